import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';

/** Every article is, once in each edition, in the feed that begins with the newest and goes back month by month (RFC 5005). */
export const check: Check = {
  title: t`订阅源的历史`,
  *ofSite(site) {
    const ids = site.articles.map(({ id }) => id);
    for (const { script, folder } of site.editions) {
      const documents = [...site.files].filter(
        (file) => file === `${folder}feed.xml` || file.startsWith(`${folder}feeds/archive/`),
      );
      const places = new Map<string, string[]>();
      for (const file of documents)
        for (const id of idsIn(site.text(file))) places.set(id, [...(places.get(id) ?? []), file]);
      for (const id of ids) {
        const found = places.get(id) ?? [];
        if (found.length !== 1)
          yield {
            file: found[1] ?? `${folder}feed.xml`,
            what: t`${script} 的订阅源里，文章 ${id} 出现了 ${found.length} 次`,
            todo: REBUILD,
          };
      }
    }
  },
};

/** The ids at the end of the entries' tag URIs (RFC 4151), before the script. */
const idsIn = (xml: string) => [...xml.matchAll(/<guid[^>]*>tag:[^<]*:([^<:/]+)\/[^<]*<\/guid>/g)].map(([, id]) => id!);
