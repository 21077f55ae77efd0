import { addressOf, type Address } from './address.ts';
import type { Article } from './article.ts';
import type { Cited, CitedKind } from './citation.ts';
import type { CitedThing } from './cited.ts';
import { idOfName } from './identity.ts';

/** The group of cases that were numbered before courts had codes, and those of patents by other numbers than applications'. */
export const LETTERED = '字第';
export const PUBLISHED = 'CN';
export const INTERNATIONAL = 'PCT';

/** What things of one kind belong together by: the law of an article, the court of a case, who issued a document, a year. */
export function groupOf({ kind, id }: Cited): string {
  switch (kind) {
    case 'statute':
      return id.replace(ARTICLE, '');
    case 'case':
      return /^（\d{4}）(最高法知?|\p{Script=Han}\d{2,4}|\p{Script=Han}(?!.*字第))/u.exec(id)?.[1] ?? LETTERED;
    case 'document':
      return /^(.+?)(?:〔|令第|公告|令)/u.exec(id)?.[1] ?? id;
    case 'patent':
      return yearOfPatent(id) ?? (id.startsWith(INTERNATIONAL) ? INTERNATIONAL : PUBLISHED);
    case 'trademark':
      return '';
  }
}

const ARTICLE = /第\d+条(?:之.+)?$/u;

/** The year of an application, which its number begins with: of two digits before 2003. */
function yearOfPatent(id: string): string | undefined {
  const [, year, short] = /^(?:(\d{4})\d{8}|(\d\d)\d{6})\.[\dX]$/.exec(id) ?? [];
  return year ?? (short && `${short >= '85' ? '19' : '20'}${short}`);
}

/** What things of a group belong together by: the year of cases and documents. */
export function partOf({ id }: Cited): string {
  return /[（〔](\d{4})[）〕]/u.exec(id)?.[1] ?? '';
}

/** What a thing is called below the name of its group: 第64条. */
export function nameInGroup({ kind, id }: Cited): string {
  return kind === 'statute' ? ARTICLE.exec(id)![0] : id;
}

/** Those of newer years first; then by what is written, numbers by their values: 第9条 before 第10条. */
export function byNumber(a: Cited, b: Cited): number {
  return compare(partOf(b), partOf(a)) || compare(padded(a.id), padded(b.id));
}

export const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const padded = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(14, '0'));

/** Laws and courts that are named by at least so many articles have a feed. */
export const OWN_FEED = 10;

/** A law or a court with the articles that name it. */
export interface CitedGroup {
  kind: CitedKind;
  name: string;
  /** Newest first. */
  articles: Article[];
}

/** The laws and courts that have feeds of their own, most often named first. */
export function groupsWithFeed(things: ReadonlyMap<string, CitedThing>, articles: readonly Article[]): CitedGroup[] {
  const named = new Map<string, { kind: CitedKind; name: string; ids: Set<string> }>();
  for (const thing of things.values()) {
    const name = groupOf(thing);
    if ((thing.kind !== 'statute' && thing.kind !== 'case') || name === LETTERED) continue;
    const key = groupId({ kind: thing.kind, name });
    const group = named.get(key) ?? { kind: thing.kind, name, ids: new Set<string>() };
    named.set(key, group);
    for (const { id } of thing.articles) group.ids.add(id);
  }
  return [...named.values()]
    .filter(({ ids }) => ids.size >= OWN_FEED)
    .sort((a, b) => b.ids.size - a.ids.size || compare(a.name, b.name))
    .map(({ kind, name, ids }) => ({ kind, name, articles: articles.filter(({ id }) => ids.has(id)) }));
}

/** What tells a group from all others, in its feed's address and as an anchor. */
export function groupId({ kind, name }: Pick<CitedGroup, 'kind' | 'name'>): string {
  return idOfName(`${kind}/${name}`);
}

export function citedFeedAddress(group: Pick<CitedGroup, 'kind' | 'name'>): Address {
  return addressOf('citedFeed', { id: groupId(group) });
}
