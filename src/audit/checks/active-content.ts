import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';

/** Nothing in a page runs or applies but files of the site: no script, style or handler within it, no frame. */
export const check: Check = {
  title: t`页内的脚本与样式`,
  *ofPage(site, file) {
    const { active, sendsTo } = site.page(file);
    if (sendsTo !== undefined)
      yield {
        file,
        what: t`自己转到 ${sendsTo}，搜索引擎却可以收录它`,
        todo: t`转走读者的旧地址请写在 site.yml 的 redirects 下。`,
      };
    for (const one of new Set(active))
      yield { file, what: t`页内有 ${one}`, todo: t`脚本与样式只可以是网站自己的文件。${REBUILD}` };
  },
};
