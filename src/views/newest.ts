import { listAddress } from '../model/address.ts';
import type { List } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import type { Context, Link } from './context.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';

/** A list with the newest of its articles, where several lists stand side by side. */
export interface Newest {
  heading: Link;
  count: string;
  items: Item[];
}

const MOST = 4;

/** Of `articles`, those of the list that may be shown, newest first. */
export function newestOf(context: Context, list: List, articles: readonly Article[] = list.articles): Newest {
  const { edition, label, link } = context;
  return {
    heading: { text: edition.say(list.name, list.voice), href: link(listAddress(list.kind, list.id)) },
    count: fill(label.count, { n: list.articles.length }),
    items: articles.slice(0, MOST).map((article) => itemOf(context, article, { source: true, category: true })),
  };
}
