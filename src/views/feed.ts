import { absoluteUrl, articleAddress, inScript, type Address } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { renderBody } from './article.ts';
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
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Stable for ever and apart from the address (RFC 4151): `tag:host,2021-02-09:20210209-k7m2/zh-Hans`. */
  guid: string;
  url: string;
  title: string;
  day: string;
  summary: string;
  /** Names in the order: author, reporters. */
  creators: string[];
  source: string;
  categories: string[];
  /** The whole article as HTML with absolute addresses; corrections first. */
  html: string;
}

/** `articles` newest first; `bodyOf` reads an article's Markdown. */
export async function viewFeed(
  context: Context,
  title: string,
  articles: Article[],
  bodyOf: (article: Article) => Promise<string>,
): Promise<FeedView> {
  const { archive, edition, editions, address } = context;
  const absolute = (to: Address) =>
    absoluteUrl(archive.site.address, inScript(to, edition.script, editions[0]!.script));
  return {
    title,
    description: context.say(archive.site.description),
    lang: edition.script,
    home: absolute('index.html'),
    self: absolute(address),
    entries: await Promise.all(
      articles.map(async (article) => entryOf(context, article, await bodyOf(article), absolute)),
    ),
  };
}

function entryOf(context: Context, article: Article, markdown: string, absolute: (to: Address) => string): FeedEntry {
  const { archive, edition, say } = context;
  const { title, summary, source } = context.sayArticle(article);
  const url = absolute(articleAddress(article.id));
  return {
    guid: `tag:${new URL(archive.site.address).host},${article.date}:${article.id}/${edition.script}`,
    url,
    title,
    day: article.date,
    summary,
    creators: [...(article.author === undefined ? [] : [article.author]), ...article.reporters].map((name) =>
      say(name, article),
    ),
    source,
    categories: [
      say(archive.lists.category.get(article.category)?.name ?? ''),
      ...article.keywords.map((keyword) => say(keyword, article)),
    ],
    html: correctionsOf(context, article) + renderBody(withAbsoluteFiles(context), article, markdown),
  };
}

/** Pictures in a feed are named absolutely. */
function withAbsoluteFiles(context: Context): Context {
  return { ...context, file: (to) => absoluteUrl(context.archive.site.address, to) };
}

function correctionsOf({ label, say }: Context, article: Article): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return article.corrections
    .map(({ date, text }) => `<p><strong>${label.corrected}（${date}）：</strong>${escape(say(text, article))}</p>\n`)
    .join('');
}
