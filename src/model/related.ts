import type { Article } from './article.ts';

/** Terms that more articles share than this tell nothing about what belongs together, and would cost the most. */
const COMMON = 200;

/** What likeness is counted over; an `Article` is one. */
export type Relatable = Pick<Article, 'id' | 'digest' | 'title' | 'keywordIds'>;

/** Ids of the articles most like each article, best first, by its id. */
export type Related = Record<string, string[]>;

/**
 * For each article the ids of those most like it, best first, at most `count`. Articles come newest first.
 *
 * Likeness is counted over what titles (pairs of neighbouring Han characters) and keywords share. A term weighs less the
 * more articles hold it, by powers of two, so that one new article leaves nearly all weights and hence lists as they
 * were. Work and memory grow with the archive and not with its square, because common terms are left out.
 *
 * With what was found for an earlier state of the archive, only the articles are looked at again that share a term with
 * one that has come, gone or changed; the result is the same.
 */
export function relate(
  articles: Relatable[],
  count: number,
  earlier?: { articles: Relatable[]; related: Related },
): Related {
  const again = earlier ? affected(articles, earlier.articles) : new Set(articles.map((_, index) => index));
  const holders = holdersOf(articles, earlier && termsOfAll(articles, again));
  const scores = new Float64Array(articles.length);
  return Object.fromEntries(
    articles.map(({ id }, index) => [
      id,
      again.has(index) ? nearest(articles, index, holders, scores, count) : earlier!.related[id]!,
    ]),
  );
}

/** Keywords as `#id`, so that they never meet a pair of characters. */
function termsOf({ title, keywordIds }: Relatable): Set<string> {
  const terms = new Set(keywordIds.map((id) => `#${id}`));
  for (const [run] of title.matchAll(/\p{Script=Han}+/gu)) {
    const characters = [...run];
    for (let at = 1; at < characters.length; at++) terms.add(characters[at - 1]! + characters[at]!);
  }
  return terms;
}

function termsOfAll(articles: Relatable[], indexes: Iterable<number>): Set<string> {
  const terms = new Set<string>();
  for (const index of indexes) for (const term of termsOf(articles[index]!)) terms.add(term);
  return terms;
}

/** Which articles hold each of the terms, or each that there is. */
function holdersOf(articles: Relatable[], terms?: ReadonlySet<string>): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  if (terms?.size === 0) return holders;
  articles.forEach((article, index) => {
    for (const term of termsOf(article)) {
      if (terms?.has(term) === false) continue;
      const own = holders.get(term);
      if (own) own.push(index);
      else holders.set(term, [index]);
    }
  });
  return holders;
}

/**
 * Indexes of the articles that hold a term of one that differs between the two states, where the term counts in either.
 * A term's weight depends on nothing but who holds it, so nobody else's list can have changed.
 */
function affected(articles: Relatable[], before: Relatable[]): Set<number> {
  const [come, gone] = [new Set(differing(articles, before)), differing(before, articles)];
  const terms = new Set([...come, ...gone].flatMap((article) => [...termsOf(article)]));
  const now = holdersOf(articles, terms);
  const gained = holdersOf([...come], terms);
  const lost = holdersOf(gone, terms);
  const found = new Set(articles.flatMap((article, index) => (come.has(article) ? index : [])));
  for (const [term, holders] of now) {
    // All others held it then as they do now.
    const then = holders.length - (gained.get(term)?.length ?? 0) + (lost.get(term)?.length ?? 0);
    if (Math.min(holders.length, then || Infinity) > COMMON) continue;
    for (const index of holders) found.add(index);
  }
  return found;
}

function differing(articles: Relatable[], others: Relatable[]): Relatable[] {
  const digests = new Map(others.map(({ id, digest }) => [id, digest]));
  return articles.filter(({ id, digest }) => digests.get(id) !== digest);
}

/** `scores` is all zero before and after. */
function nearest(
  articles: Relatable[],
  index: number,
  holders: Map<string, number[]>,
  scores: Float64Array,
  count: number,
): string[] {
  const touched: number[] = [];
  for (const term of termsOf(articles[index]!)) {
    const sharing = holders.get(term)!;
    if (sharing.length > COMMON) continue;
    const weight = 2 ** -Math.floor(Math.log2(sharing.length)) * (term.startsWith('#') ? 2 : 1);
    for (const other of sharing) {
      if (scores[other] === 0) touched.push(other);
      scores[other]! += weight;
    }
  }
  const best = highest(touched, index, scores, count).map((other) => articles[other]!.id);
  for (const other of touched) scores[other] = 0;
  return best;
}

/** The `count` highest scored of `touched` but `self`. A lower index is a newer article, which wins where likeness is equal. */
function highest(touched: number[], self: number, scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  const isAbove = (a: number, b: number) => scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
  for (const other of touched) {
    if (other === self || (best.length === count && !isAbove(other, best[count - 1]!))) continue;
    let at = best.length;
    while (at > 0 && isAbove(other, best[at - 1]!)) at--;
    best.splice(at, 0, other);
    if (best.length > count) best.pop();
  }
  return best;
}
