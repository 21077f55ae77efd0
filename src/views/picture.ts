import type { Picture } from '../markup/render.ts';
import { pictureAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { renditionsOf } from '../model/rendition.ts';
import type { Context } from './context.ts';

/** A small picture beside an article in a list. */
export type Thumbnail = Pick<Picture, 'src' | 'width' | 'height'>;

/** How wide a picture in an article's text is: as wide as the column, which no screen below it leaves room for. */
const COLUMN = '(min-width: 40rem) 38rem, 100vw';

/** How wide it is beside the newest article of the front page (front.css). */
const BESIDE_LEAD = '(min-width: 43rem) 16rem, 38vw';

/** A picture of an article by its file's name, with its copies; undefined when it has not come down to us. */
export function pictureOf(context: Context, article: Article, src: string, sizes = COLUMN): Picture | undefined {
  const size = article.pictures[src];
  if (!size) return undefined;
  const caption = article.images.find((image) => image.src === src)?.caption;
  const copies = renditionsOf(article, src, size).map(({ address, width }) => `${context.file(address)} ${width}w`);
  const address = context.file(pictureAddress(article, src));
  return {
    src: address,
    ...(copies.length > 0 && { srcset: [...copies, `${address} ${size.width}w`].join(', '), sizes }),
    ...size,
    caption: caption && context.say(caption, article),
  };
}

/** The article's first picture that has come down to us, as the front page shows it. */
export function leadPictureOf(context: Context, article: Article): Picture | undefined {
  const name = nameOfFirst(article);
  return name === undefined ? undefined : pictureOf(context, article, name, BESIDE_LEAD);
}

/** The smallest copy of the article's first picture, or the picture itself where there is none. */
export function thumbnailOf({ file }: Context, article: Article): Thumbnail | undefined {
  const name = nameOfFirst(article);
  if (name === undefined) return undefined;
  const size = article.pictures[name]!;
  const [smallest] = renditionsOf(article, name, size);
  return { src: file(smallest?.address ?? pictureAddress(article, name)), ...size };
}

const nameOfFirst = ({ images, pictures }: Article) =>
  images.find(({ src }) => src !== undefined && pictures[src])?.src;
