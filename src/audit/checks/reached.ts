import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { isRedirect, targetOf, type Site } from '../site.ts';

/** What no page needs to lead to: it is found by its name. */
const FOUND_BY_NAME = /(?:^|\/)404\.html$/;

/** Every page is reached by links from the front page, and every picture is shown somewhere. */
export const check: Check = {
  title: t`没有人能走到的文件`,
  *ofSite(site) {
    const reached = reachedFrom(site, 'index.html');
    for (const file of site.files) {
      const isWanted =
        (file.endsWith('.html') && !FOUND_BY_NAME.test(file) && !isRedirect(site, file)) || file.startsWith('media/');
      if (isWanted && !reached.has(file))
        yield {
          file,
          what: file.endsWith('.html') ? t`从首页出发，没有链接能走到这一页` : t`没有一页用到这张图片`,
          todo: t`请删去它，或在该有的地方链接它。`,
        };
    }
  },
};

function reachedFrom(site: Site, start: string): Set<string> {
  const reached = new Set(site.files.has(start) ? [start] : []);
  for (const file of reached) {
    if (!file.endsWith('.html')) continue;
    for (const { url } of site.page(file).references) {
      const target = targetOf(site, file, url);
      if (target && site.files.has(target.address)) reached.add(target.address);
    }
  }
  return reached;
}
