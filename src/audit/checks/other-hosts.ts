import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';
import { targetOf, type Site } from '../site.ts';

/** Relations of a link that a browser follows by itself. */
const LOADED = /^(?:stylesheet|icon|apple-touch-icon|manifest|preload|prefetch|modulepreload|preconnect|dns-prefetch)$/;
/** Elements that lead somewhere only when a reader follows them. */
const FOLLOWED = ['a', 'area'];

/** No page and no stylesheet has a browser ask another host for anything. */
export const check: Check = {
  title: t`别的主机`,
  *ofPage(site, file) {
    for (const { tag, rel, url } of site.page(file).references) {
      const isLoaded = tag === 'link' ? rel.split(' ').some((one) => LOADED.test(one)) : !FOLLOWED.includes(tag);
      if (isLoaded && leadsOut(site, file, url) && !isLet(site, file, url))
        yield { file, what: t`<${tag}> 要向别的主机索取 ${url}`, todo: t`请改用网站自己的文件。${REBUILD}` };
    }
  },
  *ofSite(site) {
    for (const file of site.files) {
      if (!file.endsWith('.css')) continue;
      for (const url of urlsIn(site.text(file))) {
        const target = targetOf(site, file, url);
        if (leadsOut(site, file, url)) yield { file, what: t`样式要向别的主机索取 ${url}`, todo: REBUILD };
        else if (target && !site.files.has(target.address))
          yield { file, what: t`样式用到 ${url}，没有这份文件`, todo: REBUILD };
      }
    }
  },
};

/** Whether the page's policy, which comes from the archive's settings, lets scripts come from the host, as for counting visits. */
function isLet(site: Site, file: string, url: string): boolean {
  const scripts = site
    .page(file)
    .policy?.split(';')
    .find((directive) => directive.startsWith('script-src '));
  return scripts?.split(' ').includes(URL.parse(url)?.origin ?? '') ?? false;
}

function leadsOut(site: Site, file: string, url: string): boolean {
  return !/^(?:data|blob|mailto|tel):/i.test(url) && targetOf(site, file, url) === undefined;
}

/** What `url()` and `@import` name (CSS Values 4, section 4.5). */
const urlsIn = (css: string) =>
  [...css.matchAll(/(?:url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)'|([^\s"')]+))/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare!,
  );
