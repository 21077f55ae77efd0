import { articleAddress, articleMarkdownAddress } from '../model/address.ts';
import { writersOf, type Article } from '../model/article.ts';
import { SCRIPT_TRAITS, type Script } from '../model/script.ts';
import type { Context } from './context.ts';

/** An item of CSL-JSON, the form in which citation software hands references on. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title: string;
  author: { literal: string }[];
  'container-title': string;
  issued: { 'date-parts': [[year: number, month: number, day: number]] };
  URL: string;
  language: string;
  /** Who keeps the text. */
  archive: string;
  archive_location: string;
}

/** Citation software writes 等 instead of et al. when it knows these tags, which name a place. */
const languageOf = (script: Script) => `zh-${SCRIPT_TRAITS[script].territory}`;

export function cslItemOf(context: Context, article: Article): CslItem {
  const { title, source } = context.sayArticle(article);
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
    archive_location: article.id,
  };
}

/** The reference in two parts; the day the reader saw the page, in brackets, goes between them. */
export interface Reference {
  before: string;
  after: string;
}

/** GB/T 7714 names three authors at most. */
const NAMED = 3;

/**
 * The reference as GB/T 7714—2015 writes newspaper articles read online, in its numeric form:
 * `刘佳. 标题[N/OL]. 四川在线, 2021-02-09[2021-03-01]. https://….` An article without author begins with its title.
 */
export function referenceOf(
  { author, title, 'container-title': source, issued, URL }: CslItem,
  others: string,
): Reference {
  const names = author.slice(0, NAMED).map(({ literal }) => literal);
  if (author.length > NAMED) names.push(others);
  const date = issued['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return {
    before: `${names.length > 0 ? `${names.join(', ')}. ` : ''}${title}[N/OL]. ${source}, ${date}`,
    after: `. ${URL}.`,
  };
}

/** The box that helps to cite an article. */
export interface CitationView {
  heading: string;
  reference: Reference;
  copy: { label: string; done: string };
  item: CslItem;
  /** Words before the files for citation software. */
  filesLabel: string;
  /** The article as data, which it has in the edition at the root alone. */
  data: { label: string; href: string };
}

export function viewCitation(context: Context, article: Article): CitationView {
  const { label } = context;
  const item = cslItemOf(context, article);
  return {
    heading: label.cite,
    reference: referenceOf(item, label.others),
    copy: { label: label.copy, done: label.copied },
    item,
    filesLabel: label.citationFiles,
    data: {
      label: label.articleData,
      href: context.linkIn(context.editions[0]!, articleMarkdownAddress(article.id)),
    },
  };
}
