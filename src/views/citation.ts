import { articleAddress } from '../model/address.ts';
import { writersOf, type Article } from '../model/article.ts';
import { referenceOf, STANDARDS, type CslItem } from '../model/reference.ts';
import { SCRIPT_TRAITS, type Script } from '../model/script.ts';
import type { Context } from './context.ts';

/** Citation software writes 等 instead of et al. when it knows these tags, which name a place. */
const languageOf = (script: Script) => `zh-${SCRIPT_TRAITS[script].territory}`;

export function cslItemOf(context: Context, article: Article): CslItem {
  // A reference keeps the quotation marks of the title that it names.
  const title = context.edition.sayCharacters(article.title, article);
  const { source } = context.sayArticle(article);
  const [year, month, day] = article.date.split('-').map(Number) as [number, number, number];
  return {
    id: article.id,
    type: 'article-newspaper',
    title,
    author: writersOf(article).map((name) => ({ literal: context.say(name, article) })),
    'container-title': source,
    issued: { 'date-parts': [[year, month, day]] },
    URL: context.absolute(articleAddress(article.id)),
    language: languageOf(context.edition.script),
    archive: context.say(context.archive.site.name),
  };
}

/** The box that helps to cite an article. */
export interface CitationView {
  heading: string;
  /** As the newest edition of the standard has it. */
  reference: string;
}

export function viewCitation(context: Context, article: Article): CitationView {
  const [newest] = STANDARDS;
  return {
    heading: context.label.cite,
    reference: referenceOf(cslItemOf(context, article), newest),
  };
}
