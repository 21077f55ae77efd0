import { inflate, GRAIN, rangeOf } from '../form/block.ts';
import type { Catalog, TextPart } from '../form/catalog.ts';
import { applyDifference } from '../form/difference.ts';
import type { ShardAccess } from './evaluate.ts';
import type { Dictionary } from '../form/dictionary.ts';
import { partHead, unpackHead, type Head } from '../form/head.ts';
import { ownPlace, type HeadPlace } from '../form/heads.ts';
import { volumeFile, type ShardEntry } from '../form/manifest.ts';
import { NOWHERE } from './postings.ts';
import { emptyCatalog, enterFacets, enterRows, pieceOf } from '../form/pieces.ts';
import { createFlights } from './flights.ts';
import type { Store } from './store.ts';
import { unpackText, type TextBlock } from '../form/texts.ts';
import { BREAK, trimBreaks, unitsOf } from '../../hanzi/searchable.ts';
import { blockOf, findWord, startsOf } from '../form/words.ts';

/** A shard of the index, its blocks fetched when they are needed and kept. */
export interface LoadedShard {
  entry: ShardEntry;
  /** Of what is in pieces only the rows that were fetched. */
  catalog: Catalog;
  /** Fetches what the catalog says of these rows, but for their facets. */
  fetchRows(rows: readonly number[], signal?: AbortSignal): Promise<void>;
  /** Fetches the facets of these rows; the year needs no more than `fetchRows`. */
  fetchFacets(rows: readonly number[], signal?: AbortSignal): Promise<void>;
  /** About how many bytes `fetchFacets` would fetch. */
  facetsCostOf(rows: readonly number[]): number;
  /** What is needed to evaluate a query. */
  access(signal?: AbortSignal): ShardAccess;
  /** The block of a described article's text that has this place, the first one for places in the title. */
  textAt(row: number, place: number, signal?: AbortSignal): Promise<TextBlock>;
  /** All blocks of an article's text, the first of which has its title. */
  textsOf(row: number, signal?: AbortSignal): Promise<TextBlock[]>;
}

/** Blocks of words that a shard keeps; a reader's next query often has words of the last. */
const MOST_WORD_BLOCKS = 64;
const MOST_TEXTS = 200;

/** What a text takes: so much, and so much for each of its units. */
const TEXT_BYTES = 200;
const BYTES_PER_UNIT = 1.1;

/** What a request costs beside the bytes that were asked for. */
const REQUEST_BYTES = 500;

/**
 * Opens a shard: fetches its head, from the file of all heads, or where that is not to be had from its own. The dictionary is
 * read with the first text.
 */
