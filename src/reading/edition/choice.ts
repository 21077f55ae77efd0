/**
 * Which of a page's editions a reader would rather have: of those in the script of the first Chinese language that the browser
 * asks for, the one of its territory, otherwise the first. Undefined where it asks for none, or has what it asks for.
 *
 * Languages and editions are BCP 47 tags. What a tag leaves out is added as Unicode's likely subtags have it (UTS 35), by which zh-HK
 * is written in Hant, and zh-Hant is Taiwan's.
 */
export function editionFor(languages: readonly string[], editions: readonly string[]): string | undefined {
  const wanted = languages.map(wholeTag).find(({ language }) => CHINESE.has(language));
  const inScript = editions.filter((edition) => wholeTag(edition).script === wanted?.script);
  return inScript.find((edition) => wholeTag(edition).region === wanted?.region) ?? inScript[0];
}

/** Chinese, and Cantonese, which some browsers ask for by its own name. */
const CHINESE = new Set(['zh', 'yue']);

function wholeTag(tag: string): Intl.Locale {
  return new Intl.Locale(tag).maximize();
}
