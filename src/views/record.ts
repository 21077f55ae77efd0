import { plainText } from '../markup/render.ts';
import { absoluteUrl, articleAddress, pictureAddress } from '../model/address.ts';
import { lastChanged, type Article, type Correction, type Provenance } from '../model/article.ts';
import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';
import type { Context } from './context.ts';

/**
 * What can be said of an article as data, in the edition's script. Names and meaning of the fields are those of its front
 * matter and of the importer's report. Every field is always there; what is not known is null or empty.
 */
export interface ArticleRecord {
  id: string;
  url: string;
  title: string;
  date: Day;
  /** The day of the newest correction, or else of publication. */
  updated: Day;
  source: string;
  author: string | null;
  reporters: string[];
  editors: string[];
  category: string;
  category_name: string;
  keywords: string[];
  topics: string[];
  topic_names: string[];
  /** Codes by GB/T 2260, and their names. */
  regions: string[];
  region_names: string[];
  /** The script of this text, and the one it was published in. */
  language: Script;
  original_script: Script;
  /** Han characters and Latin words. */
  length: number;
  summary: string;
  images: { src: string | null; caption: string | null }[];
  notice: string | null;
  /** Others that published the same text. */
  also_published: { source: string; date: Day | null; url: string | null }[];
  corrections: Correction[];
  provenance: Provenance | null;
}

/** The record with the whole text, of which a summary is the beginning: paragraphs, one a line, without marks. */
export interface FullRecord extends Omit<ArticleRecord, 'summary'> {
  text: string;
}

/** What an article is in the edition, as data. */
export function recordOf(context: Context, article: Article): ArticleRecord {
  const { archive, edition, absolute } = context;
  const say = (text: string) => context.say(text, article);
  const namesIn = (kind: 'topic' | 'region', ids: string[]) =>
    ids.flatMap((id) => archive.lists[kind].get(id)?.name ?? []).map((name) => context.say(name));
  return {
    id: article.id,
    url: absolute(articleAddress(article.id)),
    title: say(article.title),
    date: article.date,
    updated: lastChanged(article),
    source: say(article.source),
    author: article.author === undefined ? null : say(article.author),
    reporters: article.reporters.map(say),
    editors: article.editors.map(say),
    category: article.category,
    category_name: context.say(archive.lists.category.get(article.category)?.name ?? article.category),
    keywords: article.keywords.map(say),
    topics: article.topics,
    topic_names: namesIn('topic', article.topics),
    regions: article.regions,
    region_names: namesIn('region', article.regions),
    language: edition.script,
    original_script: article.script,
    length: article.length,
    // Tables have none, and saying it takes longer than all else.
    get summary() {
      return say(article.summary);
    },
    images: article.images.map(({ src, caption }) => ({
      src: src === undefined ? null : absoluteUrl(archive.site.address, pictureAddress(article, src)),
      caption: caption === undefined ? null : say(caption),
    })),
    notice: article.notice === undefined ? null : say(article.notice),
    also_published: article.also_published.map(({ source, date, url }) => ({
      source: say(source),
      date: date ?? null,
      url: url ?? null,
    })),
    corrections: article.corrections.map(({ date, text }) => ({ date, text: say(text) })),
    provenance: article.provenance ?? null,
  };
}

/** `said` is the article's Markdown in the record's script, as `sayMarkdown` gives it. */
export function fullRecordOf({ summary: _, ...record }: ArticleRecord, said: string): FullRecord {
  return { ...record, text: plainText(said) };
}

/**
 * The article's Markdown in the edition's script. Addresses and code in it stay as they are: a picture's file name or a
 * link must lead where it did.
 */
export function sayMarkdown(context: Context, article: Article, markdown: string): string {
  const { edition } = context;
  const parts = markdown.split(UNSAID);
  // What is no text stands as spaces while the quotation marks of the rest are set.
  const masked = parts.map((part, index) => (index % 2 === 1 ? part.replace(/[^\n]/g, ' ') : part)).join('');
  const set = edition.setQuotes(masked, article);
  let at = 0;
  return parts
    .map((part, index) => {
      const text = set.slice(at, (at += part.length));
      return index % 2 === 1 ? part : edition.sayCharacters(text, article);
    })
    .join('');
}

/** Addresses, and code between backticks or fences. */
const UNSAID = /(^(?:```|~~~)[^\n]*\n[\s\S]*?^(?:```|~~~)|\]\(<[^>\n]*>|\]\([^)\s]*|<https?:[^>\s]*>|`[^`\n]*`)/m;
