import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/model/article.ts';
import { pagesOf } from '../../src/views/paging.ts';

/** So many articles, newest first. The oldest is called 1. */
function articlesOf(count: number): Article[] {
  return Array.from({ length: count }, (_, at) => ({ id: String(count - at) }) as Article);
}

const idsOf = (articles: Article[]) => articles.map(({ id }) => id);
const count = fc.nat(60);
const size = fc.integer({ min: 1, max: 12 });

test('the pages of a list hold every article once, newest first', () =>
  fc.assert(
    fc.property(count, size, (n, each) => {
      const all = articlesOf(n);
      assert.deepEqual(idsOf(pagesOf(all, each).flatMap(({ articles }) => articles)), idsOf(all));
    }),
  ));

test('the first page has no number and the others count down to the oldest, which is 1', () =>
  fc.assert(
    fc.property(count, size, (n, each) => {
      const [first, ...others] = pagesOf(articlesOf(n), each).map(({ number }) => number);
      assert.equal(first, undefined);
      assert.deepEqual(
        others,
        others.map((_, at) => others.length - at),
      );
    }),
  ));

test('a numbered page is full; the first is never nearly empty, and less than two pages long', () =>
  fc.assert(
    fc.property(count, size, (n, each) => {
      const [first, ...others] = pagesOf(articlesOf(n), each).map(({ articles }) => articles.length);
      for (const length of others) assert.equal(length, each);
      assert.ok(first! >= Math.min(n, each) && first! < 2 * each);
    }),
  ));

test('a numbered page never changes when newer articles are added', () =>
  fc.assert(
    fc.property(count, fc.nat(40), size, (n, more, each) => {
      const later = new Map(
        pagesOf(articlesOf(n + more), each).map(({ number, articles }) => [number, idsOf(articles)]),
      );
      for (const { number, articles } of pagesOf(articlesOf(n), each))
        if (number !== undefined) assert.deepEqual(later.get(number), idsOf(articles));
    }),
  ));
