import { isFollowed, type Archive, type List } from '../model/archive.ts';
import { digestsOf } from '../model/article.ts';
import { parentOf } from '../model/place.ts';
import { facetsDepend } from './facets.ts';
import { stepsFrom } from './date-steps.ts';
import { shownPages, yearStarts, type ListPage } from './paging.ts';

/**
 * What a page of a list depends on beside the settings: its articles, the pages it leads to, and on the newest page the
 * sizes that are shown there. The older pages show no size, so that a new article leaves them as they are.
 */
export function listingDepends(archive: Archive, list: List, pages: ListPage[], page: ListPage): unknown[] {
  const { lists } = archive;
  const at = pages.indexOf(page);
  const own = [
    list.kind,
    list.name,
    list.voice?.digest,
    isFollowed(list),
    shownPages(pages, at).map((other) => other && pages[other]!.number),
    yearStarts(pages, at).map(([year, index]) => [year, pages[index]!.number]),
    digestsOf(page.articles),
  ];
  if (page.number !== undefined) return own;
  if (list.kind === 'date') {
    const shown = datesIn(lists.date).get(list.id.slice(0, 7))!;
    return [...own, list.articles.length, shown, stepsFrom(lists.date, list.id), facetsDepend(archive, list)];
  }
  if (list.kind === 'special') return [...own, list.articles.map(({ date }) => date)];
  if (list.kind === 'region') {
    const below = [...lists.region.values()].filter(({ id }) => parentOf(id) === list.id);
    return [...own, list.articles.length, below.map(sizeOf), facetsDepend(archive, list)];
  }
  return [...own, list.articles.length, facetsDepend(archive, list)];
}

const sizeOf = ({ id, articles }: List): [id: string, size: number] => [id, articles.length];

/** What pages of each year and each month show of all its dates, found once for the thousands of days that ask. */
const datesOf = new WeakMap<Map<string, List>, Map<string, string>>();

function datesIn(lists: Map<string, List>): Map<string, string> {
  const known = datesOf.get(lists);
  if (known) return known;
  const found = new Map<string, string>();
  const add = (period: string, shown: string) => found.set(period, `${found.get(period) ?? ''} ${shown}`);
  for (const { id, articles } of lists.values()) {
    // A year shows how much each of its days has, a calendar only which days have any.
    add(id.slice(0, 4), `${id} ${articles.length}`);
    if (id.length > 4) add(id.slice(0, 7), id);
  }
  datesOf.set(lists, found);
  return found;
}
