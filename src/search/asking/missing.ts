import type { Day } from '../../model/day.ts';
import type { ShardEntry } from '../form/manifest.ts';
import type { Answer } from './answer.ts';
import { Unkept } from './load.ts';

/** A shard that could not be asked. */
export interface MissingShard extends ShardEntry {
  /** It is no part of the copy that is read offline. */
  isUnkept?: true;
}

/** The shard that could not be asked for this reason. */
export const missingFor = (entry: ShardEntry, reason: unknown): MissingShard =>
  reason instanceof Unkept ? { ...entry, isUnkept: true } : entry;

/** Days, the first and the last, of a part of the archive. */
export type Period = [from: Day, to: Day];

type Reached = Pick<Answer, 'searched' | 'missing'>;

/** The parts of the archive that could not be searched, newest first: those that failed, and those that are not kept offline. */
export const missingPeriods = (answer: Reached): { failed: Period[]; unkept: Period[] } => ({
  failed: periodsOf(answer, ({ isUnkept }) => !isUnkept),
  unkept: periodsOf(answer, ({ isUnkept }) => isUnkept === true),
});

/** Neighbours are one part. */
function periodsOf({ searched, missing }: Reached, isMeant: (entry: MissingShard) => boolean): Period[] {
  const parts = [
    ...searched.map((entry) => ({ entry, isMissing: false })),
    ...missing.map((entry) => ({ entry, isMissing: isMeant(entry) })),
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
export const isUnanswered = ({ searched, missing }: Reached) => searched.length === 0 && missing.length > 0;
