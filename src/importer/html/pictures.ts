import type { DraftImage } from '../draft.ts';
import type { Block } from './blocks.ts';
import { addressOf } from './image-element.ts';
import type { Sorted } from './sort.ts';
import { elements } from './tree.ts';

/** A picture of the draft, and the block that shows it in the text. */
export interface Shown {
  image: DraftImage;
  picture?: Block;
}

/** All pictures of an article in their order, each with its captions; a caption whose picture is lost stands alone. */
export function toImages(article: Block[], { body, captions }: Sorted): Shown[] {
  const shown = new Set(body);
  const lines = Map.groupBy(captions.keys(), (caption) => captions.get(caption));
  return article.flatMap((block) => {
    if (captions.has(block)) return isShown(captions.get(block), shown) ? [] : [{ image: { caption: block.text } }];
    if (!shown.has(block)) return [];
    if (block.kind !== 'image') return within(block);
    const caption = (lines.get(block) ?? []).map(({ text }) => text).join(' ');
    return [{ image: { src: addressOf(block.node), ...(caption && { caption }) }, picture: block }];
  });
}

function isShown(picture: Block | undefined, shown: Set<Block>): boolean {
  return picture !== undefined && shown.has(picture);
}

/** Pictures in the cells of a table. */
function within({ kind, node }: Block): Shown[] {
  if (kind !== 'table') return [];
  return [...elements(node)]
    .filter(({ tagName }) => tagName === 'img')
    .map(addressOf)
    .filter((src) => src !== '')
    .map((src) => ({ image: { src } }));
}
