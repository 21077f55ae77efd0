import { KINDS, type CitedKind } from './cited-kinds.ts';

export const CITED_KINDS = Object.keys(KINDS) as CitedKind[];

/** A thing that readers look up: the kind, and its number, or name, in the normal form that is the same however it is written. */
export interface Cited {
  kind: CitedKind;
  /** `201910123456.X`, `（2021）川01民初1234号`, `国发〔2021〕20号`, `1234567`, `专利法第64条`, `郫县豆瓣`. */
  id: string;
}

/** Where an article names such a thing. */
export interface Citation extends Cited {
  /** As written. What continues a list begins where the list does: `《专利法》第六条、第十七条`. */
  text: string;
  /** The sentence around it, as written. */
  passage: string;
  /** Where its own words begin and end in the plain text; absent for one in the title. */
  place?: [start: number, end: number];
}

/** What tells one such thing from all others. */
export function keyOf({ kind, id }: Cited): string {
  return `${kind}/${id}`;
}
