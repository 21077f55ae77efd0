import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';
import { isRedirect, targetOf } from '../site.ts';

/** Pages at old addresses send their readers to pages of the site, and tell search engines which these are. */
export const check: Check = {
  title: t`旧地址`,
  *ofSite(site) {
    for (const file of site.files) {
      if (!isRedirect(site, file)) continue;
      const { sendsTo, references } = site.page(file);
      const target = targetOf(site, file, sendsTo!);
      if (!target || !site.files.has(target.address))
        yield { file, what: t`转到 ${sendsTo!}，没有这一页`, todo: t`请改正 site.yml 的 redirects，或文章的 moved。` };
      const canonical = references.find(({ tag, rel }) => tag === 'link' && rel === 'canonical');
      if (!canonical || targetOf(site, file, canonical.url)?.address !== target?.address)
        yield { file, what: t`写给搜索引擎的地址不是它转去的那一页`, todo: REBUILD };
    }
  },
};
