import type { ShardEntry } from '../../form/manifest.ts';
import { missingFor, type MissingShard } from '../missing.ts';
import { pairsOf } from '../../../hanzi/searchable.ts';
import { adjoin, NOWHERE, type Postings } from '../postings.ts';
import type { IndexReader } from '../reader.ts';
import type { LoadedShard } from '../shard.ts';
import type { Slot } from './slots.ts';

/** Where a shard has what a query's slots ask for. */
export interface Gathered {
  shard: LoadedShard;
  /** For each slot. */
  postings: Postings[];
}

/** Bytes that may be fetched for words; of more, those that cost most are left out, but not the cheapest few. */
const MOST_BYTES = 150_000;
const LEAST_WORDS = 6;

/** Asks all shards for the words of the slots. Shards that cannot be asked are missing. */
export async function gather(
  slots: readonly Slot[],
  entries: readonly ShardEntry[],
  reader: IndexReader,
  signal: AbortSignal | undefined,
): Promise<{ gathered: Gathered[]; missing: MissingShard[] }> {
  const opened = await Promise.allSettled(entries.map((entry) => reader.shard(entry, signal)));
  const shards = opened.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
  const words = affordable(
    [...new Set(slots.flatMap(wordsOf))],
    shards.filter((shard) => shard !== undefined),
  );
  const settled = await Promise.allSettled(
    shards.map(async (shard) => (shard ? ask(shard, slots, words, signal) : undefined)),
  );
  signal?.throwIfAborted();
  const answers = settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
  return {
    gathered: answers.filter((answer) => answer !== undefined),
    missing: entries.flatMap((entry, index) => (answers[index] ? [] : missingFor(entry, reasonOf(opened[index]!)))),
  };
}

const reasonOf = (outcome: PromiseSettledResult<unknown>): unknown =>
  outcome.status === 'rejected' ? outcome.reason : undefined;

async function ask(
  shard: LoadedShard,
  slots: readonly Slot[],
  words: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<Gathered> {
  const access = shard.access(signal);
  const read = async (word: string) => [word, await access.postings(word)] as const;
  const found = new Map(await Promise.all([...words].map(read)));
  return { shard, postings: slots.map((slot) => placesOf(slot, found)) };
}

/** The words of the index that a slot consists of. */
const wordsOf = ({ units }: Slot) => (units.length === 1 ? [units[0]!] : pairsOf([...units]));

/** Where all words of a slot stand in a row; those that could not be afforded are taken for granted. */
function placesOf(slot: Slot, found: ReadonlyMap<string, Postings>): Postings {
  let places: { own: Postings; offset: number } | undefined;
  for (const [offset, word] of wordsOf(slot).entries()) {
    const own = found.get(word);
    if (own) places = places ? { ...places, own: adjoin(places.own, own, offset - places.offset) } : { own, offset };
  }
  return places?.offset === 0 ? places.own : NOWHERE;
}

function affordable(words: readonly string[], shards: readonly LoadedShard[]): Set<string> {
  const costOf = (word: string) => shards.reduce((sum, shard) => sum + shard.access().costOf(word), 0);
  const priced = words.map((word) => ({ word, cost: costOf(word) })).sort((a, b) => a.cost - b.cost);
  let left = MOST_BYTES;
  return new Set(
    priced.filter(({ cost }, index) => (left -= cost) >= 0 || index < LEAST_WORDS).map(({ word }) => word),
  );
}
