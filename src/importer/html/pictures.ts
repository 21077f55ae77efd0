import type { DraftImage } from '../draft.ts';
import type { Element } from 'hast';
import type { Block } from './blocks.ts';
import type { Sorted } from './sort.ts';
import { attribute, calledOf, elements } from './tree.ts';

/** Where pages that load pictures late keep the address; `src` then holds a grey dot. */
const ADDRESSES = [
  'dataSrc',
  'dataOriginal',
  'dataLazySrc',
  'dataActualsrc',
  'dataUrl',
  'dataLazyload',
  'dataRealSrc',
  'dataEcho',
  'original',
  'originalSrc',
  'lazySrc',
  'src',
];

/** The picture's address as the page has it; empty for dots, data held in the page itself, and scripts. */
export function addressOf(image: Element): string {
  const addresses = ADDRESSES.map((name) => attribute(image, name).trim());
  return (
    addresses.find(
      (address) => address !== '' && !/^(data|javascript|about|blob):/i.test(address) && !BLANK.test(address),
    ) ?? ''
  );
}

const BLANK =
  /(^|\/)(blank|spacer|loading|lazy|placeholder|transparent|pixel|1x1|grey|gray|default_img)[\w-]*\.(gif|png|jpe?g|svg)/i;
const DECORATION =
  /(^|\/)(icon|logo|btn|button|arrow|line|dot|weixin|wechat|qrcode|share|ewm|erweima)[\w-]*\.(gif|png|svg|jpe?g)/i;

/** Whether the picture is part of the site's dress: signs, codes to scan, lines. */
export function isDecoration(image: Element): boolean {
  return DECORATION.test(addressOf(image)) || /(^|[\s_-])(icon|logo|qrcode|ewm)/.test(calledOf(image));
}

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
