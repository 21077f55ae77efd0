import { t } from '../../language/say.ts';
import { classify } from '../../model/classify.ts';
import type { Check } from '../check.ts';
import { isRedirect } from '../site.ts';

/** Every file is of a kind that a built site has, and every address can be told from the others on any disk. */
export const check: Check = {
  title: t`文件的地址`,
  *ofSite(site) {
    const seen = new Map<string, string>();
    for (const file of site.files) {
      if (!classify(file) && !isRedirect(site, file))
        yield { file, what: t`不是本程序生成的文件`, todo: t`请把它移出网站的目录。` };
      const folded = file.normalize('NFC').toLowerCase();
      const other = seen.get(folded);
      seen.set(folded, file);
      if (other !== undefined)
        yield { file, what: t`与 ${other} 只有大小写不同`, todo: t`有的磁盘分不开这两个名字，请改掉其中一个。` };
    }
  },
};
