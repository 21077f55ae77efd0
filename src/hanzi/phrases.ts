/**
 * Where the lines of a title may end. Browsers know no words of Chinese and break it between any two characters; these are
 * the places between words (those of ICU's dictionary, which holds both scripts), as few as a narrow screen needs.
 */

/** Runs of letters and digits; shorter ones fit on any line. */
const RUNS = /[\p{L}\p{N}]{9,}/gu;
/** Characters between two places, or a place and an end of its run: less looks lost on a line of its own. */
const LEAST = 4;
/** Words of one character that begin what follows them, and those that end what they follow. */
const BEGINNING = /^[与與和及或在对對为為被把将將从從向让讓给給由以是获獲拟擬]$/u;
const ENDING = /^[的了]$/u;

/** Figures and Latin letters stay with the characters beside them, from which browsers set them a little apart. */
const BOUND = /[\p{N}\p{Script=Latin}]/u;

/** A place where readers pause, or one that only parts two words. */
type Place = 'pause' | 'words';

/**
 * Cuts titles into what may stand on a line of its own; the pieces joined are the title. Two words that stand together in
 * one of the archive's own `terms`, such as 知识产权, are not parted.
 */
export function createPhrases(terms: readonly string[]): (title: string) => string[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const together = new Set(terms.flatMap((term) => pairsIn(term, words)).map(({ pair }) => pair));
  return (title) => {
    const ends = [...title.matchAll(RUNS)].flatMap(({ 0: run, index }) =>
      endsIn(pairsIn(run, words), run, together).map((end) => index + end),
    );
    return [0, ...ends].map((start, at) => title.slice(start, ends[at]));
  };
}

/** Where lines may end in a run, in order: pauses first, other places where these leave room. */
function endsIn(pairs: readonly Pair[], run: string, together: ReadonlySet<string>): number[] {
  const places = pairs.filter(({ pair }) => !together.has(pair));
  const ends = [0, run.length];
  const isApart = (one: number, other: number) =>
    charactersIn(run, Math.min(one, other), Math.max(one, other)) >= LEAST;
  for (const wanted of ['pause', 'words'])
    for (const { end, place } of places)
      if (place === wanted && ends.every((other) => isApart(other, end))) ends.push(end);
  return ends.slice(2).sort((one, other) => one - other);
}

/** Characters from one code unit to another, of which those beyond the Basic Multilingual Plane have two: 𠮷. */
function charactersIn(text: string, start: number, end: number): number {
  let characters = end - start;
  // So many units cannot be fewer characters.
  if (characters >= 2 * LEAST) return characters;
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) characters--;
  return characters;
}

/** Two words that follow each other, where the first ends, and what place that is, if any. */
interface Pair {
  pair: string;
  end: number;
  place: Place | undefined;
}

function pairsIn(text: string, words: Intl.Segmenter): Pair[] {
  const all = [...words.segment(text)];
  return all.slice(1).map(({ segment, index }, at) => {
    const before = all[at]!.segment;
    return { pair: before + segment, end: index, place: placeBetween(before, segment) };
  });
}

function placeBetween(before: string, after: string): Place | undefined {
  if (BOUND.test(before.at(-1)!) || BOUND.test(after[0]!)) return undefined;
  if (ENDING.test(before)) return 'pause';
  if (before.length === 1) return undefined;
  if (BEGINNING.test(after)) return 'pause';
  return after.length > 1 ? 'words' : undefined;
}
