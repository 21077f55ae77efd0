import { shareInOrder } from '../rank.ts';
import type { Slot } from './slots.ts';

/** A slot, and how much it tells to have it: more, the fewer articles have it. */
export interface WeighedSlot extends Slot {
  weight: number;
}

/** What ranking knows of an article that has some of a query. */
export interface Candidate {
  /** How many units its title has, as far as is known. */
  titleLength: [least: number, most: number];
  /** How long it is beside the average. */
  relativeLength: number;
  /** For each slot of several units, where it stands; ascending. */
  places: readonly (readonly number[])[];
  /** For each character, whether the title has it. */
  isInTitle: readonly boolean[];
}

/** How much of a score each thing is. Measured by `npm run bench -- search`: titles tell most, and their single characters much. */
const WEIGHT = { title: 6, characters: 9, coverage: 3, order: 2, text: 1, links: 1 };

/** BM25's customary constants: how soon repetition stops to matter, and how much long texts are discounted. */
const K = 1.2;
const B = 0.75;

/**
 * How well an article answers a query of which it may lack parts; more is better. `parts` are the slots of several units,
 * `characters` those of one.
 */
export function scoreOf(
  candidate: Candidate,
  parts: readonly WeighedSlot[],
  characters: readonly WeighedSlot[],
): number {
  const { titleLength, relativeLength, places, isInTitle } = candidate;
  const [least, most] = titleLength;
  const inTitle = parts.map(({ units }, part) => places[part]!.find((place) => place + units.length <= most));
  const titled = parts.reduce((sum, { units }, part) => sum + (inTitle[part] === undefined ? 0 : units.length - 1), 0);
  const discount = K * (1 - B + B * relativeLength);
  return (
    WEIGHT.title * shareOf(parts, (part) => Number(inTitle[part] !== undefined)) +
    WEIGHT.characters * shareOf(characters, (character) => Number(isInTitle[character])) +
    WEIGHT.coverage * Math.min(1, (titled + 1) / Math.max(1, (least + most) / 2)) +
    WEIGHT.order * shareInOrder(inTitle.filter((place) => place !== undefined)) +
    WEIGHT.text * shareOf(parts, (part) => places[part]!.length / (places[part]!.length + discount)) +
    WEIGHT.links * shareOf(parts, (part) => linked(part, parts, places))
  );
}

/** How much of the slots' weight there is, when of each there is so much. */
function shareOf(slots: readonly WeighedSlot[], of: (slot: number) => number): number {
  const all = slots.reduce((sum, { weight }) => sum + weight, 0);
  return slots.reduce((sum, { weight }, slot) => sum + weight * of(slot), 0) / (all || 1);
}

/** Of the parts that this one overlaps in the query by a unit, how many it overlaps so in the article too. */
function linked(part: number, parts: readonly Slot[], places: Candidate['places']): number {
  const own = places[part]!;
  const distances = [-1, 1].flatMap((step) => {
    const other = parts[part + step];
    const [first, second] = step < 0 ? [other, parts[part]!] : [parts[part]!, other];
    const isOverlapped = first && second && second.at === first.at + first.units.length - 1;
    return isOverlapped ? { other: part + step, distance: other!.at - parts[part]!.at } : [];
  });
  if (own.length === 0 || distances.length === 0) return Math.min(1, own.length);
  const isLinked = ({ other, distance }: (typeof distances)[number]) =>
    own.some((place) => places[other]!.includes(place + distance));
  return distances.filter(isLinked).length / distances.length;
}
