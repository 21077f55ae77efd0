import { t } from '../../language/say.ts';
import { ADDRESSES, type AddressKind } from '../../model/address.ts';
import { classify } from '../../model/classify.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';
import { targetOf, type Site } from '../site.ts';
import { readXml } from '../xml.ts';

const INDEX = 'sitemap.xml';
const PART = /^sitemaps\/.*\.xml$/;

/** Search engines are told of every page they may show, once, and of nothing else. */
export const check: Check = {
  title: t`站点地图`,
  *ofSite(site) {
    if (!site.files.has(INDEX)) {
      yield { file: INDEX, what: t`没有站点地图`, todo: REBUILD };
      return;
    }
    const parts = [...site.files].filter((file) => PART.test(file));
    const listed = new Set(placesIn(site, INDEX).map(({ address }) => address));
    for (const part of parts) if (!listed.has(part)) yield { file: part, what: t`${INDEX} 没有提到它`, todo: REBUILD };
    for (const file of [INDEX, ...parts]) {
      const { fault } = readXml(site.text(file));
      if (fault !== undefined) yield { file, what: fault, todo: REBUILD };
    }
    yield* entriesOf(site, parts);
  },
};

function* entriesOf(site: Site, parts: string[]): ReturnType<NonNullable<Check['ofSite']>> {
  const named = new Map<string, string>();
  for (const file of parts) {
    for (const { url, address } of placesIn(site, file)) {
      if (!site.files.has(address) || site.page(address).isHidden)
        yield { file, what: t`写着 ${url}，没有这一页，或这一页不让搜索引擎收录`, todo: REBUILD };
      const other = named.get(address);
      if (other !== undefined) yield { file, what: t`${url} 在 ${other} 里已经写过`, todo: REBUILD };
      named.set(address, file);
    }
  }
  for (const page of site.pages)
    if (isToBeNamed(page) && !site.page(page).isHidden && !named.has(page))
      yield { file: page, what: t`站点地图里没有它`, todo: REBUILD };
}

/** Lists lead to what is named, and need not be. */
function isToBeNamed(page: string): boolean {
  const row: AddressKind = ADDRESSES[classify(page)?.kind ?? 'notFound'];
  return row.form === 'page' && row.inSitemap === true;
}

const placesIn = (site: Site, file: string) =>
  [...site.text(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, written]) => {
    const url = written!.replaceAll('&amp;', '&');
    return { url, address: targetOf(site, file, url)?.address ?? url };
  });
