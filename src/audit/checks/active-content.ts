import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';

/** Nothing in a page runs or applies but files of the site: no script, style or handler within it, no frame. */
export const check: Check = {
  title: '页内的脚本与样式',
  *ofPage(site, file) {
    for (const active of new Set(site.page(file).active))
      yield { file, what: `页内有 ${active}`, todo: `脚本与样式只可以是网站自己的文件。${REBUILD}` };
  },
};
