import type { Picture } from '../markup/render.ts';
import { renderMarkdown } from '../markup/render.ts';
import { articleAddress, articleMarkdownAddress, listAddress } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import { digestsOf, type Article } from '../model/article.ts';
import { citedFactsOf, citedPlacesOf, marksOf } from './cited-in-article.ts';
import { viewCitation, type CitationView } from './citation.ts';
import { dateText, type Context, type DateText, type Link, type TitleLink } from './context.ts';
import { frameOf, type Frame, type Signpost } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';
import { metadataOf } from './metadata.ts';
import { pictureOf } from './picture.ts';
import { withdrawnTitle } from './withdrawal.ts';

/** A line of the article's particulars: 来源 四川在线. */
export interface Fact {
  label: string;
  values: Link[];
}

export interface Figure {
  /** Undefined when only the caption has come down to us. */
  picture?: Picture;
  caption: string;
  /** Said of a picture that is missing, or of one of which nothing else is told. */
  note: string;
}

/** Everything an article's page shows but its body, which is rendered apart (`renderBody`). */
export interface ArticleView {
  frame: Frame;
  id: string;
  title: string;
  /** The title as HTML: its clauses, each an element, and in these the places where a line may end. */
  heading: string;
  /** With the way to what else was published on that day. */
  date: DateText & { href: string };
  /** Who published it and when; stands below the title. */
  facts: Fact[];
  length: string;
  /** Set when the text was stored in another script; a script adds whom to tell what came out wrong. */
  converted: string | undefined;
  corrections: { id: string; heading: string; date: DateText; text: string }[];
  figures: Figure[];
  notice?: string;
  /** Lists the article belongs to: keywords, topics, places. */
  subjects: Fact[];
  citation: CitationView;
  provenance: { heading: string; text: string; facts: Fact[] };
  neighbours: { older?: TitleLink; newer?: TitleLink; olderWord: string; newerWord: string };
  related: { heading: string; items: Item[]; none: string };
}

/** What is left at the address of an article that was taken down. */
export interface TombstoneView {
  frame: Frame;
  heading: string;
  title: string;
  reason: string;
}

/** Images that stand before the text; those in it are shown where they stand. */
export function imagesBefore({ images, inText }: Article): Article['images'] {
  return images.filter(({ src }) => src === undefined || !inText.includes(src));
}

/** The article's Markdown as HTML in the context's script. */
export function renderBody(context: Context, article: Article, markdown: string): string {
  return renderMarkdown(markdown, {
    say: (text) => context.edition.sayCharacters(text, article),
    setQuotes: (text) => context.edition.setQuotes(text, article),
    marks: marksOf(context, article),
    picture: (src) => pictureOf(context, article, src),
  });
}

/** What the article's page depends on beside the settings: itself, and the articles whose titles it shows. */
export function articleDepends(archive: Archive, article: Article): unknown[] {
  const { id, digest } = article;
  const { older, newer } = archive.neighbours.get(id) ?? {};
  const related = digestsOf(archive.related.get(id) ?? []);
  return [digest, older?.digest, newer?.digest, related, citedPlacesOf(archive, article)];
}

export function viewArticle(context: Context, article: Article): ArticleView {
  const { label, say } = context;
  const { title, summary } = context.sayArticle(article);
  const category = listAddress('category', article.category);
  return {
    frame: frameOf(context, {
      title,
      description: summary,
      crumbs: [{ text: categoryName(context, article), href: context.link(category) }],
      scripts: ['assets/article.js'],
      metadata: metadataOf(context, article),
      signposts: signpostsOf(context, article),
    }),
    id: article.id,
    title,
    heading: headingOf(context.markTitle(article)),
    date: { ...dateText(context, article.date), href: context.link(listAddress('date', article.date)) },
    facts: factsOf(context, article),
    length: fill(label.length, { n: article.length, m: minutesOf(article) }),
    converted: article.script === context.edition.script ? undefined : context.label.converted,
    corrections: article.corrections.map(({ date, text }, index) => ({
      id: `correction-${index + 1}`,
      heading: label.corrected,
      date: dateText(context, date),
      text: say(text, article),
    })),
    figures: imagesBefore(article).map((image) => ({
      picture: image.src === undefined ? undefined : pictureOf(context, article, image.src),
      caption: say(image.caption ?? '', article),
      note: image.src === undefined ? label.pictureMissing : label.picture,
    })),
    notice: article.notice === undefined ? undefined : say(article.notice, article),
    subjects: subjectsOf(context, article),
    citation: viewCitation(context, article),
    provenance: { heading: label.provenance, text: label.provenanceText, facts: provenanceOf(context, article) },
    neighbours: neighboursOf(context, article),
    related: {
      heading: label.related,
      items: (context.archive.related.get(article.id) ?? []).map((other) => ({
        ...itemOf(context, other, { source: true, category: true }),
        origin: reasonOf(context, article, other),
      })),
      none: label.none,
    },
  };
}

/** The address to cite, and the article as data, which it has in the edition at the root alone. */
function signpostsOf({ link, linkIn, editions }: Context, { id }: Article): Signpost[] {
  return [
    { rel: 'cite-as', href: link(articleAddress(id)) },
    { rel: 'describedby', href: linkIn(editions[0]!, articleMarkdownAddress(id)), type: 'text/markdown' },
  ];
}

