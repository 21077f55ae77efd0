import { digitsOf, NUMBER, valueOf } from './numeral.ts';

const TO = String.raw`(?:至|到|-|—|–|~|－)`;
const AND = String.raw`(?:,(?:以及|及|和|与|或者?|并)|、|/|,|和|及|与|或|以及|或者)`;

/** Source of a pattern for numbers in a row: `六`, `11、59`, `六至八`, `1234-1236`. */
export const SERIES = String.raw`${NUMBER}(?:\s?(?:${AND}|${TO})\s?(?:第\s?)?${NUMBER})*`;

/** Source of a pattern for the last character of numbers in a row. */
export const SERIES_END = String.raw`[\d一二三四五六七八九十百千零〇两]`;

/** What may stand between one item of a list and the next. */
export const SEPARATOR = String.raw`(?:${AND}|${TO})`;

const isRange = new RegExp(`^${TO}$`, 'u');
const PIECES = new RegExp(String.raw`(${AND}|${TO})|(${NUMBER})`, 'gu');

/** More than these are named by the first and the last alone. */
const MOST = 50;

/** The numbers that a series names, in digits; a range names all in it. */
export function numbersIn(series: string): string[] {
  const numbers: string[] = [];
  let joint = '';
  for (const [, separator, number] of series.matchAll(PIECES)) {
    if (separator !== undefined) joint = separator;
    else numbers.push(...(isRange.test(joint) ? between(numbers.at(-1)!, number!) : []), digitsOf(number!));
  }
  return [...new Set(numbers)];
}

/**
 * The same as they stand in normal forms: zeros before a number are written or left out, and a smaller number after a hyphen is
 * that of one paper among those of the number before it, 123-1.
 */
export function idNumbersIn(series: string): string[] {
  const [, number, paper] = /^(\d+)\s?[-—–]\s?(\d+)$/.exec(series) ?? [];
  return number !== undefined && Number(paper) <= Number(number)
    ? [`${Number(number)}-${paper}`]
    : numbersIn(series).map((one) => String(Number(one)));
}

/** The same where a hyphen parts any number, and only a dash, 至 or 到 makes a range. */
export function partedNumbersIn(series: string): string[] {
  const [, number, paper] = /^(\d+)\s?-\s?(\d+)$/.exec(series) ?? [];
  return number === undefined ? idNumbersIn(series) : [`${Number(number)}-${paper}`];
}

/** Whether the separator before an item makes a range of it and the one before. */
export function joinsRange(separator: string): boolean {
  return isRange.test(separator.trim());
}

/** The numbers after the first and before the last; none when they are too many, or no range. */
export function between(first: string, last: string): string[] {
  const from = valueOf(first);
  const count = valueOf(last) - from - 1;
  return count < 1 || count > MOST ? [] : Array.from({ length: count }, (_, index) => String(from + index + 1));
}

/** Numbers of a list, and where they stand. */
export interface Continued {
  series: string;
  start: number;
  end: number;
}

const MORE = new RegExp(String.raw`(\s?${SEPARATOR}\s?)(?:第\s?)?(${SERIES})\s?号`, 'uy');

/**
 * What goes on from a place with numbers alone: 2号、3号 after 国发〔2021〕1号、; 至3号 after it names 2号 as well.
 *
 * @param series the numbers that end at the place.
 */
export function continued(text: string, place: number, series: string): Continued[] {
  const found: Continued[] = [];
  let end = place;
  for (;;) {
    MORE.lastIndex = end;
    const more = MORE.exec(text);
    if (!more) return found;
    const start = end + more[1]!.length;
    end += more[0].length;
    const passed = joinsRange(more[1]!) ? passedBetween(found.at(-1)?.series ?? series, more[2]!) : [];
    found.push({ series: [...passed, more[2]!].join('、'), start, end });
  }
}

const passedBetween = (one: string, next: string) => between(numbersIn(one).at(-1)!, numbersIn(next)[0]!);
