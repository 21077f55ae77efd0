import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';

const PAGE = /(?:^|\/)articles\/([^/]+)\.html$/;

/** Every article of the data has one page in each edition and one file of Markdown, and every article's page is of one of them. */
export const check: Check = {
  title: t`文章的页面`,
  *ofSite(site) {
    const ids = new Set(site.articles.map(({ id }) => id));
    for (const id of ids) {
      for (const { script, folder } of site.editions) {
        const file = `${folder}articles/${id}.html`;
        if (!site.files.has(file)) yield { file, what: t`数据里有文章 ${id}，却没有 ${script} 的页面`, todo: REBUILD };
        else if (site.page(file).article !== id)
          yield { file, what: t`页面不是文章 ${id} 的，而是 ${site.page(file).article ?? t`别的`}`, todo: REBUILD };
      }
      const markdown = `articles/${id}.md`;
      if (!site.files.has(markdown))
        yield { file: markdown, what: t`数据里有文章 ${id}，却没有它的 Markdown`, todo: REBUILD };
    }
    for (const file of site.pages) {
      const id = PAGE.exec(file)?.[1];
      // The page of a withdrawn article says that it is no more, and is kept from search engines.
      if (id !== undefined && !ids.has(id) && !site.page(file).isHidden)
        yield { file, what: t`数据里没有文章 ${id}`, todo: REBUILD };
    }
  },
};
