/**
 * Fills `{name}` in a sentence of the interface. `{s}` need not be given: it is the ending of an English noun that `n` things
 * have.
 */
export function fill(sentence: string, values: Record<string, string | number>): string {
  const plural = String(values['n']) === '1' ? '' : 's';
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? (name === 's' ? plural : '')));
}

/** How dates are written: `{y}`, `{m}` and `{d}` are their numbers, `{mm}` and `{dd}` the same with two digits. */
export interface DateForms {
  year: string;
  month: string;
  day: string;
}

/** A year, month or day (`2021`, `2021-02`, `2021-02-09`) as the forms have it: `2021年2月9日`. */
export function writeDate(date: string, { year, month, day }: DateForms): string {
  return fill(date.length > 'yyyy-mm'.length ? day : date.length > 'yyyy'.length ? month : year, partsOf(date));
}

/** What the form of a date is filled with. */
export function partsOf(date: string): Record<string, string | number> {
  const [y, mm = '', dd = ''] = date.split('-') as [string, string?, string?];
  return { y: Number(y), m: Number(mm), d: Number(dd), mm, dd };
}
