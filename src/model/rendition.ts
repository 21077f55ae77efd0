import { addressOf, ADDRESSES, pictureAddress, type Address } from './address.ts';
import { regExpOf } from './pattern.ts';

/** A smaller copy of a photo, made by the build. */
export interface Rendition {
  address: Address;
  /** In pixels. */
  width: number;
}

/** In pixels: a phone's screen and a list on any, a column of text, and the same on screens of twice as many dots. */
const WIDTHS = [480, 960, 1600];

/** The part of a photo's width below which a copy is worth its file. */
const NARROWER = 0.8;

/**
 * Photos. Of other pictures there are no copies: drawings are sharp at any width, GIFs may move, and WebP and AVIF are chosen
 * by those who have made their files small already.
 */
const PHOTO = /\.(?:jpe?g|png)$/i;

/** The copies of an article's picture, narrowest first: none of what is no photo, or no wider than they are. */
export function renditionsOf(article: { file: string }, src: string, { width }: { width: number }): Rendition[] {
  if (!PHOTO.test(src)) return [];
  const path = pathOf(pictureAddress(article, src));
  return WIDTHS.filter((narrower) => narrower <= width * NARROWER).map((narrower) => ({
    address: addressOf('rendition', { width: String(narrower), path }),
    width: narrower,
  }));
}

const PICTURE = /* @__PURE__ */ regExpOf(ADDRESSES.picture.pattern);

const pathOf = (picture: Address) => PICTURE.exec(picture)!.groups!['path']!;
