import { articleAddress, articleMarkdownAddress } from '../model/address.ts';
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
  /** The article as data, which it has in the edition at the root alone. */
  data: { label: string; href: string };
}

export function viewCitation(context: Context, article: Article): CitationView {
  const { label } = context;
  const [newest] = STANDARDS;
  return {
    heading: label.cite,
    reference: referenceOf(cslItemOf(context, article), newest),
    data: {
      label: label.articleData,
      href: context.linkIn(context.editions[0]!, articleMarkdownAddress(article.id)),
    },
  };
}
