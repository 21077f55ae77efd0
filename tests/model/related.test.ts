import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { relate, type Relatable, type Related } from '../../src/model/related.ts';

/** Terms that more articles share than this count for nothing. */
const COMMON = 200;

/** Pairs of neighbouring Han characters in the title, and keywords. */
function termsOf({ title, keywordIds }: Relatable): string[] {
  const pairs = title
    .split(/\P{Script=Han}+/u)
    .flatMap((run) => [...run].slice(1).map((second, at) => [...run][at]! + second));
  return [...new Set([...pairs, ...keywordIds.map((id) => `keyword ${id}`)])];
}

/** The plain way: every article is compared with every other. */
function relatePlainly(articles: Relatable[], count: number): Related {
  const holders = Map.groupBy(articles.flatMap(termsOf), (term) => term);
  const weightOf = (term: string) => {
    const size = holders.get(term)!.length;
    let power = 1;
    while (power * 2 <= size) power *= 2;
    return size > COMMON ? 0 : (term.startsWith('keyword') ? 2 : 1) / power;
  };
  const likeness = (one: Relatable, other: Relatable) =>
    termsOf(one)
      .filter((term) => termsOf(other).includes(term))
      .reduce((sum, term) => sum + weightOf(term), 0);
  return Object.fromEntries(
    articles.map((article) => {
      const others = articles
        .map((other) => ({ id: other.id, likeness: likeness(article, other) }))
        .filter((other) => other.id !== article.id && other.likeness > 0);
      // Sorting is stable: where likeness is equal, the newer one comes first.
      return [
        article.id,
        others
          .sort((a, b) => b.likeness - a.likeness)
          .slice(0, count)
          .map(({ id }) => id),
      ];
    }),
  );
}

interface Story {
  title: string;
  keywordIds: string[];
  day: number;
}

const story: fc.Arbitrary<Story> = fc.record({
  title: fc.string({ unit: fc.constantFrom(...'知识产权专利商标𠮷，A '), maxLength: 7 }),
  keywordIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
  day: fc.nat(9),
});

/** An archive as `relate` gets it, newest first; a place without a story has no article. */
function shelve(stories: (Story | undefined)[]): Relatable[] {
  return stories
    .map((own, id) => ({ id: String(id), digest: JSON.stringify(own), own }))
    .filter(({ own }) => own !== undefined)
    .sort((a, b) => b.own!.day - a.own!.day)
    .map(({ id, digest, own }) => ({ id, digest, title: own!.title, keywordIds: own!.keywordIds }));
}

const slot = fc.option(story, { nil: undefined, freq: 4 });
const count = fc.integer({ min: 0, max: 5 });
/** What becomes of some articles: another text, or none. */
const edits = (places: number) => fc.array(fc.tuple(fc.nat(places - 1), slot), { maxLength: 4 });

function edit(stories: (Story | undefined)[], changes: [number, Story | undefined][]): (Story | undefined)[] {
  const edited = [...stories];
  for (const [at, own] of changes) edited[at] = own;
  return edited;
}

test('related articles are those that share the most and rarest words, newest first where they are equal', () =>
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 25 }), count, (stories, most) => {
      const articles = shelve(stories);
      assert.deepEqual(relate(articles, most), relatePlainly(articles, most));
    }),
  ));

test('after any changes, what was found before helps and changes nothing', () =>
  fc.assert(
    fc.property(fc.array(slot, { minLength: 20, maxLength: 20 }), edits(20), count, (stories, changes, most) => {
      const [before, now] = [shelve(stories), shelve(edit(stories, changes))];
      const found = relate(now, most, { articles: before, related: relate(before, most) });
      assert.deepEqual(found, relate(now, most));
    }),
    { numRuns: 500 },
  ));

test('a word that becomes too common, or no longer is, counts for nothing, or again', () => {
  const archiveOf = (size: number) =>
    shelve(
      Array.from({ length: size }, (_, at) => ({ title: '知识', keywordIds: at % 40 === 0 ? ['a'] : [], day: at })),
    );
  const sizes = [COMMON - 1, COMMON, COMMON + 1, COMMON + 2];
  for (const now of sizes.map(archiveOf)) {
    const expected = relatePlainly(now, 3);
    for (const before of sizes.map(archiveOf))
      assert.deepEqual(relate(now, 3, { articles: before, related: relate(before, 3) }), expected);
  }
});
