import { pinyin } from 'pinyin-pro';
import { createDice } from '../../search/archive.ts';
import { flatten, type News } from './corpus.ts';
import { createTeller, frequenciesIn, isTelling, wordsOf } from './words.ts';

/** What somebody types who looks for an article that is known. */
export interface KnownItem {
  item: News;
  query: string;
}

/** A way in which people ask, and the least mean reciprocal rank among the first ten that is promised for it. */
export interface Kind {
  name: string;
  promised: number;
  /** Undefined when the article has not what such a query takes. */
  ask: (item: News, dice: Dice) => string | undefined;
}

/** A random number below so many. */
type Dice = (sides: number) => number;

/** Words of questions, which no news title need have. */
const FILLERS = ['为什么', '多少'];

/** All kinds of queries, of the corpus that they are asked of. */
export function kindsOf(news: News[]): Kind[] {
  const frequencies = frequenciesIn(news);
  const tell = createTeller(news, frequencies);
  const telling = (item: News, count: number) => {
    const words = tell(item, count);
    return words.length < count ? undefined : words.join(' ');
  };
  const words = (item: News, dice: Dice) => twoWords(item, dice, (word) => isTelling(word, frequencies, news.length));
  const isPhrase = phrasesIn(news);
  // What an article has as it is typed is that phrase, which comes first, and not two words without their space.
  const unspaced = (item: News, dice: Dice) => {
    const typed = words(item, dice)?.join('');
    return typed === undefined || isPhrase(typed) ? undefined : typed;
  };
  const common = commonCharacters(news);
  const replaced = (phrase: string[] | undefined, dice: Dice, others: (character: string) => string[]) => {
    const places = phrase?.flatMap((character, at) => (others(character).length > 0 ? [at] : [])) ?? [];
    if (!phrase || places.length === 0) return undefined;
    const at = places[dice(places.length)]!;
    return phrase.with(at, pick(others(phrase[at]!), dice)).join('');
  };
  const alike = Map.groupBy(common, soundOf);
  const homophones = (character: string) => (alike.get(soundOf(character)) ?? []).filter((one) => one !== character);
  return [
    { name: '整个标题', promised: 1, ask: ({ title }) => title },
    { name: '两个有代表性的词', promised: 0.93, ask: (item) => telling(item, 2) },
    { name: '三个有代表性的词', promised: 0.93, ask: (item) => telling(item, 3) },
    { name: '标题中两个词', promised: 0.9, ask: (item, dice) => words(item, dice)?.join(' ') },
    { name: '两个词加疑问词', promised: 0.88, ask: (item, dice) => withFiller(words(item, dice), dice)?.join(' ') },
    {
      name: '两个词加疑问词，不空格',
      promised: 0.85,
      ask: (item, dice) => withFiller(words(item, dice), dice)?.join(''),
    },
    { name: '两个词，不空格', promised: 0.85, ask: unspaced },
    { name: '两个词，字字空格', promised: 0.85, ask: (...of) => unspaced(...of)?.replace(/(?<=.)(?=.)/gu, ' ') },
    { name: '少两个字', promised: 0.8, ask: (item, dice) => withoutTwo(phraseOf(item, dice, 10), dice) },
    { name: '错一个字', promised: 0.8, ask: (item, dice) => replaced(phraseOf(item, dice, 6), dice, () => common) },
    { name: '同音字', promised: 0.8, ask: (item, dice) => replaced(phraseOf(item, dice, 6), dice, homophones) },
    { name: '拼音', promised: 0.75, ask: (item, dice) => spelled(phraseOf(item, dice, 6)) },
  ];
}

/** Queries of one kind for so many articles, spread evenly over the corpus; the same in every run. */
export function knownItems(kind: Kind, news: News[], count: number): KnownItem[] {
  const dice = createDice(2026);
  const asked = news.flatMap((item) => {
    const query = kind.ask(item, dice);
    return query === undefined ? [] : [{ item, query }];
  });
  const step = Math.max(1, asked.length / count);
  return Array.from({ length: Math.min(count, asked.length) }, (_, index) => asked[Math.floor(index * step)]!);
}

