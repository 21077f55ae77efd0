import { escapeHtml } from '../markup/escape.ts';
import { renderMarkdown, type Picture } from '../markup/render.ts';
import {
  absoluteUrl,
  articleAddress,
  FEED,
  feedArchiveAddress,
  listAddress,
  type Address,
  pictureAddress,
} from '../model/address.ts';
import { creatorsOf, lastChanged, type Article } from '../model/article.ts';
import { inChinese, monthOf, type Day } from '../model/day.ts';
import { imagesBefore } from './article.ts';
import type { Context } from './context.ts';

/** A feed as any format needs it: absolute addresses, text in the edition's script. */
export interface FeedView {
  title: string;
  description: string;
  lang: string;
  /** The page the feed belongs to. */
  home: string;
  /** The feed's own address. */
  self: string;
  /** The last day on which anything in the feed changed; undefined when it is empty. */
  updated: Day | undefined;
  history: History;
  entries: FeedEntry[];
}

/** Where the feed's older articles are (RFC 5005, section 4). */
export interface History {
  /** Set for an archive document: the feed it belongs to. */
  current?: string;
  /** The document with the articles before these. */
  previous?: string;
}

export interface FeedEntry {
  id: string;
  /** Stable for ever and apart from the address (RFC 4151): `tag:example.org,2021-02-09:20210209-k7m2/zh-Hans`. */
  guid: string;
  url: string;
  title: string;
  published: Day;
  /** The day of the newest correction, or else of publication. */
  updated: Day;
  summary: string;
  creators: string[];
  /** Who published it first, and where that can be looked up. */
  source: { name: string; url: string };
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

/** What a feed is about. */
export interface FeedSubject {
  title: string;
  description: string;
  /** The page it belongs to. */
  page: Address;
  /** Newest first. */
  articles: Article[];
  history: History;
}

/** `entryOf` gives an article's entry in the context's edition, made by `viewEntry`. */
export async function viewFeed(
  context: Context,
  { title, description, page, articles, history }: FeedSubject,
  entryOf: (article: Article) => Promise<FeedEntry>,
): Promise<FeedView> {
  return {
    title,
    description,
    lang: context.edition.script,
    home: context.absolute(page),
    self: context.absolute(context.address),
    updated: articles.map(lastChanged).sort().at(-1),
    history,
    entries: await Promise.all(articles.map(entryOf)),
  };
}

/** All articles, in the documents of their feed. */
export interface FeedHistory {
  current: Article[];
  /** Newest first. */
  months: FeedMonth[];
}

/** The articles of one month as the feed's archive keeps them. */
export interface FeedMonth {
  /** `yyyy-mm` */
  month: string;
  articles: Article[];
}

/** Articles that a feed may hold so that its months stay whole: some three megabytes. */
const MOST = 1000;

/**
 * Cuts the archive into the current feed and the months before it. Every article is in one document only.
 *
 * A reader that follows the feed's history takes a document it has seen for done (RFC 5005, section 4), so a month goes to
 * the archive only when it is complete, that is, when a newer one has begun. The current feed therefore holds whole months:
 * the newest, and as many before it as are needed to have at least `size` articles. Only where these are too many for a
 * reader to fetch each time, as after a bulk import, a month is cut in two. Articles come newest first.
 */
export function cutHistory(articles: Article[], size: number): FeedHistory {
  const months = [...Map.groupBy(articles, ({ date }) => monthOf(date))];
  let held = 0;
  const kept = months.findIndex(([, own]) => (held += own.length) >= size) + 1 || months.length;
  if (held > Math.max(size, MOST)) {
    const rest = Map.groupBy(articles.slice(size), ({ date }) => monthOf(date));
    return { current: articles.slice(0, size), months: [...rest].map(([month, own]) => ({ month, articles: own })) };
  }
  return {
    current: months.slice(0, kept).flatMap(([, own]) => own),
    months: months.slice(kept).map(([month, own]) => ({ month, articles: own })),
  };
}

/** The feed of all articles, or the document of one of its months, which must be among them. */
export function historySubject(context: Context, { current, months }: FeedHistory, month?: string): FeedSubject {
  const { archive, absolute, say } = context;
  const at = months.findIndex((one) => one.month === month);
  const previous = months[at + 1];
  const name = say(archive.site.name);
  return {
    title: month === undefined ? name : `${name}：${inChinese(month)}`,
    description: say(archive.site.description),
    page: month === undefined ? 'index.html' : listAddress('date', month),
    articles: month === undefined ? current : months[at]!.articles,
    history: {
      ...(month === undefined ? {} : { current: absolute(FEED) }),
      ...(previous === undefined ? {} : { previous: absolute(feedArchiveAddress(previous.month)) }),
    },
  };
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
    categories: [
      say(archive.lists.category.get(article.category)?.name ?? article.category),
      ...article.keywords.map((keyword) => say(keyword, article)),
    ],
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
function guidOf(authority: string, id: string, script: string): string {
  const day = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`;
  return `tag:${authority},${day}:${id}/${script}`;
}

/** The original page; where it is not known the source's own site, or else what the archive holds of the source. */
function sourceOf({ archive, absolute, sayArticle }: Context, article: Article): FeedEntry['source'] {
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
    say: (text) => context.say(text, article),
    picture,
    link: (href) => (URL.canParse(href, url) ? new URL(href, url).href : href),
    isStyled: true,
  }).trimEnd();
}

function correctionsOf({ label, say }: Context, article: Article): string[] {
  return article.corrections.map(
    ({ date, text }) => `<p><strong>${label.corrected}（${date}）：</strong>${escapeHtml(say(text, article))}</p>`,
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
  return [...notice, `<p><small>${label.source}：${from}</small></p>`];
}
