import type { ShardEntry } from '../../form/manifest.ts';
import type { AskedAll } from '../ask.ts';
import { narrow, type Filters } from '../facets.ts';
import { titleLengthsBefore } from '../../form/record.ts';
import { placesByRow } from '../postings.ts';
import type { IndexReader } from '../reader.ts';
import { gather, type Gathered } from './gather.ts';
import { scoreOf, type WeighedSlot } from './rank.ts';
import { characterSlots, slotsOf, type Slot } from './slots.ts';

/** Articles that have much of a query, if not all of it. */
export interface Relaxed extends AskedAll {
  /** By shard as in `asked`, then by row; more is better. */
  scores: ReadonlyMap<number, number>[];
  /** What was asked for, in the order of the matched words. */
  parts: readonly WeighedSlot[];
}

/** What a relaxed query is asked of. */
export interface Asking {
  entries: readonly ShardEntry[];
  reader: IndexReader;
  filters: Filters;
  /** Whether an article may be among those found at all. */
  isWanted: (entry: ShardEntry, row: number) => boolean;
  signal: AbortSignal | undefined;
}

/** Articles that are looked at closely, by what their parts alone tell of them; more of them where filters take most away. */
const CANDIDATES = 300;
const FILTERED_CANDIDATES = 3000;

/** Articles that are found at most, and the least part of the best one's score that they have. */
const MOST = 50;
const LEAST_SHARE = 0.4;

/** Where titles end is not known before the rows are: about there. */
const TITLE_END = 30;

/** Finds the articles that have most of a query, given in units. */
export async function askRelaxed(units: readonly string[], asking: Asking): Promise<Relaxed> {
  const { entries, reader, signal } = asking;
  const own = slotsOf(units);
  const slots = [...own, ...characterSlots(own)];
  const { gathered, missing } = await gather(slots, entries, reader, signal);
  const weighed = weigh(slots, gathered);
  const parts = weighed.slice(0, own.length);
  const rows = await candidatesOf(parts, gathered, asking);
  const scores = scoreAll(weighed, parts.length, gathered, rows);
  const least = leastOf(scores);
  return {
    asked: gathered.map(({ shard, postings }, index) => ({
      shard,
      matches: {
        rows: rows[index]!.filter((row) => scores[index]!.get(row)! >= least),
        words: parts.map(({ units: { length } }, part) => [{ length, postings: postings[part]! }]),
      },
    })),
    scores,
    parts,
    missing,
    pending: [],
  };
}

/** Inverse document frequency; what no article has tells nothing. */
function weigh(slots: readonly Slot[], gathered: readonly Gathered[]): WeighedSlot[] {
  const articles = gathered.reduce((sum, { shard }) => sum + shard.entry.count, 0);
  return slots.map((slot, index) => {
    const frequency = gathered.reduce((sum, { postings }) => sum + postings[index]!.rows.length, 0);
    return { ...slot, weight: frequency === 0 ? 0 : Math.log(1 + articles / (frequency + 0.5)) };
  });
}

/** The rows of each shard that are worth a closer look, what the catalog says of them fetched. */
async function candidatesOf(
  parts: readonly WeighedSlot[],
  gathered: readonly Gathered[],
  { filters, isWanted, signal }: Asking,
): Promise<number[][]> {
  const isNarrowed = Object.values(filters).some((values) => values.length > 0);
  const rough = gathered.map((one) => roughScores(parts, one, isWanted));
  const sorted = rough.flatMap((scores) => [...scores.values()]).sort((a, b) => b - a);
  const least = sorted[isNarrowed ? FILTERED_CANDIDATES : CANDIDATES] ?? 0;
  return Promise.all(
    gathered.map(async ({ shard }, index) => {
      const rows = [...rough[index]!].flatMap(([row, score]) => (score > least ? row : [])).sort((a, b) => a - b);
      await shard.fetchRows(rows, signal);
      if (!isNarrowed) return rows;
      await shard.fetchFacets(rows, signal);
      return narrow(rows, shard.catalog, filters).rows;
    }),
  );
}

/** By row, from what is told of the parts alone. */
function roughScores(
  parts: readonly WeighedSlot[],
  { shard, postings }: Gathered,
  isWanted: Asking['isWanted'],
): Map<number, number> {
  const scores = new Map<number, number>();
  parts.forEach(({ weight }, part) => {
    const { rows, starts, places } = postings[part]!;
    rows.forEach((row, index) => {
      if (!isWanted(shard.entry, row)) return;
      const isEarly = places[starts[index]!]! < TITLE_END;
      scores.set(row, (scores.get(row) ?? 0) + weight * (isEarly ? 2 : 1));
    });
  });
  return scores;
}

function scoreAll(
  slots: readonly WeighedSlot[],
  partCount: number,
  gathered: readonly Gathered[],
  rows: readonly number[][],
): Map<number, number>[] {
  const lengths = gathered.flatMap(({ shard }) => shard.catalog.lengths);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const [parts, characters] = [slots.slice(0, partCount), slots.slice(partCount)];
  return gathered.map(({ shard: { catalog }, postings }, index) => {
    const placesIn = postings.map(placesByRow);
    return new Map(
      rows[index]!.map((row): [number, number] => {
        const places = placesIn.map((own) => own(row));
        const candidate = {
          titleLength: titleLengthsBefore(catalog.textStarts[row]!),
          relativeLength: catalog.lengths[row]! / average,
          places: places.slice(0, partCount),
          isInTitle: places.slice(partCount).map((own) => own.length > 0),
        };
        return [row, scoreOf(candidate, parts, characters)];
      }),
    );
  });
}

/** The least score that an article must have to be found. */
function leastOf(scores: readonly ReadonlyMap<number, number>[]): number {
  const sorted = scores.flatMap((of) => [...of.values()]).sort((a, b) => b - a);
  return Math.max((sorted[0] ?? 0) * LEAST_SHARE, sorted[MOST - 1] ?? 0);
}
