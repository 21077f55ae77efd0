import { endingFor } from '../../content/picture.ts';
import { t } from '../../language/say.ts';
import { isWebAddress } from '../../model/web-address.ts';
import type { PictureSource } from '../pictures.ts';

/** Pictures that are fetched of one article, at most: each is a request to its host. */
const MOST = 30;

/**
 * The pictures of a page that was fetched from `page`, each fetched by `get`, which throws what an editor should know. Taken is what
 * its bytes show to be a photo or the like: an SVG may be a program, and whoever wants one looks at it first.
 */
export function fetchedPictures(page: string, get: (address: string) => Promise<{ bytes: Uint8Array }>): PictureSource {
  const addressOf = (src: string) => (URL.canParse(src, page) ? new URL(src, page).href : '');
  let asked = 0;
  return {
    mayHave: (src) => isWebAddress(addressOf(src)),
    read: async (src) => {
      if (++asked > MOST) throw new Error(t`没有取：一篇最多取 ${MOST} 张`);
      const { bytes } = await get(addressOf(src));
      const kind = endingFor(bytes);
      if (kind === undefined || kind === 'svg') throw new Error(t`不是 JPEG、PNG、GIF、WebP 或 AVIF 图片`);
      return bytes;
    },
  };
}
