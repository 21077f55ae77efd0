import type { Edition, Voice } from '../hanzi/edition.ts';
import { createPhrases } from '../hanzi/phrases.ts';
import { escapeHtml } from '../markup/escape.ts';
import { absoluteUrl, inScript, relativeLink, type Address } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { keepLast } from '../model/recent.ts';
import { writeDate } from '../model/sentence.ts';
import type { Site } from '../model/site.ts';
import type { Labels, Words } from './labels.ts';
import { labelsIn, wordsIn } from './wording.ts';

/** A standing page's place in menus. */
export interface PageLink {
  id: string;
  title: string;
}

/** What a view is made from: the archive, and whose eyes look at it from where. */
export interface Context {
  archive: Archive;
  pages: PageLink[];
  edition: Edition;
  editions: Edition[];
  /** The page's address in its edition, without the edition's folder. */
  address: Address;
  label: Words<Labels>;
  /** Words of the interface in its language and in the edition's script (`wordsIn`). */
  words: <T>(chinese: T, english: Words<T>) => Words<T>;
  say: (text: string, voice?: Voice) => string;
  /** A year, month or day as the interface writes it. */
  sayDate: (date: string) => string;
  /** What an article's title and summary are in this edition. */
  sayArticle: (article: Article) => { title: string; summary: string; source: string };
  /** Its title as HTML, with the places where a line may end. */
  markTitle: (article: Article) => string;
  /** The same of part of a title that is said already. */
  markPhrases: (title: string) => string;
  /** The relative link to a page of the same edition. */
  link: (to: Address) => string;
  /** The relative link to a page of another edition. */
  linkIn: (edition: Edition, to: Address) => string;
  /** The relative link to a file all editions share: styles, scripts, pictures. */
  file: (to: Address) => string;
  /** The absolute address of a page of the same edition, for canonical links, feeds and exports alone. */
  absolute: (to: Address) => string;
  /** What all pages of the page's folder have alike, made once under a name. */
  alike: <T>(name: string, make: () => T) => T;
}

/** Folders of which is kept what their pages have alike. Pages are made folder by folder, but for those of lists of several pages. */
const FOLDERS = 64;

/** Makes the contexts of one edition's pages; what all of them say alike is said once. */
export function contextsOf(archive: Archive, pages: PageLink[], edition: Edition, editions: Edition[]) {
  const { interface: language } = archive.site;
  const words: Context['words'] = (chinese, english) => wordsIn(language, edition, chinese, english);
  const label = labelsIn(language, edition);
  const sayArticle = articlesIn(edition);
  const phrasesOf = createPhrases(termsOf(archive.site).map((term) => edition.say(term)));
  const markPhrases = (title: string) => phrasesOf(title).map(escapeHtml).join('<wbr>');
  const markTitle = onceForEach((article) => markPhrases(sayArticle(article).title));
  const root = editions[0]!.script;
  const inFolder = keepLast(FOLDERS, (folder: string): Omit<Context, 'address'> => {
    const here = inScript(folder, edition.script, root);
    const linkIn = (to: Edition, target: Address) => relativeLink(here, inScript(target, to.script, root));
    return {
      archive,
      pages,
      edition,
      editions,
      label,
      words,
      say: (text, voice) => edition.say(text, voice),
      sayDate: (date) => writeDate(date, label.written),
      sayArticle,
      markTitle,
      markPhrases,
      link: (to) => linkIn(edition, to),
      linkIn,
      file: (to) => relativeLink(here, to),
      absolute: (to) => absoluteUrl(archive.site.address, inScript(to, edition.script, root)),
      alike: createAlike(),
    };
  });
  return (address: Address): Context => ({ ...inFolder(address.slice(0, address.lastIndexOf('/') + 1)), address });
}

function createAlike(): Context['alike'] {
  const made = new Map<string, unknown>();
  return <T>(name: string, make: () => T) => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
}

/** What articles say in an edition, whichever views ask for it. */
const saidIn = new WeakMap<Edition, Context['sayArticle']>();

function articlesIn(edition: Edition): Context['sayArticle'] {
  const known = saidIn.get(edition);
  if (known) return known;
  const sayArticle = onceForEach((article) => ({
    title: edition.say(article.title, article),
    summary: edition.say(article.summary, article),
    source: edition.say(article.source, article),
  }));
  saidIn.set(edition, sayArticle);
  return sayArticle;
}

/** What is made of an article is kept for the other pages that show it. */
function onceForEach<T>(make: (article: Article) => T): (article: Article) => T {
  const made = new Map<Article, T>();
  return (article) => {
    const known = made.get(article);
    if (known !== undefined) return known;
    const result = make(article);
    made.set(article, result);
    return result;
  };
}

/** The names and words that the settings give the archive's matters. */
function termsOf({ name, categories, topics, specials }: Site): string[] {
  return [name, ...[...categories, ...specials].map((part) => part.name), ...topics.flatMap((topic) => topic.words)];
}

/**
 * The same context for a page that a host shows at any address, however deep: its links begin at the site's root, which is
 * the path of the site's address.
 */
export function fromAnywhere(context: Context): Context {
  const { archive, edition, editions } = context;
  const { pathname } = new URL('.', archive.site.address);
  const linkIn = (to: Edition, target: Address) => pathname + inScript(target, to.script, editions[0]!.script);
  return { ...context, link: (to) => linkIn(edition, to), linkIn, file: (to) => pathname + to, alike: createAlike() };
}

/** A date as the page writes it, with the value for `<time datetime>`. */
export interface DateText {
  datetime: string;
  text: string;
}

export function dateText({ sayDate }: Context, date: string): DateText {
  return { datetime: date, text: sayDate(date) };
}

/** A piece of text that may lead somewhere. */
export interface Link {
  text: string;
  href?: string;
}

/** The way to an article, by its title as HTML. */
export interface TitleLink {
  title: string;
  href: string;
}
