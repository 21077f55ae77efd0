import type { Day } from '../../model/day.ts';
import type { Answer } from './answer.ts';

/** Days, the first and the last, of a part of the archive. */
export type Period = [from: Day, to: Day];

/** The parts of the archive that could not be searched, newest first; neighbours are one part. */
export function missingPeriods({ searched, missing }: Pick<Answer, 'searched' | 'missing'>): Period[] {
  const parts = [
    ...searched.map((entry) => ({ entry, isMissing: false })),
    ...missing.map((entry) => ({ entry, isMissing: true })),
  ];
  const periods: Period[] = [];
  let wasMissing = false;
  for (const { entry, isMissing } of parts.sort((a, b) => (a.entry.from < b.entry.from ? 1 : -1))) {
    const last = periods.at(-1);
    if (isMissing && wasMissing && last) last[0] = entry.from;
    else if (isMissing) periods.push([entry.from, entry.to]);
    wasMissing = isMissing;
  }
  return periods;
}

/** Whether nothing could be searched at all: then it is not known whether there is something to find. */
export const isUnanswered = ({ searched, missing }: Pick<Answer, 'searched' | 'missing'>) =>
  searched.length === 0 && missing.length > 0;
