import { deflateRawSync } from 'node:zlib';
import type { Article } from '../../model/article.ts';
import { seal, sealInGrains } from '../form/block.ts';
import { columnOf, forStoredFacets, type Column, type StoredFacet } from '../form/catalog.ts';
import { joinHead, packHead, type Head } from '../form/head.ts';
import { grainsOf, hashOfContent, layVolumes, type Laid } from '../form/layout.ts';
import { headFile, volumeFile } from '../form/manifest.ts';
import { valuesOf } from '../form/values.ts';
import type { IndexRecord } from '../form/record.ts';
import { PIECE_ROWS, packFacets, packRows, type SetCounts } from '../form/rows.ts';
import { toVolume } from '../form/volume.ts';
import { packWords, startsOf, STRIDE, stridesOf, type IndexedWord } from '../form/words.ts';

/** An article that has been indexed. */
export interface IndexedArticle {
  article: Article;
  record: IndexRecord;
  /** Its text, in one block or several. */
  texts: IndexedText[];
}

export interface IndexedText {
  /** The number of its first unit. */
  first: number;
  block: Uint8Array;
}

/** The files of a shard, below `search/`, from its articles, newest first, and all their words in order. */
export function describeShard(
  name: string,
  indexed: readonly IndexedArticle[],
  indexedWords: Iterable<IndexedWord>,
): Map<string, Uint8Array> {
  const columns = columnsOf(indexed);
  const pieces = piecesOf(indexed, columns);
  const strides = indexed.map(({ record }) => stridesOf(record.units.length));
  const starts = startsOf(strides.map((count) => count * STRIDE));
  const words = packWords(indexedWords, starts, blocksFor(starts.at(-1)!)).map(sealWords);
  const volumes = [...layVolumes(words.map((block) => ({ block }))), ...layVolumes(textsOf(indexed))];
  const head: Head = {
    volumes: volumes.map(({ hash, grains }) => [hash, grains]),
    strides,
    pieces: pieces.map(({ rows, facets, texts }) => [rows.length, facets.length, texts]),
    words: words.map(grainsOf),
    facets: forStoredFacets((facet) => ({ values: columns[facet].values, sets: columns[facet].sets })),
  };
  const { text, sizes } = packHead(head);
  const content = Buffer.concat([
    seal(joinHead(deflateRawSync(text, { level: 9 }), sizes)),
    ...pieces.map(({ rows }) => rows),
    ...pieces.map(({ facets }) => facets),
  ]);
  return new Map([
    ...volumes.map(({ hash, file }): [string, Uint8Array] => [volumeFile(name, hash), file]),
    [headFile(name, hashOfContent(content)), toVolume(content)],
  ]);
}

const sealWords = (block: Uint8Array) => (block.length === 0 ? block : sealInGrains(block));

/**
 * Into how many blocks a shard's words go. A query reads one for every two of its characters, and before the first query the
 * size of each: so the blocks grow with the shard as their number does.
 */
const blocksFor = (units: number) => Math.ceil(3.5 * Math.sqrt(units));

function columnsOf(indexed: readonly IndexedArticle[]): Record<StoredFacet, Column> {
  return forStoredFacets((facet) => columnOf(indexed.map(({ article }) => valuesOf(article)[facet])));
}

/** The rows and their facets in pieces, each with how many grains the texts of its rows take. */
function piecesOf(indexed: readonly IndexedArticle[], columns: Record<StoredFacet, Column>) {
  const sets: SetCounts = forStoredFacets((facet) => columns[facet].sets.length);
  const starts = Array.from({ length: Math.ceil(indexed.length / PIECE_ROWS) }, (_, piece) => piece * PIECE_ROWS);
  return starts.map((start) => {
    const own = indexed.slice(start, start + PIECE_ROWS);
    const texts = own.map((one) => ({
      firsts: one.texts.slice(1).map(({ first }) => first),
      grains: one.texts.map(({ block }) => grainsOf(block)),
    }));
    const rows = packRows(
      {
        dates: own.map(({ article }) => article.date),
        textStarts: own.map(({ record }) => record.textStart),
        texts,
      },
      own.map(({ record }) => stridesOf(record.units.length) * STRIDE),
    );
    const facets = packFacets(
      forStoredFacets((facet) => columns[facet].rows.slice(start, start + PIECE_ROWS)),
      sets,
    );
    return {
      rows: seal(rows),
      facets: seal(facets),
      texts: texts.flatMap(({ grains }) => grains).reduce((a, b) => a + b, 0),
    };
  });
}

/** Of so many articles one begins a new volume of texts. */
const CUT_ONE_IN = 160;

/**
 * The texts of all rows. Where a volume of them begins an article's id decides, and not how long the texts before it are:
 * so a changed text makes one volume anew and leaves those after it as they were.
 */
function* textsOf(indexed: readonly IndexedArticle[]): Generator<Laid> {
  for (const { article, texts } of indexed) {
    const isCut = parseInt(hashOfContent(Buffer.from(article.id)), 16) % CUT_ONE_IN === 0;
    for (const [part, { block }] of texts.entries()) yield { block, isCut: isCut && part === 0 };
  }
}
