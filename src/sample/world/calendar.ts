import type { Day } from '../../model/day.ts';
import { daysInMonth, weekday } from '../../model/month.ts';
import type { Random } from '../random.ts';

/** Samples cover these years, each with more news than the one before. Fixed, so that a sample never depends on today. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2023;
export const LAST_DAY: Day = `${LAST_YEAR}-12-31`;

const YEARS = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => [FIRST_YEAR + index, index + 2] as const,
);

// More around the consumers' day in March, World Intellectual Property Day in April and at the year's end.
const MONTHS = [8, 5, 10, 17, 9, 8, 7, 7, 9, 7, 9, 11].map((weight, index) => [index + 1, weight] as const);

/** World Intellectual Property Day, when everybody has something to announce. */
const PROPERTY_DAY = '04-26';

/** A day for a story to begin on: rarely at a weekend, strikingly often on 26 April. */
export function pickDay(random: Random): Day {
  const year = random.weighted(YEARS);
  if (random.chance(0.05)) return `${year}-${PROPERTY_DAY}`;
  const month = random.weighted(MONTHS);
  const day = toDay(year, month, random.int(1, daysInMonth(year, month)));
  return weekday(day) > 5 && random.chance(0.7) ? addDays(day, random.int(-2, -1), `${year}-01-01`) : day;
}

/** The day so many days later, or `earliest` if that is later still. */
export function addDays(day: Day, count: number, earliest: Day = day): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const then = new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
  return then < earliest ? earliest : then;
}

function toDay(year: number, month: number, day: number): Day {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

// What a product's season is called → its month. Solar terms fall on the same days of every year.
const SEASONS: [name: RegExp, month: number][] = [
  [/元旦|腊月/, 1],
  [/早春|二月/, 2],
  [/春分|三月|春蚕/, 3],
  [/清明|谷雨|四月/, 4],
  [/五月/, 5],
  [/夏至|入夏|六月/, 6],
  [/三伏|入伏|七月/, 7],
  [/立秋|八月/, 8],
  [/白露|中秋|九月|稻熟|夏秋/, 9],
  [/霜降|寒露|十月|秋收|秋雨/, 10],
  [/立冬|十一月/, 11],
  [/冬至|冬月|十二月|农闲|冬闲/, 12],
];

/** The day moved on into the season it is told of, or left where it is when that has no month: 开窖时节. */
export function inSeason(day: Day, season: string): Day {
  // 十一月 also contains 一月, and 七月至十月 begins in July: the longest name at the earliest place counts.
  const month = SEASONS.flatMap(([name, number]) => {
    const found = name.exec(season);
    return found ? [{ number, at: found.index, length: found[0].length }] : [];
  }).sort((a, b) => a.at - b.at || b.length - a.length)[0]?.number;
  if (month === undefined) return day;
  const [year, present, date] = day.split('-').map(Number) as [number, number, number];
  return toDay(month < present ? year + 1 : year, month, Math.min(date, 28));
}
