import type { Edition, Voice } from '../hanzi/edition.ts';
import { absoluteUrl, inScript, relativeLink, type Address } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { writeDate } from '../model/sentence.ts';
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
  /** The relative link to a page of the same edition. */
  link: (to: Address) => string;
  /** The relative link to a page of another edition. */
  linkIn: (edition: Edition, to: Address) => string;
  /** The relative link to a file all editions share: styles, scripts, pictures. */
  file: (to: Address) => string;
  /** The absolute address of a page of the same edition, for canonical links, feeds and exports alone. */
  absolute: (to: Address) => string;
}

/** Makes the contexts of one edition's pages; what all of them say alike is said once. */
export function contextsOf(archive: Archive, pages: PageLink[], edition: Edition, editions: Edition[]) {
  const { interface: language } = archive.site;
  const words: Context['words'] = (chinese, english) => wordsIn(language, edition, chinese, english);
  const label = labelsIn(language, edition);
  const said = new Map<string, ReturnType<Context['sayArticle']>>();
  const sayArticle = (article: Article) => {
    const known = said.get(article.id);
    if (known) return known;
    const { title, summary, source } = article;
    const made = {
      title: edition.say(title, article),
      summary: edition.say(summary, article),
      source: edition.say(source, article),
    };
    said.set(article.id, made);
    return made;
  };
  const root = editions[0]!.script;
  return (address: Address): Context => {
    const here = inScript(address, edition.script, root);
    const linkIn = (to: Edition, target: Address) => relativeLink(here, inScript(target, to.script, root));
    return {
      archive,
      pages,
      edition,
      editions,
      address,
      label,
      words,
      say: (text, voice) => edition.say(text, voice),
      sayDate: (date) => writeDate(date, label.written),
      sayArticle,
      link: (to) => linkIn(edition, to),
      linkIn,
      file: (to) => relativeLink(here, to),
      absolute: (to) => absoluteUrl(archive.site.address, inScript(to, edition.script, root)),
    };
  };
}

/**
 * The same context for a page that a host shows at any address, however deep: its links begin at the site's root, which is
 * the path of the site's address.
 */
export function fromAnywhere(context: Context): Context {
  const { archive, edition, editions } = context;
  const { pathname } = new URL('.', archive.site.address);
  const linkIn = (to: Edition, target: Address) => pathname + inScript(target, to.script, editions[0]!.script);
  return { ...context, link: (to) => linkIn(edition, to), linkIn, file: (to) => pathname + to };
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
