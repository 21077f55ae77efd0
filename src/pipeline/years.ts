/** Which years a build makes: all of them, or some, for others to make the rest and one to put all together. */
export interface Years {
  areAll: boolean;
  cover(year: string): boolean;
}

export const ALL_YEARS: Years = { areAll: true, cover: () => true };

/** `2001-2010` or `2021`; undefined when it is neither. */
export function parseYears(text: string): Years | undefined {
  const [, from = '', to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  if (from === '' || from > to) return undefined;
  return { areAll: false, cover: (year) => from <= year && year <= to };
}
