import { articleAddress, listAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { dateText, type Context, type DateText, type Link } from './context.ts';

/** An article as one line of a list. */
export interface Item {
  id: string;
  href: string;
  title: string;
  date: DateText;
  source: string;
  category: Link;
  summary: string;
  corrected: boolean;
}

export function itemOf(context: Context, article: Article): Item {
  const { title, summary, source } = context.sayArticle(article);
  const category = context.archive.lists.category.get(article.category);
  return {
    id: article.id,
    href: context.link(articleAddress(article.id)),
    title,
    date: dateText(article.date),
    source,
    category: {
      text: category ? context.say(category.name) : '',
      href: context.link(listAddress('category', article.category)),
    },
    summary,
    corrected: article.corrections.length > 0,
  };
}
