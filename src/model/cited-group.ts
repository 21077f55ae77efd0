import type { Cited } from './citation.ts';
import { ARTICLE, LETTERED, traitsOf, type CitedKind } from './cited-kinds.ts';
import { idOfName } from './identity.ts';

/** What things of one kind belong together by: the law of an article, the court of a case, who issued a document, a year. */
export function groupOf(thing: Cited): string {
  return traitsOf(thing).groupOf(thing.id);
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

/** A law, a court, a product: what readers may follow. */
export interface Followed {
  kind: CitedKind;
  name: string;
}

/** What may be followed of a thing; nothing of kinds that none follows, and of courts before they had codes. */
export function followedOf(thing: Cited): Followed | undefined {
  const { followed } = traitsOf(thing);
  if (followed === undefined) return undefined;
  const name = followed === 'thing' ? thing.id : groupOf(thing);
  return name === LETTERED ? undefined : { kind: thing.kind, name };
}

/** What tells a group, or what is followed, from all others, in its feed's address and as an anchor. */
export function groupId({ kind, name }: Followed): string {
  return idOfName(`${kind}/${name}`);
}

/** The ids of all that may be followed of some things, each once, in order. */
export function followedIn(things: readonly Cited[]): string[] {
  return [...new Set(things.flatMap((thing) => followedOf(thing) ?? []).map(groupId))].sort(compare);
}
