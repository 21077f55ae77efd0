import { policyOf } from '../model/policy.ts';
import { absoluteUrl, addressOf, FEED, FRONT, inScript, listAddress, type Address } from '../model/address.ts';
import { classify } from '../model/classify.ts';
import { SCRIPT_TRAITS } from '../model/script.ts';
import { MENU_KINDS, type MenuKind, type Site } from '../model/site.ts';
import type { Context, Link } from './context.ts';
import { fill } from './labels.ts';
import type { Metadata } from './metadata.ts';

/** What surrounds the content of every page: the head of the document, the masthead, the footer. */
export interface Frame {
  lang: string;
  /**
   * The language of masthead and tools where it is another one than that of the page. The page as a whole is in the language of what
   * it holds, and words of the interface that stand among content are not marked one by one.
   */
  chrome: 'en' | undefined;
  /** Title of the document: the page's own, then the archive's. */
  title: string;
  description: string;
  canonical: string;
  /** The same page in each edition; none where there is one edition alone. */
  alternates: { lang: string; href: string }[];
  /** False for pages that search engines should leave out. */
  indexed: boolean;
  icon: string;
  /** The script that must run before anything is drawn. */
  reading: string;
  stylesheets: string[];
  scripts: string[];
  /** One alone needs no title. */
  feeds: { type: string; title: string | undefined; href: string }[];
  metadata: Metadata;
  /** What programs that follow links may take of the page (Signposting, RFC 9264 relations). */
  signposts: Signpost[];
  /** Address of the description by which browsers offer the search in their own search box; they ask doors alone. */
  openSearch: string | undefined;
  /** Address of what installing the archive as an application takes; doors alone tell of it. */
  webApp: string | undefined;
  /** The colour around the page in either scheme; doors alone tell of it. */
  colours: { scheme: string; colour: string }[];
  /** By which search engines know whose the site is; the front page alone tells it. */
  verification: { name: string; content: string }[];
  /** By which browsers hold the page. */
  policy: string;
  /** The program that counts visits, with its attributes. */
  analytics: { src: string; data: Record<string, string> } | undefined;
  head: Head;
  /** The page in each script; the one it is written in has no address. */
  twins: { text: string; href: string | undefined; lang: string }[];
  menus: Menus;
  crumbs: Link[];
  footer: Footer;
  words: { skip: string; here: string };
}

/** The archive's name; a script puts the search box beside it, as nothing is found without scripts. */
export interface Head {
  /** That of the name, where it is not that of the masthead. */
  lang: string | undefined;
  name: Link;
  logo: { src: string; width: number; height: number } | undefined;
}

/** The main menu and the categories, with the place of the page in them. Pages that stand in something lead there, and show no categories. */
export interface Menus {
  /** That of the categories, where it is not that of the menu. */
  lang: string | undefined;
  label: string;
  menu: MenuEntry[];
  categories: MenuEntry[];
}

export interface MenuEntry {
  text: string;
  href: string;
  /** Whether it leads to this very page. */
  current: 'page' | undefined;
}

/** Whose the texts are and whom to ask about them stand where there are texts, and where readers find their way; lists lead there. */
export interface Footer {
  notice: string | undefined;
  links: Link[];
  contact: Link | undefined;
  lines: string[];
}

/** What a page says of itself to its frame. */
export interface Subject {
  title: string;
  description?: string;
  /** From the front page down to what the page stands in, or to the page itself, which has no link. */
  crumbs?: Link[];
  indexed?: boolean;
  /** Whether the page is one by which readers come to the archive, and tells of all ways to read on. */
  isDoor?: boolean;
  stylesheets?: string[];
  /** Its own scripts, beside the one that every page has. */
  scripts?: string[];
  /** The page's own feed. */
  feed?: { title: string; address: Address };
  metadata?: Metadata;
  signposts?: Signpost[];
}

export interface Signpost {
  rel: 'cite-as' | 'describedby';
  href: string;
  type?: string;
}

export function frameOf(context: Context, subject: Subject): Frame {
  const { archive, label, say, link, file } = context;
  const { site } = archive;
  const name = say(site.name);
  return {
    // Menus of pages that show the way tell at which one the reader is.
    ...(showsTheWay(context) ? surroundingsOf(context) : context.alike('surroundings', () => surroundingsOf(context))),
    title: subject.title === name ? name : `${subject.title}｜${name}`,
    description: subject.description ?? say(site.description),
    ...addressesOf(context),
    indexed: subject.indexed ?? true,
    stylesheets: ['assets/site.css', ...(subject.stylesheets ?? [])].map(file),
    scripts: (subject.scripts ?? []).map(file),
    feeds: feedsOf(context, subject),
    metadata: subject.metadata ?? { meta: [], linkedData: [] },
    signposts: subject.signposts ?? [],
    openSearch: subject.isDoor ? link('opensearch.xml') : undefined,
    webApp: subject.isDoor ? link(addressOf('webApp')) : undefined,
    colours: subject.isDoor ? coloursOf(site) : [],
    verification: context.address === FRONT ? verificationOf(site) : [],
    twins: twinsOf(context),
    crumbs: subject.crumbs ? [{ text: label.front, href: link(FRONT) }, ...subject.crumbs] : [],
  };
}

type Surroundings =
  'lang' | 'chrome' | 'icon' | 'reading' | 'policy' | 'analytics' | 'head' | 'menus' | 'footer' | 'words';

