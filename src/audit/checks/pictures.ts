import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';

/** What a browser shows as a picture and never as a page, by the end of its name. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Pictures say what they show and how large they are, and nothing but pictures lies among them. */
export const check: Check = {
  title: t`图片`,
  *ofPage(site, file) {
    for (const picture of site.page(file).barePictures)
      yield { file, what: t`图片 ${picture} 没有说明（alt）或大小`, todo: t`请在文章里补上图片的说明，再重新生成。` };
  },
  *ofSite({ files }) {
    for (const file of files)
      if (file.startsWith('media/') && !PICTURE.test(file))
        yield { file, what: t`图片目录里有不是图片的文件`, todo: t`请从内容目录里删去它，再重新生成。` };
  },
};
