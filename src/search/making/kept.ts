import { unitsOf } from '../../hanzi/searchable.ts';
import { GRAIN, unseal } from '../form/block.ts';
import type { TextPart } from '../form/catalog.ts';
import type { Dictionary } from '../form/dictionary.ts';
import { applyDifference, type Difference } from '../form/difference.ts';
import { volumeFile } from '../form/manifest.ts';
import { emptyCatalog, enterRows } from '../form/pieces.ts';
import { toRecord } from '../form/record.ts';
import { unpackText, type TextBlock } from '../form/texts.ts';
import { contentOf } from '../form/volume.ts';
import { startsOf } from '../form/words.ts';
import type { IndexedArticle } from './describe.ts';
import { readHeadFile, type HeadFile } from './head.ts';
import { spanOf, type PlannedShard, type ShardFiles } from './plan.ts';

/** A shard as it was last made. */
export interface EarlierShard {
  key: string;
  files: ShardFiles;
}

/** What the index has of an article, whichever row it is. */
export type KeptText = Omit<IndexedArticle, 'article'>;

/**
 * Tells of a row what an earlier form of the shard has of the same article as it is now: of nearly all, where one was edited. To
 * read it there takes a small part of the time of converting, cutting and deflating the texts again.
 */
export function keptTexts(
  shard: PlannedShard,
  earlier: EarlierShard,
  dictionary: Dictionary,
): (row: number) => KeptText | undefined {
  const [[made, ...now], [madeThen, ...then]] = [shard.key.split(','), earlier.key.split(',')];
  if (made !== madeThen) return () => undefined;
  const rowsThen = new Map(then.map((article, row) => [article, row]));
  const blocksThen = openTexts(shard, earlier.files);
  return (row) => {
    const rowThen = rowsThen.get(now[row]!);
    return rowThen === undefined ? undefined : readText(blocksThen(rowThen), dictionary);
  };
}

function readText(texts: KeptText['texts'], dictionary: Dictionary): KeptText {
  const blocks = texts.map(({ block }) => unpackText(unseal(block), dictionary));
  const { title, folds } = (blocks[0] as Required<TextBlock>).head;
  const text = blocks.map((block) => fold(block.text, block.folds)).join('');
  return { record: toRecord(unitsOf(fold(title, folds)), unitsOf(text)), texts };
}

const fold = (text: string, folds: Difference) =>
  Array.isArray(folds) && folds.length === 0 ? text : applyDifference([...text], folds).join('');

/** The blocks of a row's text, as they lie in the shard's files. */
function openTexts(shard: PlannedShard, files: ShardFiles): (row: number) => KeptText['texts'] {
  const found = readHeadFile(shard.name, files);
  const { volumes } = found.head;
  const places = placesOfTexts(shard, found);
  const contents = volumes.map(([hash]) => contentOf(files.read(volumeFile(shard.name, hash))));
  const starts = startsOf(volumes.map(([, grains]) => grains));
  const blockAt = ({ at, grains }: TextPart): Uint8Array => {
    const number = starts.findLastIndex((start) => start <= at);
    const from = (at - starts[number]!) * GRAIN;
    return contents[number]!.subarray(from, from + grains * GRAIN);
  };
  return (row) => places[row]!.map((part) => ({ first: part.first, block: blockAt(part) }));
}

function placesOfTexts({ articles }: PlannedShard, { content, head }: HeadFile): TextPart[][] {
  const [rows, facets, texts] = [0, 1, 2].map((part) => startsOf(head.pieces.map((sizes) => sizes[part]!)));
  const rowsAt = content.length - rows!.at(-1)! - facets!.at(-1)!;
  const textsAt = startsOf(head.words).at(-1)!;
  const catalog = emptyCatalog(spanOf(articles), head);
  for (const piece of head.pieces.keys()) {
    const [from, to] = [piece, piece + 1].map((number) => rowsAt + rows![number]!);
    enterRows(catalog, piece, unseal(content.subarray(from, to)), textsAt + texts![piece]!);
  }
  return catalog.texts;
}
