import { inflate, GRAIN } from './block.ts';
import type { Catalog, TextPart } from './catalog.ts';
import { applyDifference } from './difference.ts';
import type { ShardAccess } from './evaluate.ts';
import { partHead, unpackHead, type Head } from './head.ts';
import { headFile, volumeFile, type ShardEntry } from './manifest.ts';
import { NOWHERE } from './postings.ts';
import { emptyCatalog, enterPiece, pieceOf } from './pieces.ts';
import { createFlights } from './flights.ts';
import type { Store } from './store.ts';
import { unpackText, type TextBlock } from './texts.ts';
import { BREAK, trimBreaks, unitsOf } from './units.ts';
import { compareWords, findWord, startsOf } from './words.ts';

/** A shard of the index, its blocks fetched when they are needed and kept. */
export interface LoadedShard {
  entry: ShardEntry;
  /** Of what is in pieces only the rows that were `described`. */
  catalog: Catalog;
  /** Fetches what the catalog says of these rows. */
  describe(rows: readonly number[], signal?: AbortSignal): Promise<void>;
  /** What is needed to evaluate a query. */
  access(signal?: AbortSignal): ShardAccess;
  /** The block of a described article's text that has this place, the first one for places in the title. */
  textAt(row: number, place: number, signal?: AbortSignal): Promise<TextBlock>;
}

/** Blocks of words that a shard keeps; a reader's next query often has words of the last. */
const MOST_WORD_BLOCKS = 64;
const MOST_TEXTS = 200;

/** What a text takes: so much, and so much for each of its units. */
const TEXT_BYTES = 200;
const BYTES_PER_UNIT = 1.7;

/** What a request costs beside the bytes that were asked for. */
const REQUEST_BYTES = 500;

/** Opens a shard: fetches its head. */
export async function openShard(entry: ShardEntry, store: Store, signal?: AbortSignal): Promise<LoadedShard> {
  const head = await readHead(await store.file(headFile(entry.name, entry.hash), { signal }));
  const catalog = emptyCatalog(entry, head);
  const starts = startsOf(catalog.lengths);
  const [pieceStarts, wordStarts] = [
    startsOf(head.pieces.map(([grains]) => grains)),
    startsOf(head.words.map(({ grains }) => grains)),
  ];
  const [firstWord, firstText] = [pieceStarts.at(-1)!, pieceStarts.at(-1)! + wordStarts.at(-1)!];
  const textStarts = startsOf(head.pieces.map(([, texts]) => texts));
  const read = readerOf(entry, head, store);

  const pieces = createFlights<true>();
  const wordBlocks = createFlights<Uint8Array>(MOST_WORD_BLOCKS);
  const texts = createFlights<TextBlock>(MOST_TEXTS);

  const describePiece = (piece: number, signal?: AbortSignal) =>
    pieces.get(
      String(piece),
      async (own) => {
        const bytes = await read(pieceStarts[piece]!, head.pieces[piece]![0], own);
        enterPiece(catalog, head, piece, bytes, firstText + textStarts[piece]!);
        return true;
      },
      signal,
    );
  const describe = async (rows: readonly number[], signal?: AbortSignal) => {
    const wanted = new Set(rows.map(pieceOf));
    await Promise.all([...wanted].map((piece) => describePiece(piece, signal)));
  };
  const loadWords = (number: number, signal?: AbortSignal) =>
    wordBlocks.get(
      String(number),
      (own) => read(firstWord + wordStarts[number]!, head.words[number]!.grains, own),
      signal,
    );
  const loadText = ({ at, grains }: TextPart, signal?: AbortSignal) =>
    texts.get(String(at), async (own) => unpackText(await inflate(await read(at, grains, own))), signal);
  const unitsOfRow = async (row: number, signal?: AbortSignal) => {
    await describe([row], signal);
    return unitsOfBlocks(await Promise.all(catalog.texts[row]!.map((part) => loadText(part, signal))));
  };
  return {
    entry,
    catalog,
    describe,
    access: (signal) => ({
      size: entry.count,
      costOf: (pair) => {
        const number = blockOf(pair, head.words);
        if (number < 0 || wordBlocks.has(String(number))) return 0;
        return REQUEST_BYTES + head.words[number]!.grains * GRAIN;
      },
      textCostOf: (row) => {
        const [part] = catalog.texts[row] ?? [];
        if (part && texts.has(String(part.at))) return 0;
        return REQUEST_BYTES + TEXT_BYTES + BYTES_PER_UNIT * catalog.lengths[row]!;
      },
      postings: async (pair) => {
        const number = blockOf(pair, head.words);
        return number < 0 ? NOWHERE : (findWord(await loadWords(number, signal), pair, starts) ?? NOWHERE);
      },
      units: (row) => unitsOfRow(row, signal),
    }),
    textAt: (row, place, signal) => {
      const parts = catalog.texts[row]!;
      return loadText(parts.findLast(({ first }) => first <= place) ?? parts[0]!, signal);
    },
  };
}

/** The head that a head's file holds. */
export async function readHead(bytes: Uint8Array): Promise<Head> {
  const { deflatedText, directory } = partHead(bytes);
  return unpackHead({ text: new TextDecoder().decode(await inflate(deflatedText)), directory });
}

/** A function that fetches so many grains from a place in the shard, which all lie in one volume. */
function readerOf({ name }: ShardEntry, { volumes }: Head, store: Store) {
  const starts = startsOf(volumes.map(([, grains]) => grains));
  return (at: number, grains: number, signal: AbortSignal): Promise<Uint8Array> => {
    const number = starts.findLastIndex((start) => start <= at);
    const from = (at - starts[number]!) * GRAIN;
    return store.block(volumeFile(name, volumes[number]![0]), { from, to: from + grains * GRAIN }, signal);
  };
}

/** The block that would have the word: the last one that begins with it or before; -1 when all begin after it. */
function blockOf(word: string, blocks: Head['words']): number {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareWords(blocks[middle]!.first, word) <= 0) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** All units of an article as they are numbered in the index. */
export function unitsOfBlocks(blocks: readonly TextBlock[]): string[] {
  const units = [...trimBreaks(unitsOf(titleToFold(blocks[0]!)).units), BREAK];
  for (const block of blocks) {
    while (units.length < block.first) units.push(BREAK);
    units.length = block.first;
    units.push(...bodyUnits(block).units);
  }
  return units;
}

/** The units of a block's text, the first of them numbered `block.first`. */
export function bodyUnits({ text, folds }: TextBlock) {
  const { units, offsets } = unitsOf(applyDifference([...text], folds));
  return units[0] === BREAK ? { units: units.slice(1), offsets: offsets.slice(1) } : { units, offsets };
}

/** The title in characters that fold without a table. */
export function titleToFold({ head }: TextBlock): string[] {
  return head ? applyDifference([...head.title], head.folds) : [];
}
