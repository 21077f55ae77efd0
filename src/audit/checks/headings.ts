import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';

/** A page has one main heading and one main part, its headings go down one level at a time, and each id names one place. */
export const check: Check = {
  title: t`标题的层次与编号`,
  *ofPage(site, file) {
    const { headings, mains, ids } = site.page(file);
    const first = headings.filter((level) => level === 1).length;
    if (first !== 1) yield { file, what: t`一级标题有 ${first} 个`, todo: t`一页请只留一个一级标题。` };
    const jump = headings.findIndex((level, index) => index > 0 && level > headings[index - 1]! + 1);
    if (jump > 0)
      yield {
        file,
        what: t`第 ${jump + 1} 个标题从第 ${headings[jump - 1]!} 级跳到第 ${headings[jump]!} 级`,
        todo: t`标题请逐级往下写。`,
      };
    if (mains !== 1) yield { file, what: t`主要部分（<main>）有 ${mains} 个`, todo: REBUILD };
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    for (const id of twice) yield { file, what: t`编号 ${id} 出现了两次`, todo: t`同一页里的 id 请各不相同。` };
  },
};