/** Mean of one through the rank of the first article with the wanted title; nothing where it is not among the ids. */
export function reciprocalRank(known: readonly KnownItem[], answers: readonly string[][], news: News[]): number {
  const titles = new Map(news.map(({ article, title }) => [article.id, title]));
  const ranks = known.map(({ item }, index) =>
    answers[index]!.slice(0, 10).findIndex((id) => titles.get(id) === item.title),
  );
  return ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / Math.max(1, known.length);
}

/**
 * The most that a ranking can reach which knows for which articles each query is asked. Where one query is asked for several
 * titles, only one of them can come first.
 */
export function highestRank(kind: Kind, news: News[]): number {
  const known = knownItems(kind, news, news.length);
  const byQuery = Map.groupBy(known, ({ query }) => query).values();
  const reached = [...byQuery].map((same) => {
    const counts = [...Map.groupBy(same, ({ item }) => item.title).values()].map(({ length }) => length);
    return counts
      .sort((a, b) => b - a)
      .slice(0, 10)
      .reduce((sum, count, rank) => sum + count / (rank + 1), 0);
  });
  return reached.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length);
}

const HAN_RUN = /\p{Script=Han}+/gu;

const pick = <T>(of: readonly T[], dice: Dice): T => of[dice(of.length)]!;

/** Two different telling words of the title, in its order. */
function twoWords({ title }: News, dice: Dice, tells: (word: string) => boolean): string[] | undefined {
  const distinct = [...new Set(wordsOf(title))].filter((word) => tells(word) && !FILLERS.includes(word));
  if (distinct.length < 2) return undefined;
  const [a, b] = [dice(distinct.length), dice(distinct.length - 1)];
  return [Math.min(a, b === a ? b + 1 : b), Math.max(a, b === a ? b + 1 : b)].map((at) => distinct[at]!);
}

/** Whether an article has a piece as it stands. */
function phrasesIn(news: News[]): (piece: string) => boolean {
  const text = flatten(news)
    .flatMap(({ parts }) => parts)
    .join('\n');
  const known = new Map<string, boolean>();
  return (piece) => {
    const isFound = known.get(piece) ?? text.includes(piece);
    known.set(piece, isFound);
    return isFound;
  };
}

function withFiller(words: string[] | undefined, dice: Dice): string[] | undefined {
  return words?.toSpliced(dice(words.length + 1), 0, pick(FILLERS, dice));
}

/** Consecutive Han characters of the title, at most so many and at least two thirds of that. */
function phraseOf({ title }: News, dice: Dice, length: number): string[] | undefined {
  const runs = [...title.matchAll(HAN_RUN)].map(([run]) => [...run]).filter((run) => run.length >= (length * 2) / 3);
  if (runs.length === 0) return undefined;
  const run = pick(runs, dice);
  const start = dice(Math.max(1, run.length - length + 1));
  return run.slice(start, start + length);
}

/** Two characters inside the phrase are forgotten. */
function withoutTwo(phrase: string[] | undefined, dice: Dice): string | undefined {
  if (!phrase) return undefined;
  const left = phrase.toSpliced(1 + dice(phrase.length - 2), 1);
  return left.toSpliced(1 + dice(left.length - 2), 1).join('');
}

const soundOf = (text: string) => pinyin(text, { toneType: 'none', type: 'array' }).join('');

const spelled = (phrase: string[] | undefined) => phrase && soundOf(phrase.join(''));

/** The Han characters that titles have several times: what a reader would type by mistake. */
function commonCharacters(news: News[]): string[] {
  const counts = new Map<string, number>();
  for (const character of news.flatMap(({ title }) => title.match(/\p{Script=Han}/gu) ?? [])) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts.keys()].filter((character) => counts.get(character)! >= 5).sort();
}
