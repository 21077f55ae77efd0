import type { Filters } from './facets.ts';
import type { ShardEntry } from '../form/manifest.ts';

/** Articles that are asked before a first answer is given, in an archive of more than twice as many half of them. */
export const FIRST_ARTICLES = 30_000;
/** Shards that are asked at the same time. */
const AT_ONCE = 10;

/** Shards in the order in which they are asked: first the newest, enough for a first answer, then `AT_ONCE` at a time. */
export function groupsOf(entries: readonly ShardEntry[]): ShardEntry[][] {
  const groups: ShardEntry[][] = [];
  const first = Math.max(FIRST_ARTICLES, entries.reduce((sum, { count }) => sum + count, 0) / 2);
  let count = 0;
  for (const entry of entries) {
    const last = groups.at(-1);
    const hasRoom = groups.length === 1 ? count + entry.count <= first : (last?.length ?? AT_ONCE) < AT_ONCE;
    if (last && hasRoom) last.push(entry);
    else groups.push([entry]);
    count += entry.count;
  }
  return groups;
}

/** Whether a shard has articles of the years that are wanted. */
export function mayHave({ from, to }: ShardEntry, { year }: Filters): boolean {
  if (!year || year.length === 0) return true;
  return year.some((wanted) => {
    const [first = '', last = first] = wanted.split('-');
    return from.slice(0, 4) <= last && to.slice(0, 4) >= first;
  });
}
