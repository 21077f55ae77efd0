import type { Slot } from './slots.ts';

/** A slot, and how much it tells to have it: more, the fewer articles have it. */
export interface WeighedSlot extends Slot {
  weight: number;
}

/** What ranking knows of an article that has some of a query. */
export interface Candidate {
  titleLength: number;
  /** How long it is beside the average. */
  relativeLength: number;
  /** For each pair, where it stands; ascending. */
  places: readonly (readonly number[])[];
  /** For each character, whether the title has it. */
  isInTitle: readonly boolean[];
}

/** How much of a score each thing is. Measured by `npm run bench -- search`: titles tell most, and their single characters much. */
const WEIGHT = { title: 6, characters: 4, coverage: 2, text: 2, links: 2 };

/** BM25's customary constants: how soon repetition stops to matter, and how much long texts are discounted. */
const K = 1.2;
const B = 0.75;

/** How well an article answers a query of which it may lack parts; more is better. */
export function scoreOf(
  candidate: Candidate,
  pairs: readonly WeighedSlot[],
  characters: readonly WeighedSlot[],
): number {
  const { titleLength, relativeLength, places, isInTitle } = candidate;
  const hasTitlePair = places.map((own) => own.some((place) => place + 2 <= titleLength));
  const discount = K * (1 - B + B * relativeLength);
  const titlePairs = hasTitlePair.filter((has) => has).length;
  return (
    WEIGHT.title * shareOf(pairs, (pair) => Number(hasTitlePair[pair])) +
    WEIGHT.characters * shareOf(characters, (character) => Number(isInTitle[character])) +
    WEIGHT.coverage * Math.min(1, (titlePairs + 1) / Math.max(1, titleLength)) +
    WEIGHT.text * shareOf(pairs, (pair) => places[pair]!.length / (places[pair]!.length + discount)) +
    WEIGHT.links * shareOf(pairs, (pair) => linked(pair, pairs, places))
  );
}

/** How much of the slots' weight there is, when of each there is so much. */
function shareOf(slots: readonly WeighedSlot[], of: (slot: number) => number): number {
  const all = slots.reduce((sum, { weight }) => sum + weight, 0);
  return slots.reduce((sum, { weight }, slot) => sum + weight * of(slot), 0) / (all || 1);
}

/** Of the pairs that this one overlaps in the query, how many it overlaps in the article too. */
function linked(pair: number, pairs: readonly Slot[], places: Candidate['places']): number {
  const own = places[pair]!;
  const neighbours = [-1, 1].filter((step) => pairs[pair + step]?.at === pairs[pair]!.at + step);
  if (own.length === 0 || neighbours.length === 0) return Math.min(1, own.length);
  const isLinked = (step: number) => own.some((place) => places[pair + step]!.includes(place + step));
  return neighbours.filter(isLinked).length / neighbours.length;
}
