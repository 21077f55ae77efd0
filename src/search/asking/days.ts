import type { Day } from '../../model/day.ts';

/** The first and the last day of a period; both belong to it. */
export type Days = [from: Day, to: Day];

const FIRST: Day = '0000-01-01';
const LAST: Day = '9999-12-31';

const RANGE = /\.\.|—|–|~|～|至/u;
const PERIOD = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?$/u;

/** `2021`, `2021-03`, `2021年3月5日`, `2020-03..2021`, `..2021`; undefined when it is no such period. */
export function parseDays(text: string): Days | undefined {
  const [first = '', last = first, ...more] = text.split(RANGE).map((part) => part.trim());
  if (more.length > 0 || first + last === '') return undefined;
  const [from, to] = [first === '' ? [FIRST, ''] : period(first), last === '' ? ['', LAST] : period(last)];
  return from && to && from[0]! <= to[1]! ? [from[0]!, to[1]!] : undefined;
}

/** Its first and its last day. The last day of a month is written as the 31st, whatever its length. */
function period(text: string): Days | undefined {
  const [, year, month, day] = PERIOD.exec(text) ?? [];
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return undefined;
  const two = (number: string) => number.padStart(2, '0');
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const own = `${year}-${two(month)}`;
  return day === undefined ? [`${own}-01`, `${own}-31`] : [`${own}-${two(day)}`, `${own}-${two(day)}`];
}
