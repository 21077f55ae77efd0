/** What Pagefind's clients set. Those it knows beside these are accepted: they weigh and cut an index of another form. */
export interface Options {
  /** The folder of `pagefind.js`, where it is not the one that this was loaded from. */
  basePath?: string;
  /** What results' addresses begin with, in place of the archive's own. */
  baseUrl?: string;
  /** Stands where an excerpt is cut. */
  excerptEllipsis?: string;
  [other: string]: unknown;
}

const KNOWN = [
  ...['basePath', 'baseUrl', 'excerptEllipsis', 'excerptLength', 'indexWeight', 'mergeFilter', 'highlightParam'],
  ...['ranking', 'exactDiacritics', 'metaCacheTag', 'noWorker', 'language', 'primary'],
];

/** The options that Pagefind does not know either. */
export const unknownOptions = (given: Options) => Object.keys(given).filter((name) => !KNOWN.includes(name));

/** An address below the base, with one slash between. */
export function below(base: string, address: string): string {
  return `${base.replace(/\/$/, '')}/${address}`;
}
