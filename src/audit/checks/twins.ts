import { listed, t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';
import { targetOf, type Site } from '../site.ts';

/** A page that stands in several editions names all of them, itself too, and each says the same. */
export const check: Check = {
  title: t`各种文字的对应页面`,
  *ofSite(site) {
    if (site.editions.length < 2) return;
    const scripts = site.editions.map(({ script }) => script).sort();
    for (const file of site.pages) {
      if (site.page(file).isHidden) continue;
      const named = alternatesOf(site, file);
      const said = [...named.keys()].sort();
      if (said.join() !== scripts.join()) {
        yield {
          file,
          what: t`写明的对应页面是 ${listed(said) || t`没有`}，应为 ${listed(scripts)}`,
          todo: REBUILD,
        };
        continue;
      }
      for (const [script, address] of named) {
        const isBack = site.files.has(address) && [...alternatesOf(site, address).values()].includes(file);
        if (!isBack) yield { file, what: t`${script} 的对应页面 ${address} 没有指回来`, todo: REBUILD };
      }
      if (![...named.values()].includes(file)) yield { file, what: t`对应页面里没有它自己`, todo: REBUILD };
    }
  },
};

/** By language, the address it leads to. */
function alternatesOf(site: Site, file: string): Map<string, string> {
  return new Map(
    site
      .page(file)
      .references.flatMap(({ tag, rel, hreflang, url }): [string, string][] =>
        tag === 'link' && rel === 'alternate' && hreflang !== undefined && hreflang !== 'x-default'
          ? [[hreflang, targetOf(site, file, url)?.address ?? url]]
          : [],
      ),
  );
}