export async function openShard(
  entry: ShardEntry,
  shared: HeadPlace | undefined,
  store: Store,
  readDictionary: (signal: AbortSignal) => Promise<Dictionary>,
  signal?: AbortSignal,
): Promise<LoadedShard> {
  const { head, place } = await findHead(entry, shared, store, signal);
  const catalog = emptyCatalog(entry, head);
  const starts = startsOf(catalog.lengths);
  const [rowStarts, facetStarts, textStarts] = [0, 1, 2].map((part) =>
    startsOf(head.pieces.map((sizes) => sizes[part]!)),
  );
  const wordStarts = startsOf(head.words);
  const read = readerOf(entry, head, store);
  const [, rowsAt, facetsAt] = place.starts;
  const readPiece = (from: number, size: number, own: AbortSignal) =>
    store.block(place.path, { from, to: from + size }, own, place.opening);

  const rowPieces = createFlights<true>();
  const facetPieces = createFlights<true>();
  const wordBlocks = createFlights<Uint8Array>(MOST_WORD_BLOCKS);
  const texts = createFlights<TextBlock>(MOST_TEXTS);

  const fetchRowPiece = (piece: number, signal?: AbortSignal) =>
    rowPieces.get(
      String(piece),
      async (own) => {
        const bytes = await readPiece(rowsAt + rowStarts![piece]!, head.pieces[piece]![0], own);
        enterRows(catalog, piece, bytes, wordStarts.at(-1)! + textStarts![piece]!);
        return true;
      },
      signal,
    );
  const fetchFacetPiece = (piece: number, signal?: AbortSignal) =>
    facetPieces.get(
      String(piece),
      async (own) => {
        const bytes = await readPiece(facetsAt + facetStarts![piece]!, head.pieces[piece]![1], own);
        enterFacets(catalog, head, piece, bytes);
        return true;
      },
      signal,
    );
  const fetchRows = async (rows: readonly number[], signal?: AbortSignal) => {
    await Promise.all(piecesOf(rows).map((piece) => fetchRowPiece(piece, signal)));
  };
  const loadWords = (number: number, signal?: AbortSignal) =>
    wordBlocks.get(String(number), (own) => read(wordStarts[number]!, head.words[number]!, own), signal);
  const loadText = ({ at, grains }: TextPart, signal?: AbortSignal) =>
    texts.get(
      String(at),
      async (own) => {
        const [dictionary, bytes] = await Promise.all([readDictionary(own), read(at, grains, own)]);
        return unpackText(bytes, dictionary);
      },
      signal,
    );
  const textsOf = async (row: number, signal?: AbortSignal) => {
    await fetchRows([row], signal);
    return Promise.all(catalog.texts[row]!.map((part) => loadText(part, signal)));
  };
  return {
    entry,
    catalog,
    fetchRows,
    fetchFacets: async (rows, signal) => {
      await Promise.all(piecesOf(rows).map((piece) => fetchFacetPiece(piece, signal)));
    },
    facetsCostOf: (rows) =>
      piecesOf(rows)
        .filter((piece) => !facetPieces.has(String(piece)))
        .reduce((sum, piece) => sum + head.pieces[piece]![1], 0),
    access: (signal) => ({
      size: entry.count,
      costOf: (pair) => {
        const number = blockOf(pair, head.words.length);
        if (head.words[number] === 0 || wordBlocks.has(String(number))) return 0;
        return REQUEST_BYTES + head.words[number]! * GRAIN;
      },
      textCostOf: (row) => {
        const [part] = catalog.texts[row] ?? [];
        if (part && texts.has(String(part.at))) return 0;
        return REQUEST_BYTES + TEXT_BYTES + BYTES_PER_UNIT * catalog.lengths[row]!;
      },
      postings: async (pair) => {
        const number = blockOf(pair, head.words.length);
        if (head.words[number] === 0) return NOWHERE;
        return findWord(await loadWords(number, signal), pair, starts, head.words.length) ?? NOWHERE;
      },
      units: async (row) => unitsOfBlocks(await textsOf(row, signal)),
    }),
    textAt: (row, place, signal) => {
      const parts = catalog.texts[row]!;
      return loadText(parts.findLast(({ first }) => first <= place) ?? parts[0]!, signal);
    },
    textsOf,
  };
}

const piecesOf = (rows: readonly number[]) => [...new Set(rows.map(pieceOf))];

async function findHead(
  entry: ShardEntry,
  shared: HeadPlace | undefined,
  store: Store,
  signal?: AbortSignal,
): Promise<{ head: Head; place: HeadPlace }> {
  const read = async (place: HeadPlace) => {
    const [from] = place.starts;
    const bytes = await store.block(place.path, { from, to: from + entry.sizes[0] }, signal, place.opening);
    return { head: await readHead(bytes), place };
  };
  const readOwn = () => {
    signal?.throwIfAborted();
    return read(ownPlace(entry));
  };
  return shared ? read(shared).catch(readOwn) : readOwn();
}

/** The head that its block holds. */
export async function readHead(bytes: Uint8Array): Promise<Head> {
  const { deflatedText, sizes } = partHead(bytes);
  return unpackHead({ text: new TextDecoder().decode(await inflate(deflatedText)), sizes });
}

/** A function that fetches so many grains from a place in the shard, which all lie in one volume. */
function readerOf({ name }: ShardEntry, { volumes }: Head, store: Store) {
  const starts = startsOf(volumes.map(([, grains]) => grains));
  return (at: number, grains: number, signal: AbortSignal): Promise<Uint8Array> => {
    const number = starts.findLastIndex((start) => start <= at);
    return store.block(volumeFile(name, volumes[number]![0]), rangeOf(at - starts[number]!, grains), signal);
  };
}

/** All units of an article as they are numbered in the index. */
export function unitsOfBlocks(blocks: readonly TextBlock[]): string[] {
  const units = [...titleUnits(blocks[0]!), BREAK];
  for (const block of blocks) {
    while (units.length < block.first) units.push(BREAK);
    units.length = block.first;
    for (const unit of bodyUnits(block).units) units.push(unit);
  }
  return units;
}

/** The units of a title. */
export const titleUnits = (first: TextBlock) => trimBreaks(unitsOf(titleToFold(first)).units);

/** The units of a block's text, the first of them numbered `block.first`. */
export function bodyUnits({ text, folds }: TextBlock) {
  const { units, offsets } = unitsOf(applyDifference([...text], folds));
  return units[0] === BREAK ? { units: units.slice(1), offsets: offsets.slice(1) } : { units, offsets };
}

/** The title in characters that fold without a table. */
export function titleToFold({ head }: TextBlock): string[] {
  return head ? applyDifference([...head.title], head.folds) : [];
}