/** What a page's own subject has no part in. */
function surroundingsOf(context: Context): Pick<Frame, Surroundings> {
  const { archive, edition, label, file } = context;
  const { site } = archive;
  return {
    lang: edition.script,
    chrome: site.interface === 'en' ? 'en' : undefined,
    icon: file('assets/icon.svg'),
    reading: file('assets/reading.js'),
    policy: policyOf(site.analytics ? [new URL(site.analytics.script).origin] : [], !isAtTop(context)),
    analytics: site.analytics && analyticsOf(site.analytics),
    head: headOf(context),
    menus: menusOf(context),
    footer: footerOf(context),
    words: { skip: label.skip, here: label.here },
  };
}

/** The language of what stands in the masthead without being of the interface, where that is another one. */
function contentLang({ archive, edition }: Context): string | undefined {
  return archive.site.interface === 'en' ? edition.script : undefined;
}

function coloursOf({ theme }: Site): Frame['colours'] {
  return (['light', 'dark'] as const).map((scheme) => ({ scheme, colour: theme[scheme].paper }));
}

function verificationOf({ verification }: Site): Frame['verification'] {
  return Object.entries(verification).map(([name, content]) => ({ name, content }));
}

function analyticsOf({ script, data }: NonNullable<Site['analytics']>): Frame['analytics'] {
  return {
    src: script,
    data: Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value])),
  };
}

function headOf(context: Context): Head {
  const { archive, say, link, file } = context;
  const { logo } = archive.site.theme;
  return {
    lang: contentLang(context),
    logo: logo && { src: file(addressOf('asset', { path: logo.file })), width: logo.width, height: logo.height },
    name: { text: say(archive.site.name), href: link(FRONT) },
  };
}

/** Feeds that a reader finds by the page's address: the page's own first. */
function feedsOf({ archive, label, say, link }: Context, { feed, isDoor }: Subject): Frame['feeds'] {
  const name = say(archive.site.name);
  return [
    ...(feed
      ? [
          {
            type: 'application/rss+xml',
            title: fill(label.named, { name, text: feed.title }),
            href: link(feed.address),
          },
        ]
      : []),
    { type: 'application/rss+xml', title: feed || isDoor ? name : undefined, href: link(FEED) },
    ...(isDoor ? [{ type: 'application/feed+json', title: name, href: link('feed.json') }] : []),
  ];
}

/** Canonical and alternate addresses, absolute as search engines require. */
function addressesOf({ absolute, archive, editions, address }: Context): Pick<Frame, 'canonical' | 'alternates'> {
  const root = editions[0]!.script;
  const canonical = absolute(address);
  if (editions.length < 2) return { canonical, alternates: [] };
  const hrefOf = (script: typeof root) => absoluteUrl(archive.site.address, inScript(address, script, root));
  return {
    canonical,
    alternates: editions.map(({ script }) => ({ lang: script, href: hrefOf(script) })),
  };
}

/** A switch to another edition is written in that edition's own script. */
function twinsOf({ edition, editions, address, linkIn }: Context): Frame['twins'] {
  if (editions.length < 2) return [];
  return editions.map((other) => ({
    text: other.say(SCRIPT_TRAITS[other.script].name),
    href: other === edition ? undefined : linkIn(other, address),
    lang: other.script,
  }));
}

/**
 * Whether a page stands at the top of its edition, or is a category's: one by which readers find their way. The others are
 * thirty times as many, and lead back by their crumbs.
 */
function showsTheWay(context: Context): boolean {
  return isAtTop(context) || context.address.startsWith('category/');
}

const isAtTop = ({ address }: Context) => !address.includes('/');

function menusOf(context: Context): Menus {
  const { address, archive, label, say, link } = context;
  const entryOf = (text: string, to: Address): MenuEntry => ({
    text,
    href: link(to),
    current: to === address ? 'page' : undefined,
  });
  const categories = showsTheWay(context) ? archive.site.categories : [];
  const kinds = archive.site.menu.filter((kind) => isThere(archive.site, kind));
  return {
    lang: contentLang(context),
    label: label.menu,
    menu: kinds.map((kind) => entryOf(label[kind], addressOf(kind))),
    categories: categories.map(({ id, name }) => entryOf(say(name), listAddress('category', id))),
  };
}

/** There is no page of special subjects where there are none. */
const isThere = ({ specials }: Site, kind: MenuKind) => kind !== 'specials' || specials.length > 0;

function footerOf(context: Context): Footer {
  const { address, archive, pages, label, say, link } = context;
  const { site } = archive;
  const menu = showsTheWay(context)
    ? MENU_KINDS.filter((kind) => !site.menu.includes(kind) && isThere(site, kind))
    : [];
  const { icp, police, lines } = site.footer;
  const isWhole = showsTheWay(context) || classify(address)?.kind === 'article';
  const contact = { text: say(site.contact.name ?? label.contact), href: `mailto:${site.contact.email}` };
  const privacy = site.analytics && fill(label.analytics, { host: new URL(site.analytics.script).host });
  return {
    notice: isWhole ? say(site.notice) : undefined,
    links: [
      ...pages.map(({ id, title }) => ({ text: say(title), href: link(addressOf('standing', { name: id })) })),
      ...menu.map((kind) => ({ text: label[kind], href: link(addressOf(kind)) })),
    ],
    contact: isWhole ? contact : undefined,
    lines: [...lines, icp, police]
      .filter((line) => line !== undefined)
      .map((line) => say(line))
      .concat(privacy ?? []),
  };
}
