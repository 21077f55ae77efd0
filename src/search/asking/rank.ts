import type { Day } from '../../model/day.ts';

/** What ranking knows of an article that matches. */
export interface Candidate {
  date: Day;
  /** How many units its title has, as far as is known. */
  titleLength: [least: number, most: number];
  length: number;
  /** For each required word, where it stands and how long it is there; ascending. */
  spans: [place: number, length: number][][];
}

/** What ranking knows of all articles. */
export interface Statistics {
  averageLength: number;
  newest: Day;
}

/**
 * How much each thing may add to a score. A title that has all the words outweighs all texts, and one that is nothing else
 * all titles. Measured by `npm run bench -- search`: short of that a word in a title tells no more than one in the text.
 */
const WEIGHT = {
  wholeTitle: 300,
  inTitle: 150,
  coverage: 24,
  order: 6,
  aboutness: 4,
  closeness: 0.5,
  recency: 0.2,
};

/** BM25's constants: how many times a word is expected, and how much long texts are discounted, a little less than is customary. */
const K = 1.2;
const B = 0.6;

/** Whether it is the score of an article whose title, as far as its length is known, has all of a query and nothing else. */
export const mayBeWholeTitle = (score: number) => score >= WEIGHT.inTitle + WEIGHT.wholeTitle;

/** How well an article answers a query; more is better. */
export function scoreOf(candidate: Candidate, statistics: Statistics): number {
  if (candidate.spans.length === 0) return 0;
  return (
    scoreOfTitle(candidate) +
    WEIGHT.aboutness * aboutness(candidate, statistics) +
    WEIGHT.closeness * closeness(candidate.spans) +
    WEIGHT.recency * recency(candidate.date, statistics.newest)
  );
}

/** What a title adds that has all the words: more, the less it has beside them, and if it has them in the query's order. */
function scoreOfTitle({ spans, titleLength: [least, most] }: Candidate): number {
  const inTitle = spans.map((own) => own.find(([place, length]) => place + length <= most));
  if (!inTitle.every((span) => span !== undefined)) return 0;
  // Between words the title may have a break, which counts among its units.
  const units = inTitle.reduce((sum, [, length]) => sum + length, inTitle.length - 1);
  return (
    WEIGHT.inTitle +
    (units >= least ? WEIGHT.wholeTitle : 0) +
    WEIGHT.coverage * Math.min(1, units / Math.max(1, (least + most) / 2)) +
    WEIGHT.order * shareInOrder(inTitle.map(([place]) => place))
  );
}

/** How many of the places, after the first, lie behind the one before them, as a share. */
export function shareInOrder(places: readonly number[]): number {
  const inOrder = places.filter((place, index) => index > 0 && places[index - 1]! < place);
  return inOrder.length / Math.max(1, places.length - 1);
}

/** The power of the mean by which several words are taken together: the lower, the more the word decides that is said least. */
const POWER = -12;

/**
 * How much an article is about all the words: a mean of how much more often than expected it has each, in orders of magnitude,
 * in which the word counts most of which it has least; a sum would prefer an article that is full of one of them.
 */
function aboutness({ spans, length }: Candidate, { averageLength }: Statistics): number {
  const expected = K * (1 - B + (B * length) / averageLength);
  const sum = spans.reduce((sum, { length: count }) => sum + Math.log1p(count / expected) ** POWER, 0);
  return (sum / spans.length) ** (1 / POWER);
}

/** 1 when all words stand in a row somewhere, nearing 0 as the nearest place that has them all grows. */
function closeness(spans: Candidate['spans']): number {
  if (spans.length === 1) return 0;
  const events = spans
    .flatMap((places, word) => places.map(([place, length]) => ({ place, length, word })))
    .sort((a, b) => a.place - b.place);
  const counts = spans.map(() => 0);
  let missing = spans.length;
  let start = 0;
  let best = Infinity;
  for (const { place, length, word } of events) {
    if (counts[word]! === 0) missing--;
    counts[word]!++;
    while (missing === 0) {
      const first = events[start++]!;
      best = Math.min(best, place + length - first.place);
      counts[first.word]!--;
      if (counts[first.word] === 0) missing++;
    }
  }
  const least = spans.reduce((sum, places) => sum + (places[0]?.[1] ?? 0), 0);
  return best === Infinity ? 0 : Math.min(1, least / best);
}

const YEAR = 365 * 86_400_000;

/** 1 for the newest day, half of it after three years. */
function recency(date: Day, newest: Day): number {
  return 2 ** (-(Date.parse(newest) - Date.parse(date)) / YEAR / 3);
}
