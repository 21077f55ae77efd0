import type { Edition } from '../hanzi/edition.ts';
import { absoluteUrl, articleAddress, FRONT, listAddress, pictureAddress } from '../model/address.ts';
import { creatorsOf, lastChanged, writersOf, type Article } from '../model/article.ts';
import { SCRIPT_TRAITS } from '../model/script.ts';
import type { Context } from './context.ts';

/** What a page tells machines of itself in the head of the document. */
export interface Metadata {
  /** `property` for Open Graph and its kin, `name` for the others. */
  meta: { name?: string; property?: string; content: string }[];
  /** Objects of JSON-LD, one script each. */
  linkedData: object[];
}

/** Open Graph writes a language with its place. */
const localeOf = ({ script }: Edition) => `zh_${SCRIPT_TRAITS[script].territory}`;

/** What link previews show of any page (Open Graph). */
export function previewOf(context: Context, title: string, description: string): Metadata['meta'] {
  const { absolute, address, archive, edition, editions, say } = context;
  const property = (name: string, content: string) => ({ property: `og:${name}`, content });
  return [
    property('title', title),
    property('description', description),
    property('url', absolute(address)),
    property('site_name', say(archive.site.name)),
    property('locale', localeOf(edition)),
    ...editions.filter((other) => other !== edition).map((other) => property('locale:alternate', localeOf(other))),
  ];
}

export function metadataOf(context: Context, article: Article): Metadata {
  return {
    meta: [
      { property: 'og:type', content: 'article' },
      ...picturesOf(context, article).map((content) => ({ property: 'og:image', content })),
      ...timesOf(article),
      ...dublinCoreOf(context, article),
    ],
    linkedData: [newsArticleOf(context, article), searchTimesOf(context, article)],
  };
}

/** A day as the times that search engines ask for: its beginning in China, since no hour is known. */
const startOf = (day: string) => `${day}T00:00:00`;
const startInChina = (day: string) => `${startOf(day)}+08:00`;

/** For Facebook's kin and for Toutiao (`bytedance:`). */
function timesOf(article: Article): Metadata['meta'] {
  const [published, updated] = [startInChina(article.date), startInChina(lastChanged(article))];
  return [
    { property: 'article:published_time', content: published },
    { property: 'article:modified_time', content: updated },
    { property: 'bytedance:published_time', content: published },
    { property: 'bytedance:lastDateUpdate_time', content: updated },
    { property: 'bytedance:updated_time', content: updated },
  ];
}

/**
 * Dublin Core, which is what Zotero reads: the type is one of Zotero's own names, or it would file the page as a web page; the
 * source becomes the newspaper's name.
 */
function dublinCoreOf(context: Context, article: Article): Metadata['meta'] {
  const { edition, say, archive } = context;
  const { title, source } = context.sayArticle(article);
  const field = (name: string, content: string) => ({ name: `DC.${name}`, content });
  return [
    field('type', 'newspaperArticle'),
    field('title', title),
    ...writersOf(article).map((name) => field('creator', say(name, article))),
    field('source', source),
    field('date', article.date),
    field('language', edition.script),
    field('identifier', article.id),
    field('publisher', say(archive.site.name)),
    ...article.keywords.map((keyword) => field('subject', say(keyword, article))),
    { property: 'article:section', content: categoryOf(context, article) },
  ];
}

function categoryOf({ archive, say }: Context, { category }: Article): string {
  return say(archive.lists.category.get(category)?.name ?? category);
}

function picturesOf({ archive }: Context, article: Article): string[] {
  return Object.keys(article.pictures).map((src) => absoluteUrl(archive.site.address, pictureAddress(article, src)));
}

/** schema.org, with the article's corrections and where its text was taken from. */
function newsArticleOf(context: Context, article: Article): object {
  const { absolute, archive, edition, say } = context;
  const { title, summary, source } = context.sayArticle(article);
  const url = absolute(articleAddress(article.id));
  const pictures = picturesOf(context, article);
  const { url: original, sha256, retrieved } = article.provenance ?? {};
  const capture = original ?? sha256;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    identifier: article.id,
    headline: title,
    description: summary,
    inLanguage: edition.script,
    datePublished: article.date,
    dateModified: lastChanged(article),
    articleSection: categoryOf(context, article),
    keywords: article.keywords.map((keyword) => say(keyword, article)),
    author: creatorsOf(article).map((name) => ({ '@type': 'Person', name: say(name, article) })),
    editor: article.editors.map((name) => ({ '@type': 'Person', name: say(name, article) })),
    sourceOrganization: {
      '@type': 'Organization',
      name: source,
      url: absolute(listAddress('source', article.sourceId)),
    },
    publisher: {
      '@type': 'ArchiveOrganization',
      name: say(archive.site.name),
      url: absolute(FRONT),
      email: archive.site.contact.email,
    },
    isPartOf: { '@type': 'WebSite', name: say(archive.site.name), url: absolute(FRONT) },
    wordCount: article.length,
    contentLocation: article.regions.flatMap((code) => {
      const place = archive.lists.region.get(code);
      return place ? [{ '@type': 'AdministrativeArea', name: say(place.name), identifier: code }] : [];
    }),
    ...(pictures.length > 0 && { image: pictures }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: say(text, article),
      })),
    }),
    // The file that the text was taken from, as it was on the day it was fetched.
    ...(capture !== undefined && {
      isBasedOn: { '@type': 'MediaObject', contentUrl: original, sha256, dateCreated: retrieved },
    }),
  };
}

/** The times as Baidu's own vocabulary has them. */
function searchTimesOf({ absolute, sayArticle }: Context, article: Article): object {
  return {
    '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
    '@id': absolute(articleAddress(article.id)),
    title: sayArticle(article).title,
    pubDate: startOf(article.date),
    upDate: startOf(lastChanged(article)),
  };
}
