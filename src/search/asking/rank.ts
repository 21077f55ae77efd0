import type { Day } from '../../model/day.ts';

/** What ranking knows of an article that matches. */
export interface Candidate {
  date: Day;
  titleLength: number;
  length: number;
  /** For each required word, where it stands and how long it is there; ascending. */
  spans: [place: number, length: number][][];
}

/** What ranking knows of all articles. */
export interface Statistics {
  /** How many articles were asked. */
  articles: number;
  /** How many of them have each required word. */
  frequencies: number[];
  averageLength: number;
  newest: Day;
}

/**
 * How much each thing may add to a score. A title that has all the words outweighs the rest together; else the text tells
 * most. Measured by `npm run bench -- search`: one word of several in a title tells less than how often the text has them.
 */
const WEIGHT = { wholeTitle: 60, inTitle: 30, title: 0.5, coverage: 3, frequency: 12, closeness: 0.5, recency: 0.2 };

/** What counts besides where the title has all the words: there is less to tell articles by. */
const WEIGHT_IN_TITLE = { coverage: 3, closeness: 4 };

/** BM25's customary constants: how soon repetition stops to matter, and how much long texts are discounted. */
const K = 1.2;
const B = 0.75;

/**
 * How well an article answers a query; more is better. Words that few articles have count more (inverse document
 * frequency), in the title as in the text.
 */
export function scoreOf(candidate: Candidate, statistics: Statistics): number {
  if (candidate.spans.length === 0) return 0;
  const rarity = statistics.frequencies.map((frequency) => Math.log(1 + statistics.articles / (frequency + 0.5)));
  const all = rarity.reduce((sum, weight) => sum + weight, 0) || 1;
  const inTitle = candidate.spans.map((spans) =>
    spans.find(([place, length]) => place + length <= candidate.titleLength),
  );
  const share = (of: (word: number) => number) =>
    rarity.reduce((sum, weight, word) => sum + weight * of(word), 0) / all;
  // Between words the title may have a break, which counts among its units.
  const breaks = inTitle.filter((span) => span !== undefined).length - 1;
  const covered =
    (inTitle.reduce((sum, span) => sum + (span?.[1] ?? 0), 0) + breaks) / Math.max(1, candidate.titleLength);
  return (
    (covered >= 1 ? WEIGHT.wholeTitle : 0) +
    (inTitle.every((span) => span !== undefined)
      ? WEIGHT.inTitle +
        WEIGHT_IN_TITLE.coverage * Math.min(1, covered) +
        WEIGHT_IN_TITLE.closeness * closeness(candidate.spans)
      : 0) +
    WEIGHT.title * share((word) => (inTitle[word] ? 1 : 0)) +
    WEIGHT.coverage * Math.min(1, Math.max(0, covered)) +
    WEIGHT.frequency * share((word) => saturated(candidate.spans[word]!.length, candidate.length, statistics)) +
    WEIGHT.closeness * closeness(candidate.spans) +
    WEIGHT.recency * recency(candidate.date, statistics.newest)
  );
}

function saturated(count: number, length: number, { averageLength }: Statistics): number {
  return count / (count + K * (1 - B + (B * length) / averageLength));
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
