import { writeDate } from '../model/sentence.ts';
import type { ExplorerWords } from './settings.ts';

/** A period that is named below the chart, by its place among all. */
export interface AxisName {
  text: string;
  at: number;
}

/** Room that a name takes, in pixels. */
const WIDTH = { year: 46, month: 76 };

/** As many names as `room` pixels have place for: of years, of months, or of many months the Januaries by their years. */
export function axisNames(
  periods: readonly string[],
  room: number,
  words: Pick<ExplorerWords, 'year' | 'month' | 'day'>,
): AxisName[] {
  if (periods[0]?.length === 'yyyy'.length) return thinned(periods.map(yearAt), room, WIDTH.year);
  const januaries = periods.map(yearAt).filter(({ at }) => periods[at]!.endsWith('-01'));
  const isCrowded = periods.length * WIDTH.month > room && januaries.length > 1;
  if (isCrowded) return thinned(januaries, room, WIDTH.year);
  return thinned(
    periods.map((period, at) => ({ text: writeDate(period, words), at })),
    room,
    WIDTH.month,
  );
}

const yearAt = (period: string, at: number): AxisName => ({ text: period.slice(0, 'yyyy'.length), at });

function thinned(names: readonly AxisName[], room: number, width: number): AxisName[] {
  const each = Math.max(1, Math.ceil((names.length * width) / room));
  return names.filter((_, index) => index % each === 0);
}
