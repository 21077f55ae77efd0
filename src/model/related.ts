import type { Article } from './article.ts';

/** Terms that more articles share than this tell nothing about what belongs together, and would cost the most. */
const COMMON = 400;

/**
 * For each article the ids of those most like it, best first, at most `count`.
 *
 * Likeness is counted over what titles (pairs of neighbouring Han characters) and keywords share. A term weighs less the
 * more articles hold it, by powers of two, so that one new article leaves nearly all weights and hence lists as they
 * were. Work and memory grow with the archive and not with its square, because common terms are left out.
 */
export function relate(articles: Article[], count: number): Map<string, string[]> {
  const terms = articles.map(termsOf);
  const holders = new Map<string, number[]>();
  terms.forEach((own, index) => {
    for (const term of own) {
      const known = holders.get(term);
      if (known) known.push(index);
      else holders.set(term, [index]);
    }
  });
  return new Map(articles.map((article, index) => [article.id, nearest(index)]));

  function nearest(index: number): string[] {
    const scores = new Map<number, number>();
    for (const term of terms[index]!) {
      const sharing = holders.get(term)!;
      if (sharing.length > COMMON) continue;
      const weight = 2 ** -Math.floor(Math.log2(sharing.length)) * (term.startsWith('#') ? 2 : 1);
      for (const other of sharing) if (other !== index) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    // Articles come newest first, so a lower index breaks ties in favour of the newer one.
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, count)
      .map(([other]) => articles[other]!.id);
  }
}

/** Keywords as `#id`, so that they never meet a pair of characters. */
function termsOf({ title, keywordIds }: Article): Set<string> {
  const pairs = (title.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => characters[index]! + character);
  });
  return new Set([...pairs, ...keywordIds.map((id) => `#${id}`)]);
}
