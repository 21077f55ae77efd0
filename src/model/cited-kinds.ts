import type { Cited } from './citation.ts';

/** A kind of things that readers look up. */
interface Traits {
  /** What readers write before a colon to look for one, `法条:`, in either script; the kind's own name will do as well. */
  asked: readonly string[];
  /** What things belong together by where they are listed: the law of an article, the court of a case; nothing where one list has all. */
  groupOf: (id: string) => string;
  /** What of it a reader may follow by a feed: what its things belong together by, or each for itself. */
  followed?: 'group' | 'thing';
  /** Whether its things are known by their names, which the settings list, and not by numbers. */
  isNamed?: true;
}

/** The group of cases that were numbered before courts had codes, and those of patents by other numbers than applications'. */
export const LETTERED = '字第';
export const PUBLISHED = 'CN';
export const INTERNATIONAL = 'PCT';

/** Articles of a law, with what has been put in between: 第219条之一. */
export const ARTICLE = /第\d+条(?:之.+)?$/u;

/**
 * The kinds. Pages, tables and menus have this order. How things of a kind are found is in `citations/kinds.ts`, and what a kind
 * is called in the labels of the views.
 */
export const KINDS = {
  patent: { asked: ['专利', '專利', '专利号', '專利號'], groupOf: groupOfPatent },
  case: { asked: ['案号', '案號'], groupOf: courtOf, followed: 'group' },
  document: { asked: ['文号', '文號', '文件'], groupOf: (id) => /^(.+?)(?:〔|令第|公告|通告|令)/u.exec(id)?.[1] ?? id },
  trademark: { asked: ['商标', '商標'], groupOf: () => '' },
  statute: { asked: ['法条', '法條'], groupOf: (id) => id.replace(ARTICLE, ''), followed: 'group' },
  /** Products with a geographical indication. */
  gi: { asked: ['地标', '地標', '地理标志', '地理標誌'], groupOf: () => '', followed: 'thing', isNamed: true },
} as const satisfies Record<string, Traits>;

export type CitedKind = keyof typeof KINDS;

export const traitsOf = ({ kind }: Pick<Cited, 'kind'>): Traits => KINDS[kind];

function courtOf(id: string): string {
  return /^（\d{4}）(最高法知?|\p{Script=Han}\d{2,4}|\p{Script=Han}(?!.*字第))/u.exec(id)?.[1] ?? LETTERED;
}

/** The year of an application, which its number begins with: of two digits before 2003. */
function groupOfPatent(id: string): string {
  const [, year, short] = /^(?:(\d{4})\d{8}|(\d\d)\d{6})\.[\dX]$/.exec(id) ?? [];
  if (year !== undefined) return year;
  if (short !== undefined) return `${short >= '85' ? '19' : '20'}${short}`;
  return id.startsWith(INTERNATIONAL) ? INTERNATIONAL : PUBLISHED;
}
