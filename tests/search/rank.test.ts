import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { scoreOf, type Candidate } from '../../src/search/asking/rank.ts';
import { scoreOf as scoreOfParts } from '../../src/search/asking/relaxed/rank.ts';

const statistics = { averageLength: 1000, newest: '2026-01-01' };
const score = (candidate: Candidate) => scoreOf(candidate, statistics);

/** An article whose text has each of some words of two characters so many times, far from each other. */
function articleWith(counts: readonly number[], more: Partial<Candidate> = {}): Candidate {
  const spans = counts.map((count, word) =>
    Array.from({ length: count }, (_, index): [number, number] => [100 + 200 * (index * counts.length + word), 2]),
  );
  return { date: '2020-01-01', titleLength: [20, 20], length: 1000, spans, ...more };
}

test('an article about all the words stands before one that is full of one of them', () => {
  assert.ok(score(articleWith([3, 3])) > score(articleWith([20, 1])));
  assert.ok(score(articleWith([3, 3, 3])) > score(articleWith([9, 9, 1])));
});

test('of titles that have the words, one in the order of the query stands before one that is as short', () => {
  const titled = (...places: number[]) => articleWith([], { spans: places.map((place) => [[place, 2]]) });
  assert.ok(score(titled(0, 9)) > score(titled(9, 0)));
  assert.ok(score(titled(0, 6, 9)) > score(titled(0, 9, 6)));
  assert.ok(score(titled(0, 9, 6)) > score(titled(9, 6, 0)));
});

test('so it is of titles that have as much of a query without having all of it', () => {
  const parts = ['知识', '产权', '质押'].map((word, index) => ({ units: [...word], at: 3 * index, weight: 1 }));
  const titled = (...places: number[][]) =>
    scoreOfParts({ titleLength: [20, 20], relativeLength: 1, places, isInTitle: [] }, parts, []);
  assert.ok(titled([2], [9], []) > titled([9], [2], []));
  assert.ok(titled([2], [], [9]) > titled([9], [], [2]));
});

test('of titles that have the words, the shorter stands before one whose text has them more often', () => {
  const titled = (length: number, count: number): Candidate => {
    const { spans } = articleWith([count, count]);
    const [first, second] = spans as [Candidate['spans'][0], Candidate['spans'][0]];
    return articleWith([], {
      titleLength: [length, length],
      spans: [
        [[0, 2], ...first],
        [[3, 2], ...second],
      ],
    });
  };
  assert.ok(score(titled(10, 1)) > score(titled(25, 12)));
});

test('of what has the words as often the shorter article stands first', () => {
  assert.ok(score(articleWith([2, 2], { length: 500 })) > score(articleWith([2, 2], { length: 5000 })));
});

test('a title that has all the words outweighs any text, and one that is nothing else any title', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 2 });
  const length = fc.integer({ min: 128, max: 100_000 });
  const spans: Candidate['spans'] = [[[0, 2]], [[3, 2]]];
  fc.assert(
    fc.property(counts, length, length, (inText, one, other) => {
      const titled = score(articleWith([], { spans, length: other }));
      const whole = score(articleWith([], { spans, length: other, titleLength: [5, 5] }));
      assert.ok(titled > score(articleWith(inText, { length: one })));
      assert.ok(whole > titled);
    }),
  );
});
