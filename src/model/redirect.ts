import { z } from 'astro/zod';
import { t } from '../language/say.ts';
import { classify, type Classified } from './classify.ts';
import { ADDRESSES, articleAddress, inScript, type Address, type AddressKind } from './address.ts';
import { distinct } from './distinct.ts';
import { fill, regExpOf } from './pattern.ts';
import type { Script } from './script.ts';

/**
 * Old addresses and where what was there is now. Both are addresses below the site's, or patterns of them: each `<part>`
 * stands for the same in both. An old address may also be that of a site which articles were imported from
 * (`https://old.example/<path>`): then whatever article has its `provenance.url` there is meant.
 */
export interface Redirect {
  from: string;
  to: string;
}

const partsOf = (pattern: string) => [...pattern.matchAll(/<(\w+)>/g)].map(([, part]) => part!).sort();

/** An address that the pattern may stand for. */
const exampleOf = (pattern: string) => fill(pattern, new Proxy({}, { get: () => 'any' }));

const OLD_SITE = /^https?:\/\/[^\s/<>]+\/(?:[^\s<>]*\/)?<path>$/;
const OLD_FORM = /^(?!\/|.*(?:^|\/)\.)(?:[\w.-]|<\w+>|\/(?!\/))*(?:\/|\.s?html?|(?:^|\/)(?:[\w-]|<\w+>)+)$/;
const FROM_HINT = t`请写旧的网页地址，不带域名，不以 / 开头，以 .html、.htm、.shtml 或 / 结尾，或最后一段没有点，例如 news/<id>.htm、node/<id>；或写原来的网站，例如 https://old.example/<path>。`;
const TO_HINT = t`请写本站网页的地址，例如 about.html、category/industry.html；可带 <id>，例如 articles/<id>.html。`;

/** Whether an old address is one that a static host can show a page at: of a former system, or one that the site's own pages may have. */
function isOld(from: string): boolean {
  if (OLD_SITE.test(from)) return true;
  const own = classify(fileOf(exampleOf(from)));
  // Where the site still has the page, that stays.
  return OLD_FORM.test(from) && (own === undefined || isOfReaders(own));
}

/** Pages and lists of the first edition. */
function isPage(to: string): boolean {
  const found = classify(exampleOf(to));
  return found !== undefined && found.script === undefined && isOfReaders(found);
}

function isOfReaders({ kind }: Classified): boolean {
  const { form, isShared }: AddressKind = ADDRESSES[kind];
  return (form === 'page' || form === 'list') && isShared !== true;
}

const redirectSchema = z
  .strictObject(
    {
      from: z.string(FROM_HINT).refine(isOld, FROM_HINT),
      to: z.string(TO_HINT).refine(isPage, TO_HINT),
    },
    t`请写成“from: 旧地址”和“to: 新地址”两项。`,
  )
  .refine(({ from, to }) => OLD_SITE.test(from) || partsOf(from).join() === partsOf(to).join(), {
    path: ['to'],
    message: t`请让 from 与 to 里的 <…> 一一对应，例如 from: news/<id>.htm，to: articles/<id>.html。`,
  })
  .refine(({ from, to }) => !OLD_SITE.test(from) || to === 'articles/<id>.html', {
    path: ['to'],
    message: t`请写 to: articles/<id>.html：原来的网站上的地址，凭各篇的 provenance.url 找到文章。`,
  });

export const redirectsSchema = z
  .array(redirectSchema, t`请写列表，每项含 from 与 to。`)
  .check(
    distinct<Redirect>(
      ({ from }) => from,
      ['from'],
      (from) => t`请删去这一项：${from} 在前面已经写过。`,
    ),
  )
  .default([]);

/** The file that a host shows for an address: for a name without an ending, as for a folder, the page in it. */
function fileOf(address: string): string {
  return address.replace(/(?<=(?:^|\/)[^./]+)$/, '/').replace(/(^|\/)$/, '$1index.html');
}

/** What redirects are worked out from: an article, where it was taken from, and ids that it had before. */
interface Imported {
  id: string;
  provenance?: { url?: string | undefined } | undefined;
  moved: readonly string[];
}

/** Of the settings what says where old addresses lead. */
interface Redirecting {
  redirects: readonly Redirect[];
  languages: readonly Script[];
}

/**
 * The old addresses, as files, each with the page that is there now, among these pages of the site. What was a page of the site
 * itself was one in every edition. Where two claim one old address, or a page has it, what an article says of itself, then
 * the redirect named first, or the page, has it.
 */
export function resolveRedirects(
  { redirects, languages }: Redirecting,
  pages: readonly Address[],
  articles: readonly Imported[],
): Map<Address, Address> {
  const found = new Map<Address, Address>();
  const inEditions = ([old, page]: Pair) =>
    classify(old) === undefined
      ? [[old, page] as const]
      : languages.map(
          (script) => [inScript(old, script, languages[0]!), inScript(page, script, languages[0]!)] as const,
        );
  const pairs = [
    ...articles.flatMap(({ id, moved }) => moved.map((old): Pair => [articleAddress(old), articleAddress(id)])),
    ...redirects.flatMap(({ from, to }) =>
      OLD_SITE.test(from) ? fromSite(from, articles) : fromPattern(from, to, pages),
    ),
  ];
  if (pairs.length === 0) return found;
  const taken = new Set(pages);
  for (const [old, page] of pairs.map(([from, to]): Pair => [fileOf(from), to]).flatMap(inEditions))
    if (!taken.has(old) && !found.has(old) && taken.has(page)) found.set(old, page);
  return found;
}

/** An old address and a page. */
type Pair = [old: Address, page: Address];

function fromPattern(from: string, to: string, pages: readonly Address[]): Pair[] {
  const pattern = regExpOf(to);
  return pages.flatMap((page): Pair[] => {
    const match = pattern.exec(page);
    return match ? [[fill(from, { ...match.groups }), page]] : [];
  });
}

/** Addresses with a query are none that a file can answer for. */
function fromSite(from: string, articles: readonly Imported[]): Pair[] {
  const base = from.replace('<path>', '');
  return articles.flatMap(({ id, provenance }): Pair[] => {
    const url = provenance?.url;
    const path = url?.startsWith(base) === true ? url.slice(base.length).replace(/#.*$/, '') : undefined;
    return path !== undefined && OLD_FORM.test(path) ? [[path, articleAddress(id)]] : [];
  });
}
