import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { targetOf } from '../site.ts';

/** For any missing address: it alone does not know in which folder it is shown. */
const NOT_FOUND = /(?:^|\/)404\.html$/;

/** Whatever a page links or shows is there, from wherever the site is served. */
export const check: Check = {
  title: t`站内链接`,
  *ofPage(site, file) {
    for (const { tag, url } of site.page(file).references) {
      const what = t`<${tag}> 指向 ${url}`;
      const isRooted = url.startsWith('/') && !NOT_FOUND.test(file);
      const target = isRooted ? undefined : targetOf(site, file, url);
      if (isRooted)
        yield { file, what: t`${what}，从域名的根写起`, todo: t`站内的地址请写成相对的，网站才能放在任何目录下。` };
      else if (target && !site.files.has(target.address))
        yield { file, what: t`${what}，没有这份文件`, todo: t`请改正链接，或补上 ${target.address}。` };
    }
  },
  *ofSite(site) {
    for (const file of site.pages) {
      for (const { tag, url } of site.page(file).references) {
        const target = url.includes('#') ? targetOf(site, file, url) : undefined;
        if (!target || target.fragment === '' || !site.files.has(target.address)) continue;
        if (!target.address.endsWith('.html') || isState(target.fragment)) continue;
        if (!site.page(target.address).ids.includes(target.fragment))
          yield {
            file,
            what: t`<${tag}> 指向 ${url}，那一页没有这个位置`,
            todo: t`请改正链接，或给 ${target.address} 里的位置加上 id。`,
          };
      }
    }
  },
};

/** What a page's own script reads after the `#`, such as `q=专利`, names no place. */
const isState = (fragment: string) => fragment.includes('=');
