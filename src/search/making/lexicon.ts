import { pinyin } from 'pinyin-pro';
import { decodeGb2312, type Variants } from '../../hanzi/fold.ts';
import type { Article } from '../../model/article.ts';
import { FREQUENCIES, type Lexicon } from '../form/lexicon.ts';
import { pairsOf, unitsOf } from '../../hanzi/searchable.ts';

/** Pairs that are kept, the most frequent ones: so many take less than 100 kB. */
const MOST_PAIRS = 60_000;

/** The common characters, the first part of GB 2312: what a reader types by mistake need not be in any title. */
const COMMON = [...decodeGb2312()].slice(0, 3755);

const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** The lexicon of the articles' titles, keywords and sources. */
export function lexiconOf(articles: readonly Article[], folds: Variants): Lexicon {
  const counts = countPairs(articles, folds);
  const kept = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_PAIRS);
  const codeOf = (character: string) => character.codePointAt(0)!;
  const characters = [...new Set([...COMMON, ...kept.flatMap(([pair]) => [...pair])])].sort(
    (a, b) => codeOf(a) - codeOf(b),
  );
  const numberOf = new Map(characters.map((character, number) => [character, number]));
  const followers: Lexicon['followers'] = characters.map(() => []);
  for (const [pair, count] of kept) {
    const [first, second] = [...pair].map((character) => numberOf.get(character)!);
    followers[first!]!.push([second!, Math.min(FREQUENCIES - 1, Math.floor(Math.log2(count)))]);
  }
  for (const own of followers) own.sort(([a], [b]) => a - b);
  return { characters, readings: characters.map(readingsOf), followers };
}

function countPairs(articles: readonly Article[], folds: Variants): Map<string, number> {
  // Keywords and sources are the same in many articles.
  const texts = new Map<string, number>();
  for (const { title, keywords, source } of articles)
    for (const text of [title, ...keywords, source]) texts.set(text, (texts.get(text) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [text, times] of texts) {
    for (const pair of pairsOf(unitsOf(text, folds).units)) {
      const known = counts.get(pair);
      if (known !== undefined || HAN_PAIR.test(pair)) counts.set(pair, (known ?? 0) + times);
    }
  }
  return counts;
}

/** Of ü the keyboard has v, and folding leaves u. */
function readingsOf(character: string): string[] {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true });
  const spelled = readings.flatMap((reading) => [reading.replaceAll('ü', 'v'), reading.replaceAll('ü', 'u')]);
  return [...new Set(spelled)].filter((reading) => /^[a-z]+$/.test(reading)).sort();
}
