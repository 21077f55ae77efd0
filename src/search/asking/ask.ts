import { spansIn, type ShardMatches } from './evaluate.ts';
import { groupsOf } from './groups.ts';
import type { ShardEntry } from '../form/manifest.ts';
import { missingFor, type MissingShard } from './missing.ts';
import type { Query } from './query.ts';
import type { IndexReader } from './reader.ts';
import type { LoadedShard } from './shard.ts';

/** A shard that was asked. */
export interface Asked {
  shard: LoadedShard;
  matches: ShardMatches;
}

export interface AskedAll {
  asked: Asked[];
  /** Shards that are still to be asked. */
  pending: ShardEntry[];
  /** Shards that could not be asked. */
  missing: MissingShard[];
}

/** Shards that take longer keep a reader waiting, in milliseconds. On a faster line first results are not worth their requests. */
const PATIENCE = 300;

/** Told how far it is, in the time of whoever waits: `wait` resolves after so many milliseconds. */
export interface Progress {
  wait: (time: number) => Promise<void>;
  onSlow: (soFar: AskedAll) => Promise<void>;
}

/**
 * Asks all shards, the newest first, a group at a time. When a group takes long, what is there is told, and so is what the
 * group has before the next is asked, which will take long as well.
 */
export async function askAll(
  query: Query,
  entries: readonly ShardEntry[],
  reader: IndexReader,
  signal: AbortSignal | undefined,
  progress?: Progress,
): Promise<AskedAll> {
  const all: AskedAll = { asked: [], missing: [], pending: [...entries] };
  let evaluated: Evaluated[] = [];
  // Ranking needs the rows. Those of all shards lie together, so they are fetched together, and not before they are shown.
  const complete = async () => {
    const open = evaluated;
    evaluated = [];
    const settled = await Promise.allSettled(open.map(({ outcome }) => withRows(query, outcome, signal)));
    signal?.throwIfAborted();
    settled.forEach((outcome, index) => {
      if (outcome.status === 'fulfilled') all.asked.push(outcome.value);
      else all.missing.push(missingFor(open[index]!.entry, outcome.reason));
    });
  };
  const tell = async () => {
    if (evaluated.length === 0) return;
    await complete();
    await progress?.onSlow(all);
  };
  for (const group of groupsOf(entries)) {
    void reader.open(group, signal);
    const answers = Promise.allSettled(group.map((entry) => ask(query, entry, reader, signal)));
    const isSlow = progress && (await isLate(answers, progress));
    if (isSlow) await tell();
    const settled = await answers;
    signal?.throwIfAborted();
    evaluated.push(...settled.map((outcome, index) => ({ entry: group[index]!, outcome })));
    all.pending = all.pending.slice(group.length);
    if (isSlow && all.pending.length > 0) await tell();
  }
  await complete();
  return all;
}

/** A shard in which what matches has been found, but not what is known of it. */
interface Evaluated {
  entry: ShardEntry;
  outcome: PromiseSettledResult<Asked>;
}

const isLate = (answers: Promise<unknown>, { wait }: Progress): Promise<boolean> =>
  Promise.race([answers.then(() => false), wait(PATIENCE).then(() => true)]);

async function ask(query: Query, entry: ShardEntry, reader: IndexReader, signal?: AbortSignal): Promise<Asked> {
  const shard = await reader.shard(entry, signal);
  return { shard, matches: await reader.matches(query, shard, signal) };
}

/** What was found, once the rows of it have been fetched, less what these rule out. */
async function withRows(query: Query, outcome: PromiseSettledResult<Asked>, signal?: AbortSignal): Promise<Asked> {
  if (outcome.status === 'rejected') throw outcome.reason;
  const { shard, matches } = outcome.value;
  await shard.fetchRows(matches.rows, signal);
  if (!query.days && !query.required.some(({ isInTitle }) => isInTitle)) return outcome.value;
  return { shard, matches: { ...matches, rows: matches.rows.filter((row) => isOfRow(query, outcome.value, row)) } };
}

/** Whether an article is of the days, and has in its title what it must have there. */
function isOfRow({ days, required }: Query, { shard: { catalog }, matches }: Asked, row: number): boolean {
  const date = catalog.dates[row]!;
  const isInTitle = (word: number) =>
    spansIn(matches.words[word]!, row).some(([place, length]) => place + length < catalog.textStarts[row]!);
  return (
    (!days || (days[0] <= date && date <= days[1])) &&
    required.every((word, index) => !word.isInTitle || isInTitle(index))
  );
}

export const hasMatches = ({ asked }: AskedAll) => asked.some(({ matches }) => matches.rows.length > 0);
