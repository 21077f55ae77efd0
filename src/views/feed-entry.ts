import { escapeHtml } from '../markup/escape.ts';
import { renderMarkdown, type Picture } from '../markup/render.ts';
import { absoluteUrl, articleAddress, listAddress, pictureAddress } from '../model/address.ts';
import { creatorsOf, lastChanged, type Article } from '../model/article.ts';
import type { Day } from '../model/day.ts';
import { fill } from './labels.ts';
import { imagesBefore } from './article.ts';
import type { Context } from './context.ts';

export interface FeedEntry {
  id: string;
  /** Stable for ever and apart from the address (RFC 4151): `tag:example.org,2021-02-09:20210209-k7m2/zh-Hans`. */
  guid: string;
  url: string;
  title: string;
  published: Day;
  /** The day of the newest correction, or of the withdrawal, or else of publication. */
  updated: Day;
  summary: string;
  creators: string[];
  /** Who published it first, and where that can be looked up; undefined for what the archive itself has to say. */
  source: { name: string; url: string } | undefined;
  /** The page the text was taken from. */
  original: string | undefined;
  categories: string[];
  pictures: FeedPicture[];
  /** The whole article as HTML with absolute addresses; corrections first. */
  html: string;
}

export interface FeedPicture {
  url: string;
  /** Media type (RFC 6838). */
  type: string;
  width: number;
  height: number;
  caption: string;
}

/** An article as a feed shows it; it does not depend on which feed that is. */
export function viewEntry(context: Context, article: Article, markdown: string): FeedEntry {
  const { archive, edition, absolute, say } = context;
  const { title, summary } = context.sayArticle(article);
  const url = absolute(articleAddress(article.id));
  const pictures = picturesOf(context, article);
  return {
    id: article.id,
    guid: guidOf(archive.site.authority, article.id, edition.script),
    url,
    title,
    published: article.date,
    updated: lastChanged(article),
    summary: summary || title,
    creators: creatorsOf(article).map((name) => say(name, article)),
    source: sourceOf(context, article),
    original: article.provenance?.url,
    categories: [categoryNameOf(context, article), ...article.keywords.map((keyword) => say(keyword, article))],
    pictures,
    html: [
      ...correctionsOf(context, article),
      ...figuresOf(context, article),
      bodyHtml(context, article, markdown, url),
      ...closingOf(context, article),
    ].join('\n'),
  };
}

/** The day is the one in the article's permanent id, which stays when the date of publication is corrected. */
export function guidOf(authority: string, id: string, script: string): string {
  const day = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`;
  return `tag:${authority},${day}:${id}/${script}`;
}

export function categoryNameOf({ archive, say }: Context, { category }: Article): string {
  return say(archive.lists.category.get(category)?.name ?? category);
}

/** The original page; where it is not known the source's own site, or else what the archive holds of the source. */
function sourceOf({ archive, absolute, sayArticle }: Context, article: Article): NonNullable<FeedEntry['source']> {
  const listed = archive.site.sources.find(({ id }) => id === article.sourceId);
  return {
    name: sayArticle(article).source,
    url: article.provenance?.url ?? listed?.url ?? absolute(listAddress('source', article.sourceId)),
  };
}

const MEDIA_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

function picturesOf(context: Context, article: Article): FeedPicture[] {
  return Object.entries(article.pictures).map(([src, { width, height }]) => ({
    url: pictureUrl(context, article, src),
    type: MEDIA_TYPES[src.split('.').at(-1)!.toLowerCase()] ?? 'application/octet-stream',
    width,
    height,
    caption: captionOf(context, article, src),
  }));
}

function captionOf({ say }: Context, article: Article, src: string): string {
  return say(article.images.find((image) => image.src === src)?.caption ?? '', article);
}

function pictureUrl({ archive }: Context, article: Article, src: string): string {
  return absoluteUrl(archive.site.address, pictureAddress(article, src));
}

/** The text with absolute addresses: relative ones start from the article's own page. */
function bodyHtml(context: Context, article: Article, markdown: string, url: string): string {
  const picture = (src: string): Picture | undefined => {
    const size = article.pictures[src];
    return size && { src: pictureUrl(context, article, src), ...size, caption: captionOf(context, article, src) };
  };
  return renderMarkdown(markdown, {
    say: (text) => context.edition.sayCharacters(text, article),
    setQuotes: (text) => context.edition.setQuotes(text, article),
    picture,
    link: (href) => (URL.canParse(href, url) ? new URL(href, url).href : href),
    isStyled: true,
  }).trimEnd();
}

function correctionsOf({ label, say }: Context, article: Article): string[] {
  return article.corrections.map(
    ({ date, text }) =>
      `<p><strong>${fill(label.named, { name: fill(label.noted, { text: label.corrected, note: date }), text: '' })}</strong>${escapeHtml(say(text, article))}</p>`,
  );
}

function figuresOf(context: Context, article: Article): string[] {
  return imagesBefore(article).map(({ src, caption }) => {
    const text = escapeHtml(context.say(caption ?? '', article));
    const size = src === undefined ? undefined : article.pictures[src];
    const image = size
      ? `<img src="${escapeHtml(pictureUrl(context, article, src!))}" alt="${text}" width="${size.width}" height="${size.height}">`
      : context.label.pictureMissing;
    return `<figure>${image}${text && `<figcaption>${text}</figcaption>`}</figure>`;
  });
}

/** What stood below the text, and who published it where: a reader of the feed sees nothing else of the page. */
function closingOf(context: Context, article: Article): string[] {
  const { label, say } = context;
  const { name } = sourceOf(context, article);
  const original = article.provenance?.url;
  const from = original ? `<a href="${escapeHtml(original)}">${escapeHtml(name)}</a>` : escapeHtml(name);
  const notice = article.notice === undefined ? [] : [`<p>${escapeHtml(say(article.notice, article))}</p>`];
  return [...notice, `<p><small>${fill(label.named, { name: label.source, text: from })}</small></p>`];
}
