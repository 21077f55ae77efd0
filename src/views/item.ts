import { articleAddress, listAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import type { Day } from '../model/day.ts';
import type { Context, Link } from './context.ts';

/** An article as one line of a list. */
export interface Item {
  href: string;
  title: string;
  /** The day, or what is left of it below a heading that names its year, month or whole: `2021-02-09`, `02-09` or nothing. */
  date: string;
  source: string;
  category: Link | undefined;
  summary: string;
}

/** `said` is what stands above the list already: the beginning of every date in it, and the category. */
export function itemOf(context: Context, article: Article, said: { date?: string; category?: boolean } = {}): Item {
  const { title, summary, source } = context.sayArticle(article);
  const category = context.archive.lists.category.get(article.category);
  return {
    href: context.link(articleAddress(article.id)),
    title,
    date: restOf(article.date, said.date),
    source,
    category:
      said.category || !category
        ? undefined
        : { text: context.say(category.name), href: context.link(listAddress('category', category.id)) },
    summary,
  };
}

/** A month without its day would be read as another date, so below a year and below a month the whole day is told. */
function restOf(date: Day, said = ''): string {
  return said === date ? '' : said === '' ? date : date.slice('yyyy-'.length);
}
