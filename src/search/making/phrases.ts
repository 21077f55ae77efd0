import { ONE_BYTE, placeOf, type Entries, type Join } from '../form/dictionary.ts';

/** What is said less often is no phrase: it would take more in the dictionary than it saves in texts. */
const LEAST = 3;

/** Each takes a byte and a half, which readers fetch before the first result: as much as ten texts save by so many. */
const MOST_PHRASES = 1_000;

/** Stands between two texts; no phrase has it. */
const GAP = -1;

/**
 * The entries of a dictionary for texts like these: their code units, and phrases by byte pair encoding, a generation of pairs
 * at a time. What only one text says is seldom a phrase, and nothing that is said once or twice.
 */
export function learnEntries(texts: readonly string[]): Entries {
  const codes = texts.flatMap((text) => [...unitsOf(text), GAP]);
  const units = [...new Set(codes)].filter((unit) => unit !== GAP).sort((a, b) => placeOf(a) - placeOf(b));
  const numberOf = new Map(units.map((unit, number) => [unit, number]));
  let sequence = codes.map((unit) => numberOf.get(unit) ?? GAP);
  const generations: Join[][] = [];
  let known = units.length;
  for (let left = MOST_PHRASES; left > 0;) {
    const pairs = pairsToJoin(sequence, known, left);
    if (pairs.length === 0) break;
    sequence = join(sequence, known, new Map(pairs.map((pair, index) => [pair, known + index])));
    generations.push(pairs.map((pair) => [Math.floor(pair / known), pair % known]));
    known += pairs.length;
    left -= pairs.length;
  }
  return { units, generations, common: mostFrequent(tally(sequence), ONE_BYTE) };
}

const unitsOf = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/**
 * The most frequent pairs, ascending, each as the number `first * known + second`: those at least half as frequent as the first,
 * since what they join may be joined further before rarer ones take the room. Where two overlap, the rarer is not counted.
 */
function pairsToJoin(sequence: readonly number[], known: number, most: number): number[] {
  const pairs = sequence.map((entry, at) => pairOf(entry, sequence[at + 1] ?? GAP, known));
  const counts = tally(pairs);
  const countAt = (at: number) => counts.get(pairs[at]!) ?? 0;
  const alone = pairs.filter((_, at) => countAt(at) > countAt(at - 1) && countAt(at) >= countAt(at + 1));
  const frequencies = [...tally(alone)];
  const least = frequencies.reduce((most, [, count]) => Math.max(most, count / 2), LEAST);
  const frequent = frequencies.filter(([, count]) => count >= least);
  return mostFrequent(new Map(frequent), most);
}

const pairOf = (first: number, second: number, known: number) =>
  first === GAP || second === GAP ? GAP : first * known + second;

/** Joins the pairs that have numbers, from the left. */
function join(sequence: readonly number[], known: number, numbers: ReadonlyMap<number, number>): number[] {
  const joined: number[] = [];
  for (let at = 0; at < sequence.length; at++) {
    const [first, second] = [sequence[at]!, sequence[at + 1] ?? GAP];
    const number = numbers.get(pairOf(first, second, known));
    joined.push(number ?? first);
    if (number !== undefined) at++;
  }
  return joined;
}

function tally(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) if (number !== GAP) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** Of numbers with how often there are, the most frequent, ascending. */
const mostFrequent = (counts: ReadonlyMap<number, number>, most: number) =>
  [...counts]
    .sort(([one, m], [other, n]) => n - m || one - other)
    .slice(0, most)
    .map(([number]) => number)
    .sort((a, b) => a - b);
