import type { Article } from '../model/article.ts';
import type { Context } from './context.ts';

/** What a withdrawn article is called, which may have to go as well. */
export function withdrawnTitle({ label, sayArticle }: Context, article: Article): string {
  return article.withdrawal!.hide_title ? label.untitled : sayArticle(article).title;
}