/**
 * Long titles of Chinese news are two or three clauses; a line that ends between them reads better than a full one. Nothing by
 * which they are told apart is part of a mark.
 */
function headingOf(markedTitle: string): string {
  const clauses = markedTitle.match(/.+?(?:[，。；：？！、…—\s]+(?=[^，。；：？！、…—\s”’」』）》])|$)/gsu) ?? [
    markedTitle,
  ];
  return clauses.map((clause) => `<span>${clause.trimEnd()}</span>${clause.slice(clause.trimEnd().length)}`).join('');
}

/** Readers of Chinese take in some 450 characters a minute. */
const minutesOf = ({ length }: Article) => Math.max(1, Math.round(length / 450));

function categoryName({ archive, say }: Context, { category }: Article): string {
  return say(archive.lists.category.get(category)?.name ?? category);
}

function factsOf(context: Context, article: Article): Fact[] {
  const { label, link } = context;
  const people = (names: string[]): Link[] => names.map((name) => ({ text: context.say(name, article) }));
  const facts: Fact[] = [
    {
      label: label.source,
      values: [{ text: context.sayArticle(article).source, href: link(listAddress('source', article.sourceId)) }],
    },
    { label: label.author, values: people(article.author === undefined ? [] : [article.author]) },
    { label: label.reporters, values: people(article.reporters) },
    { label: label.editors, values: people(article.editors) },
    { label: label.alsoPublished, values: alsoPublished(context, article) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function alsoPublished({ label, say }: Context, article: Article): Link[] {
  return article.also_published.map(({ source, date, url }) => ({
    text: date ? fill(label.noted, { text: say(source, article), note: date }) : say(source, article),
    href: url,
  }));
}

function subjectsOf(context: Context, article: Article): Fact[] {
  const { archive, label, say, link } = context;
  const listed = (kind: 'topic' | 'region', ids: string[]): Link[] =>
    ids.flatMap((id) => {
      const list = archive.lists[kind].get(id);
      return list ? [{ text: say(list.name), href: link(listAddress(kind, id)) }] : [];
    });
  const facts: Fact[] = [
    {
      label: label.keywords,
      values: article.keywords.map((keyword, index) => ({
        text: say(keyword, article),
        href: link(listAddress('keyword', article.keywordIds[index]!)),
      })),
    },
    { label: label.topics, values: listed('topic', article.topics) },
    { label: label.regions, values: listed('region', article.regions) },
    ...citedFactsOf(context, article),
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** Where the text was taken from and how; nothing where nothing is known of that. */
function provenanceOf({ label, say, sayDate }: Context, { id, script, provenance }: Article): Fact[] {
  if (provenance === undefined) return [];
  const { url, retrieved, file, sha256, encoding, rules } = provenance;
  const plain = (text: string | undefined): Link[] => (text === undefined ? [] : [{ text }]);
  const facts: Fact[] = [
    { label: label.permanentId, values: [{ text: id }] },
    { label: label.originalScript, values: [{ text: label.scriptName[script] }] },
    { label: label.originalUrl, values: url === undefined ? [] : [{ text: url, href: url }] },
    { label: label.retrieved, values: plain(retrieved && sayDate(retrieved)) },
    { label: label.rawFile, values: plain(file) },
    { label: label.sha256, values: plain(sha256) },
    { label: label.encoding, values: plain(encoding) },
    {
      label: label.rules,
      values: rules.map(({ rule, count }) => ({ text: fill(label.ruleCount, { rule: say(rule), n: count }) })),
    },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function neighboursOf(context: Context, article: Article): ArticleView['neighbours'] {
  const { archive, label, link, markTitle } = context;
  const { older, newer } = archive.neighbours.get(article.id) ?? {};
  const linkTo = (other: Article | undefined) =>
    other && { title: markTitle(other), href: link(articleAddress(other.id)) };
  return { older: linkTo(older), newer: linkTo(newer), olderWord: label.older, newerWord: label.newer };
}

/** What two articles have in common, by the most telling of it. */
function reasonOf({ archive, label, say }: Context, article: Article, other: Article): string {
  const keyword = article.keywordIds.findIndex((id) => other.keywordIds.includes(id));
  if (keyword >= 0) return fill(label.sameKeyword, { name: say(article.keywords[keyword]!, article) });
  const topic = article.topics.find((id) => other.topics.includes(id) && archive.lists.topic.has(id));
  if (topic !== undefined) return fill(label.sameTopic, { name: say(archive.lists.topic.get(topic)!.name) });
  const region = article.regions.find((code) => other.regions.includes(code) && archive.lists.region.has(code));
  return region === undefined
    ? label.likeTitle
    : fill(label.sameRegion, { name: say(archive.lists.region.get(region)!.name) });
}

/** Says that the article was withdrawn, when and why, and nothing else of it but its title, unless that must go too. */
export function viewTombstone(context: Context, article: Article): TombstoneView {
  const { label, say, sayDate } = context;
  const { date, reason } = article.withdrawal!;
  return {
    frame: frameOf(context, {
      title: label.withdrawn,
      description: label.withdrawn,
      crumbs: [{ text: label.corrections, href: context.link('corrections.html') }, { text: label.withdrawn }],
      indexed: false,
    }),
    heading: label.withdrawn,
    title: withdrawnTitle(context, article),
    reason: fill(label.withdrawnReason, { date: sayDate(date), reason: say(reason, article) }),
  };
}
