import { fill, partsOf, writeDate, type DateForms } from '../model/sentence.ts';

/** How an edition writes the days and periods that are stored. */
export interface PeriodWords extends DateForms {
  /** The same of a month and a day whose year has just been said. */
  within: Pick<DateForms, 'month' | 'day'>;
}

/** The day of a moment, in milliseconds since 1970, as it was where the reader is. */
export function dayText(moment: number, { day }: Pick<DateForms, 'day'>): string {
  const date = new Date(moment);
  const [month, inMonth] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, '0'));
  return fill(day, partsOf(`${date.getFullYear()}-${month}-${inMonth}`));
}

/** Bytes in decimal units, as device makers and browsers count them: `340 kB`, `1.2 MB`, `25 MB`, with a space that no line is broken at. */
export function sizeText(bytes: number): string {
  const [unit, name] = bytes <= 999e3 ? [1e3, 'kB'] : bytes <= 999e6 ? [1e6, 'MB'] : [1e9, 'GB'];
  const amount = bytes / unit;
  return `${unit > 1e3 && amount < 9.95 ? amount.toFixed(1) : Math.ceil(amount)}\u00a0${name}`;
}

/** A period's name as it is read: `2021` → `2021年`, `2008_2013` → `2008年–2013年`, `2021-04_2021-06` → `2021年4月–6月`. */
export function periodText(period: string, words: PeriodWords): string {
  // What follows a dot is the share of a day.
  const [from, to] = period.split('_').map((date) => date.replace(/\..*/, '')) as [string, string?];
  if (to === undefined) return writeDate(from, words);
  const isSameYear = from.slice(0, 'yyyy'.length) === to.slice(0, 'yyyy'.length);
  return `${writeDate(from, words)}–${writeDate(to, isSameYear ? { ...words, ...words.within } : words)}`;
}
