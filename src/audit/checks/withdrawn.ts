import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';
import { isRedirect, targetOf, type Site } from '../site.ts';

const LIST = 'data/withdrawn.json';

const PAGE = /(?:^|\/)articles\/([^/]+)\.html$/;

/** Pages that may lead to a withdrawn article: those that tell of withdrawals, and its own in the other editions. */
const MAY_LEAD = /(?:^|\/)(?:corrections\.html|articles\/[^/]+\.html)$/;

/** What was withdrawn is said to be, and nothing but that is left of it. */
export const check: Check = {
  title: t`撤下的文章`,
  *ofSite(site) {
    if (!site.files.has(LIST)) yield { file: LIST, what: t`没有撤稿清单`, todo: REBUILD };
    const told = new Set(site.files.has(LIST) ? listedIn(site.text(LIST)) : []);
    const withdrawn = told.union(hiddenIn(site));
    const isWithdrawn = (address: string) => withdrawn.has(PAGE.exec(address)?.[1] ?? '');
    for (const id of withdrawn) {
      if (!told.has(id)) yield { file: LIST, what: t`没有列出撤下的文章 ${id}`, todo: REBUILD };
      for (const file of [`articles/${id}.md`, `articles/${id}.json`])
        if (site.files.has(file)) yield { file, what: t`文章已经撤下，数据还在`, todo: REBUILD };
      for (const { folder } of site.editions) {
        const file = `${folder}articles/${id}.html`;
        if (!site.files.has(file)) yield { file, what: t`文章已经撤下，却没有一页说明`, todo: REBUILD };
        else if (!site.page(file).isHidden || site.page(file).article !== undefined)
          yield { file, what: t`文章已经撤下，页面还让读者和搜索引擎看到`, todo: REBUILD };
      }
    }
    for (const { id, date } of site.articles)
      if (withdrawn.has(id))
        yield { file: `data/articles/${date.slice(0, 4)}.jsonl`, what: t`撤下的文章 ${id} 还在数据里`, todo: REBUILD };
    for (const file of site.pages) {
      if (MAY_LEAD.test(file)) continue;
      for (const { url } of site.page(file).references) {
        const target = targetOf(site, file, url);
        if (target && isWithdrawn(target.address)) yield { file, what: t`还列着撤下的文章 ${url}`, todo: REBUILD };
      }
    }
  },
};

/** Those whose pages are kept from search engines. */
function hiddenIn(site: Site): Set<string> {
  const hidden = site.pages.filter((page) => site.page(page).isHidden && !isRedirect(site, page));
  return new Set(hidden.flatMap((page) => PAGE.exec(page)?.[1] ?? []));
}

function listedIn(json: string): string[] {
  try {
    return (JSON.parse(json) as { id: string }[]).map(({ id }) => id);
  } catch {
    return [];
  }
}
