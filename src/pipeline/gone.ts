import { t } from '../language/say.ts';
import { ADDRESSES, listAddress, type Address, type AddressKind, type ListKind } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { classify } from '../model/classify.ts';
import { monthOf, yearOf } from '../model/day.ts';

/** The articles of the last build, as far as they are known, and those of this one. */
export interface Both {
  earlier: readonly Article[];
  articles: readonly Article[];
}

/** Addresses that are named; of more it is told how many. */
const NAMED = 20;

/**
 * What a build says of addresses that readers may have kept and that are gone: for each the line by which it leads on, and where
 * to write it. Of several editions' the first is named, and no further pages of lists. Withdrawn articles stay at theirs.
 *
 * @param content the content folder.
 */
export function adviceOn(removed: readonly Address[], both: Both, content: string): string[] {
  const gone = removed.filter(isKept).sort((one, other) => rankOf(one) - rankOf(other));
  if (gone.length === 0) return [];
  const lines = gone.slice(0, NAMED).map((address) => t`  ${address}：${adviceFor(address, both, content)}`);
  const more = gone.length > NAMED ? [t`  …… 共 ${gone.length} 个`] : [];
  return [t`不再有的网址，要让旧网址仍能走到，请写上：`, ...lines, ...more];
}

function isKept(address: Address): boolean {
  const found = classify(address);
  if (!found || found.script !== undefined || found.parts['page'] !== undefined) return false;
  const { form }: AddressKind = ADDRESSES[found.kind];
  return form === 'page' || form === 'list';
}

/** Lists that an editor has named, then articles, then what there is because an article says it: readers keep the first most. */
function rankOf(address: Address): number {
  const { kind } = classify(address)!;
  if (kind === 'article') return 1;
  return kind in IDS && kind !== 'date' ? 0 : 2;
}

function adviceFor(address: Address, both: Both, content: string): string {
  const { kind, parts } = classify(address)!;
  const id = parts['id'] ?? '';
  if (kind === 'article') return adviceForArticle(id, both, content);
  const to = kind in IDS ? successorOf(kind as ListKind, id, both) : 'index.html';
  return t`${content}/site.yml 的 redirects 下 - { from: ${address}, to: ${to} }`;
}

function adviceForArticle(id: string, both: Both, content: string): string {
  const earlier = both.earlier.find((article) => article.id === id);
  const renamed = earlier && renamedOf(earlier, both);
  if (renamed) return t`${content}/${renamed.file} 的文件头 moved: [${[...renamed.moved, id].join(', ')}]`;
  return t`并入别的文章的，在那一篇的文件头写 moved: [${id}]；撤下的请放回文件，写 withdrawal，不要删去`;
}

/** The article that took the place of an earlier one under another id, by its title and source. */
function renamedOf(earlier: Article, { earlier: before, articles }: Both): Article | undefined {
  const known = new Set(before.map(({ id }) => id));
  return articles.find(
    ({ id, title, source }) => !known.has(id) && title === earlier.title && source === earlier.source,
  );
}

/** The lists that an article is in. */
const IDS: Record<ListKind, (article: Article) => string[]> = {
  category: ({ category }) => [category],
  topic: ({ topics }) => topics,
  special: ({ specials }) => specials,
  region: ({ regions }) => regions,
  source: ({ sourceId }) => [sourceId],
  keyword: ({ keywordIds }) => keywordIds,
  date: ({ date }) => [yearOf(date), monthOf(date), date],
};

/** The pages on which all lists of a kind are. */
const ALL: Record<ListKind, Address> = {
  category: 'index.html',
  topic: 'topics.html',
  special: 'specials.html',
  region: 'regions.html',
  source: 'sources.html',
  keyword: 'keywords.html',
  date: 'dates.html',
};

/** The list in which most of a list's articles are now that were not in it before; that of all lists where there is none. */
function successorOf(kind: ListKind, id: string, both: Both): Address {
  const now = new Map(both.articles.map((article) => [article.id, article]));
  const found = new Map<string, number>();
  for (const earlier of both.earlier) {
    const before = IDS[kind](earlier);
    const article = before.includes(id) ? (now.get(earlier.id) ?? renamedOf(earlier, both)) : undefined;
    for (const other of article ? IDS[kind](article) : [])
      if (!before.includes(other)) found.set(other, (found.get(other) ?? 0) + 1);
  }
  const [best] = [...found].sort(([, one], [, other]) => other - one);
  return best ? listAddress(kind, best[0]) : ALL[kind];
}
