import { absoluteUrl, articleAddress, pictureAddress } from '../model/address.ts';
import { creatorsOf, lastChanged, writersOf, type Article } from '../model/article.ts';
import { isOrganization } from '../model/organization.ts';
import type { Context } from './context.ts';

/** What a page tells machines of itself in the head of the document. */
export interface Metadata {
  /** `property` for Open Graph and its kin, `name` for the others; what both want to know is said once, under both. */
  meta: { name?: string; property?: string; content: string }[];
  /** Objects of JSON-LD, one script each. */
  linkedData: object[];
}

export function metadataOf(context: Context, article: Article): Metadata {
  return {
    meta: [
      { property: 'og:type', content: 'article' },
      ...picturesOf(context, article).map((content) => ({ property: 'og:image', content })),
      ...dublinCoreOf(context, article),
    ],
    linkedData: [newsArticleOf(context, article)],
  };
}

/**
 * Dublin Core, which is what Zotero reads: the type is one of Zotero's own names, or it would file the page as a web page; the
 * source becomes the newspaper's name. Open Graph, which link previews read, is told the same in the same elements. The date is
 * a day under both names, as Zotero would show an hour that nobody knows.
 */
function dublinCoreOf(context: Context, article: Article): Metadata['meta'] {
  const { say, archive } = context;
  const { title, source } = context.sayArticle(article);
  const keywords = article.keywords.map((keyword) => say(keyword, article));
  const updated = lastChanged(article);
  return [
    { name: 'DC.type', content: 'newspaperArticle' },
    { name: 'DC.title', property: 'og:title', content: title },
    ...writersOf(article).map((name) => ({ name: 'DC.creator', content: say(name, article) })),
    { name: 'DC.source', content: source },
    { name: 'DC.date', property: 'article:published_time', content: article.date },
    { name: 'DC.publisher', property: 'og:site_name', content: say(archive.site.name) },
    ...(keywords.length > 0 ? [{ name: 'keywords', content: keywords.join() }] : []),
    ...(updated === article.date ? [] : [{ property: 'article:modified_time', content: updated }]),
  ];
}

function categoryOf({ archive, say }: Context, { category }: Article): string {
  return say(archive.lists.category.get(category)?.name ?? category);
}

function picturesOf({ archive }: Context, article: Article): string[] {
  return Object.keys(article.pictures).map((src) => absoluteUrl(archive.site.address, pictureAddress(article, src)));
}

/** schema.org, with the article's corrections and where its text was taken from. What is not known is left out. */
function newsArticleOf(context: Context, article: Article): object {
  const { absolute, archive, say } = context;
  const { title, source } = context.sayArticle(article);
  const people = (names: string[]) =>
    names.map((name) => ({ '@type': agentTypeOf(context, article, name), name: say(name, article) }));
  const { url: original, sha256, retrieved } = article.provenance ?? {};
  const updated = lastChanged(article);
  const places = article.regions.flatMap((code) => {
    const place = archive.lists.region.get(code);
    return place ? [{ '@type': 'Place', name: say(place.name) }] : [];
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': absolute(articleAddress(article.id)),
    headline: title,
    datePublished: article.date,
    dateModified: updated === article.date ? undefined : updated,
    articleSection: categoryOf(context, article),
    author: someOf(people(creatorsOf(article))),
    editor: someOf(people(article.editors)),
    sourceOrganization: { '@type': 'Organization', name: source },
    contentLocation: someOf(places),
    mentions: someOf([...new Set(article.citations.map(({ id }) => id))].map((id) => say(id))),
    image: someOf(picturesOf(context, article)),
    correction: someOf(
      article.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: say(text, article),
      })),
    ),
    // The file that the text was taken from, as it was on the day it was fetched.
    isBasedOn:
      (original ?? sha256) === undefined
        ? undefined
        : { '@type': 'MediaObject', contentUrl: original, sha256, dateCreated: retrieved },
  };
}

/** Whom a byline names: sources are organizations whatever they are called. */
function agentTypeOf({ archive }: Context, { source }: Article, name: string): 'Organization' | 'Person' {
  const isSource = name === source || archive.site.sources.some((one) => [one.name, ...one.aliases].includes(name));
  return isSource || isOrganization(name) ? 'Organization' : 'Person';
}

const someOf = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
