import type { Block } from './blocks.ts';
import { isCreditLine } from './credit-line.ts';
import type { Credits } from './credits.ts';
import { isPersonalName } from './surnames.ts';
import { namePartsOf, squeeze } from './title-parts.ts';
import { leavesOf } from './leaves.ts';
import type { Origin } from './origin.ts';
import type { Page } from './page.ts';
import { isOutlet, reportersOfLine, reportersOfText, signature } from './people.ts';
import type { Sorted } from './sort.ts';

/** The people whom the lines around the text name. */
interface Names {
  credits: Credits;
  editors: string[];
  reporters: string[];
  /** Who stands above the text without a label. */
  bare: string | undefined;
  origin: Origin | undefined;
}

/**
 * A labelled author who is not the editor as well, then names in a line without labels or in a bracket at the end, then a
 * labelled author after all. A meta element is believed last: templates put the site or the editor there. Whoever is named
 * as reporter is not named again, and neither is a medium of `outlets`.
 */
export function findAuthor(
  page: Page,
  sorted: Sorted,
  { credits, editors, reporters, bare, origin }: Names,
  outlets: string[],
): string | undefined {
  const isEditor = (name: string) => editors.some((editor) => name.endsWith(editor));
  const isReporter = (name: string) => name.split(/[\s、，,]+/u).every((one) => reporters.includes(one));
  const isMedium = (name: string) => outlets.some((outlet) => squeeze(outlet) === squeeze(name));
  // An account may sign behind its author: 原创：老乔 蜀江茶事.
  const people = (names: string) => names.split(' ').filter((word) => !isMedium(word));
  const labelled = credits.authors.filter((name) => !isMedium(name)).map((name) => people(name).join(' '));
  const besideSource = credits.beside.join('、') || undefined;
  const named = [
    ...labelled.filter((name) => !isEditor(name)),
    bare !== undefined && !isMedium(bare) && !isBrand(bare, page) ? bare : undefined,
    besideSource,
    originalBy(sorted.body, isMedium),
    signatureOf(sorted.body),
    origin?.author,
    labelled[0],
  ];
  const found = named.find((name) => name !== undefined && !isReporter(name));
  if (found || reporters.length > 0) return found;
  const { person } = page.head;
  return silentAuthors(page).find((name) => !isEditor(name) && !isOutlet(name) && (!isMedium(name) || name === person));
}

/** Whether the site is called by a name: 网易, on the pages of 网易订阅. 老吴的后院 is somebody's. */
function isBrand(name: string, { head }: Page): boolean {
  const sites = [...namePartsOf(head).slice(1).slice(-1), head.siteName ?? ''];
  const isPart = (site: string) => site.startsWith(squeeze(name)) && !site.startsWith(`${squeeze(name)}的`);
  return !isPersonalName(name) && sites.map(squeeze).some(isPart);
}

/** Hosts of blogs. */
const BLOGS = /博客(?:园|网)?$|blog$/iu;

/** 周晓的博文, at the end of the title element. */
const OF_A_BLOGGER = /^(.{2,20}?)的(?:个人|個人)?(?:博文|博客|部落格|日志|日誌|专栏|專欄)$/u;

/** Whose blog it is: on hosts of blogs the title element says so before the host's name, and the page shows it. */
function bloggerOf({ head, blocks }: Page): string | undefined {
  const parts = namePartsOf(head);
  const [, own] = parts.length > 1 ? (OF_A_BLOGGER.exec(parts.at(-1)!) ?? []) : [];
  const [, before] = /^(.{2,20}?)(?:的(?:专栏|博客|日志|空间))?$/u.exec(parts.length > 2 ? parts.at(-2)! : '') ?? [];
  const name = own ?? before;
  const isShown =
    name !== undefined &&
    blocks.flatMap(leavesOf).some(({ text }) => text.trim() === name || text.trim().startsWith(`${name}的`));
  return isShown && (own !== undefined || BLOGS.test(parts.at(-1)!)) ? name : undefined;
}

/** Authors of whom the scripts or the head tell. On a page that shows its article, templates fill them with whoever keeps the site. */
function silentAuthors(page: Page): string[] {
  const { embedded, head, blocks } = page;
  const { author } = head;
  const isShown = author !== undefined && blocks.some(({ text }) => text.length <= 300 && text.includes(author));
  const told = [embedded?.author, embedded || isShown ? author : undefined, head.person];
  return [...told.filter((name) => name !== undefined && !isBrand(name, page)), bloggerOf(page)].filter(
    (name) => name !== undefined,
  );
}

/** 原创 老乔 蜀江茶事: what is copied along with an account's article, as its first line. */
const ORIGINAL = /^(?:原创|原創)[\s|｜]+(\S{2,12})\s+(\S{2,20})(?=\s|$)/u;

/** Who wrote what an account calls its original, where the account is the medium. */
function originalBy(body: Block[], isMedium: (name: string) => boolean): string | undefined {
  const [, name, account] = body.slice(0, 2).flatMap(({ text }) => ORIGINAL.exec(text) ?? []);
  return account !== undefined && isMedium(account) && !isMedium(name!) ? name : undefined;
}

/** The last paragraphs; below the one that is signed, there may be lines of service. */
function lastTexts(body: Block[]): string[] {
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  return paragraphs.slice(-6).reverse();
}

function signatureOf(body: Block[]): string | undefined {
  return lastTexts(body)
    .map((text) => signature(text).join('、'))
    .find((names) => names !== '');
}

/** How far down a line of the reporters' own may stand: a lead and the name of a series come before it. */
const BELOW_A_LEAD = 5;

/** Reporters are named in the first two paragraphs or the last, or in a line of their own near the first. */
export function reportersWithin(body: Block[]): string[] {
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph');
  const bylines = paragraphs.slice(2, BELOW_A_LEAD).filter(({ text }) => text.length <= 30 && isCreditLine(text));
  const [first = '', second = ''] = paragraphs.map(({ text }) => text.slice(0, 120));
  return [
    ...[first, second].flatMap(reportersOfText),
    ...bylines.flatMap(({ text }) => reportersOfLine(text)),
    ...lastTexts(body)
      .slice(0, 1)
      .flatMap((text) => reportersOfText(text.slice(-120))),
  ];
}
