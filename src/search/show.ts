import type { Script } from '../model/script.ts';
import { applyDifference } from './difference.ts';
import type { Result } from './answer.ts';
import { spansIn, type ShardMatches } from './evaluate.ts';
import { markText, passageOf, type Passage } from './passage.ts';
import type { Query } from './query.ts';
import { bodyUnits, titleToFold, type LoadedShard } from './shard.ts';
import type { Tables } from './tables.ts';
import { inTraditional, type TextFile } from './texts.ts';
import { trimBreaks, unitsOf } from './units.ts';

interface Showing {
  shard: LoadedShard;
  row: number;
  matches: ShardMatches;
  query: Query;
  script: Script;
  /** Needed for the Traditional edition. */
  tables: Tables | undefined;
}

/**
 * An article as a result: title and excerpt in the words of the edition, with what was found marked. Undefined when the
 * text does not have, where the index says so, what was asked for.
 */
export async function showResult({ shard, row, matches, query, script, tables }: Showing): Promise<Result | undefined> {
  const { catalog } = shard;
  const spans = matches.words.flatMap((word) => spansIn(word, row)).sort((a, b) => a[0] - b[0]);
  const inBody = spans.find(([place]) => place > shard.titleLength(row));
  const [first, file] = await Promise.all([shard.textAt(row, 0), shard.textAt(row, inBody?.[0] ?? 0)]);
  if (!isTrue(query, matches, row, first, file)) return undefined;
  const [sourceId, simplified, traditional] = sourceOf(catalog, row);
  return {
    id: first.head!.id,
    date: catalog.dates[row]!,
    source: { id: sourceId, name: script === 'zh-Hant' ? traditional : simplified },
    title: showTitle(first, spans, query, script, tables),
    excerpt: showExcerpt(file, spans, script, tables),
  };
}

function sourceOf({ facets: { source }, sourceNames }: LoadedShard['catalog'], row: number): [string, string, string] {
  const id = source.values[source.sets[source.rows[row]!]![0]!]!;
  return [id, ...sourceNames[id]!];
}

type Span = [place: number, length: number];

/** Compares text and index at every place of the loaded files; places in others are the index's word. */
function isTrue(query: Query, matches: ShardMatches, row: number, first: TextFile, file: TextFile): boolean {
  const title = trimBreaks(unitsOf(titleToFold(first)).units);
  const body = bodyUnits(file).units;
  return query.required.every(({ alternatives }, word) => {
    if (alternatives[0]!.length === 1) return title.includes(alternatives[0]![0]!);
    return spansIn(matches.words[word]!, row).every(([place, length]) => {
      const [units, at] = place < title.length ? [title, place] : [body, place - file.first];
      const found = units.slice(Math.max(0, at), at + length);
      return at < 0 || found.length < length || alternatives.some((wanted) => wanted.join() === found.join());
    });
  });
}

function showTitle(
  file: TextFile,
  spans: readonly Span[],
  query: Query,
  script: Script,
  tables: Tables | undefined,
): Passage {
  const { units, offsets } = unitsOf(titleToFold(file));
  const single = query.required.length === 1 ? query.required[0]!.alternatives[0]! : [];
  const places: readonly Span[] =
    single.length === 1 ? units.flatMap((unit, at): Span[] => (unit === single[0] ? [[at, 1]] : [])) : spans;
  // The title's units are numbered without a break at its beginning; unitsOf never makes one.
  const { title, traditional } = file.head!;
  return markText(said(title, traditional, script, tables), charactersOf(places, offsets, 0, units.length));
}

function showExcerpt(file: TextFile, spans: readonly Span[], script: Script, tables: Tables | undefined): Passage {
  const { units, offsets } = bodyUnits(file);
  return passageOf(
    said(file.text, file.traditional, script, tables),
    charactersOf(spans, offsets, file.first, units.length),
  );
}

function said(text: string, difference: TextFile['traditional'], script: Script, tables: Tables | undefined): string[] {
  const characters = [...text];
  if (script !== 'zh-Hant' || !tables) return characters;
  return applyDifference(inTraditional(characters, tables.usual), difference);
}

/** Ranges of characters for ranges of units, of those that lie within a text whose first unit has the number `first`. */
function charactersOf(spans: readonly Span[], offsets: number[], first: number, count: number): [number, number][] {
  return spans
    .filter(([place, length]) => place >= first && place + length <= first + count)
    .map(([place, length]) => [offsets[place - first]!, offsets[place - first + length - 1]! + 1]);
}
