import type { News } from './corpus.ts';

const cutter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text that are of several Han characters, in its order. */
export const wordsOf = (text: string) =>
  [...cutter.segment(text)].map(({ segment }) => segment).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));

const wordsIn = ({ title, body }: News) => wordsOf(`${title}\n${body}`);

/** Of so many articles at most one has a word that tells something of it: what more have, such as 加快 or 会见, names none. */
const ONE_IN = 50;

/** How many articles have each word. */
export type Frequencies = ReadonlyMap<string, number>;

export function frequenciesIn(news: readonly News[]): Frequencies {
  const counts = new Map<string, number>();
  for (const item of news) {
    for (const word of new Set(wordsIn(item))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Whether few articles have a word. */
export const isTelling = (word: string, frequencies: Frequencies, articles: number) =>
  frequencies.get(word)! * ONE_IN <= articles;

/** The telling words of an article that tell most of it: the most frequent for how rare they are elsewhere (tf–idf). */
export function createTeller(news: readonly News[], frequencies: Frequencies): (item: News, most: number) => string[] {
  return (item, most) => {
    const counts = Map.groupBy(wordsIn(item), (word) => word);
    const weight = (word: string) => counts.get(word)!.length * Math.log(news.length / frequencies.get(word)!);
    return [...counts.keys()]
      .filter((word) => isTelling(word, frequencies, news.length))
      .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
      .slice(0, most);
  };
}
