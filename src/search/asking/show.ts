import type { Script } from '../../model/script.ts';
import type { Result } from './answer.ts';
import { spansIn, type ShardMatches } from './evaluate.ts';
import { markText, passageOf, type Passage } from './passage.ts';
import type { Query } from './query.ts';
import { bodyUnits, titleToFold, titleUnits, type LoadedShard } from './shard.ts';
import type { Tables } from '../form/tables.ts';
import { printed, type TextBlock } from '../form/texts.ts';
import { unitsOf } from '../../hanzi/searchable.ts';

interface Showing {
  shard: LoadedShard;
  row: number;
  matches: ShardMatches;
  query: Query;
  script: Script;
  /** Names of the sources in the edition. */
  sourceNames: Record<string, string>;
  /** Needed for all editions but the Simplified one. */
  tables: Tables | undefined;
  withTexts: boolean;
  signal: AbortSignal | undefined;
}

/**
 * An article as a result: title and excerpt in the words of the edition, with what was found marked. Undefined when the
 * text does not have, where the index says so, what was asked for.
 */
export async function showResult({
  shard,
  row,
  matches,
  query,
  script,
  sourceNames,
  tables,
  withTexts,
  signal,
}: Showing): Promise<Result | undefined> {
  const { catalog } = shard;
  const spans = matches.words.flatMap((word) => spansIn(word, row)).sort((a, b) => a[0] - b[0]);
  const place = densestPlace(matches, row, catalog.textStarts[row]!);
  const [first, block] = await Promise.all([shard.textAt(row, 0, signal), shard.textAt(row, place, signal)]);
  if (!isTrue(query, matches, row, first, block)) return undefined;
  const { id, source, picture } = first.head!;
  return {
    id,
    date: catalog.dates[row]!,
    source: { id: source, name: sourceNames[source]! },
    title: showTitle(first, spans, query, script, tables),
    excerpt: showExcerpt(block, spans, script, tables),
    ...(picture && { picture: { address: picture.address, caption: picture.captions?.[script] } }),
    ...(withTexts && { text: sayAll(await shard.textsOf(row, signal), script, tables) }),
  };
}

type Span = [place: number, length: number];

/** Units that an excerpt shows from its first match on. */
const SHOWN = 85;

/** The place in the text from which on an excerpt shows most of the words; 0 when the text has none. */
function densestPlace({ words }: ShardMatches, row: number, textStart: number): number {
  const places = words
    .flatMap((word, index) => spansIn(word, row).map(([place]) => ({ place, index })))
    .filter(({ place }) => place >= textStart)
    .sort((a, b) => a.place - b.place);
  let best = { place: places[0]?.place ?? 0, count: 0 };
  places.forEach(({ place }, at) => {
    const seen = new Set<number>();
    for (let next = at; next < places.length && places[next]!.place < place + SHOWN; next++)
      seen.add(places[next]!.index);
    if (seen.size > best.count) best = { place, count: seen.size };
  });
  return best.place;
}

/** Compares text and index at every place of the loaded blocks; places in others are the index's word. */
function isTrue(query: Query, matches: ShardMatches, row: number, first: TextBlock, block: TextBlock): boolean {
  const title = titleUnits(first);
  const body = bodyUnits(block).units;
  return query.required.every(({ alternatives, isInTexts }, word) => {
    if (alternatives[0]!.length === 1 && !isInTexts) return title.includes(alternatives[0]![0]!);
    return spansIn(matches.words[word]!, row).every(([place, length]) => {
      const [units, at] = place < title.length ? [title, place] : [body, place - block.first];
      const found = units.slice(Math.max(0, at), at + length);
      return at < 0 || found.length < length || alternatives.some((wanted) => wanted.join() === found.join());
    });
  });
}

/** The whole text, as the edition prints it. */
const sayAll = (blocks: readonly TextBlock[], script: Script, tables: Tables | undefined) =>
  blocks.map((block) => printed(script, block.text, block.said, tables).join('')).join('');

function showTitle(
  block: TextBlock,
  spans: readonly Span[],
  query: Query,
  script: Script,
  tables: Tables | undefined,
): Passage {
  const { units, offsets } = unitsOf(titleToFold(block));
  const single = query.required.length === 1 ? query.required[0]!.alternatives[0]! : [];
  const places: readonly Span[] =
    single.length === 1 ? units.flatMap((unit, at): Span[] => (unit === single[0] ? [[at, 1]] : [])) : spans;
  // The title's units are numbered without a break at its beginning; unitsOf never makes one.
  const { title, said } = block.head!;
  return markText(printed(script, title, said, tables), charactersOf(places, offsets, 0, units.length));
}

function showExcerpt(block: TextBlock, spans: readonly Span[], script: Script, tables: Tables | undefined): Passage {
  const { units, offsets } = bodyUnits(block);
  return passageOf(
    printed(script, block.text, block.said, tables),
    charactersOf(spans, offsets, block.first, units.length),
  );
}

/** Ranges of characters for ranges of units, of those that lie within a text whose first unit has the number `first`. */
function charactersOf(spans: readonly Span[], offsets: number[], first: number, count: number): [number, number][] {
  return spans
    .filter(([place, length]) => place >= first && place + length <= first + count)
    .map(([place, length]) => [offsets[place - first]!, offsets[place - first + length - 1]! + 1]);
}
