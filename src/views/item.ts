import { articleAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import type { Day } from '../model/day.ts';
import type { Context } from './context.ts';
import type { Thumbnail } from './picture.ts';

/** An article as one line of a list. */
export interface Item {
  href: string;
  /** HTML, with the places where a line may end. */
  title: string;
  /** The day, or what is left of it below a heading that names its year, month or whole: `2021-02-09`, `02-09` or nothing. */
  date: string;
  /** Its source and its category. */
  origin: string;
  summary: string;
  /** Shown with the summary. */
  picture?: Thumbnail | undefined;
}

/** What stands above a list already, or matters less there than room: the beginning of every date in it, sources, categories. */
export interface Said {
  date?: string;
  source?: boolean;
  category?: boolean;
}

export function itemOf(context: Context, article: Article, said: Said = {}): Item {
  const { summary, source } = context.sayArticle(article);
  const category = context.archive.lists.category.get(article.category);
  return {
    href: context.link(articleAddress(article.id)),
    title: context.markTitle(article),
    date: restOf(article.date, said.date),
    origin: originOf(said.source ? '' : source, said.category || !category ? '' : context.say(category.name)),
    summary,
  };
}

/** With a blank as wide as a Han character between the two. */
const originOf = (source: string, category: string) =>
  source === '' || category === '' ? source + category : `${source}\u3000${category}`;

/** A month without its day would be read as another date, so below a year and below a month the whole day is told. */
function restOf(date: Day, said = ''): string {
  return said === date ? '' : said === '' ? date : date.slice('yyyy-'.length);
}
