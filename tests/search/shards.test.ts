import assert from 'node:assert/strict';
import test from 'node:test';
import { byNewest } from '../../src/model/article.ts';
import { planShards } from '../../src/search/making/shards.ts';
import { articleOf, createDice } from './archive.ts';

const dice = createDice(3);
const two = (number: number) => String(number).padStart(2, '0');
const dealt = (year: number, count: number, length: number) =>
  Array.from({ length: count }, (_, index) => {
    const id = `${year}${two(1 + dice(12))}${two(1 + dice(28))}-${String(index).padStart(6, '0')}`;
    return { ...articleOf({ id, title: '题', text: '' }), length };
  });

test('every article is in one shard, the newest first', () => {
  const articles = [...dealt(2008, 20, 800), ...dealt(2009, 30, 800), ...dealt(2020, 3000, 800)].sort(byNewest);
  const shards = planShards(articles);
  assert.deepEqual(
    shards.flatMap((shard) => shard.articles.map(({ id }) => id)),
    articles.map(({ id }) => id),
  );
  assert.match(shards.at(-1)!.name, /^2008-01_2020-\d\d$/);
  assert.equal(new Set(shards.map(({ name }) => name)).size, shards.length);
});

/** What a bulk import puts on one day. */
const bulk = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const id = `20200301-${String(index).padStart(6, '0')}`;
    return { ...articleOf({ id, title: '题', text: '' }), length: 800 };
  });

test('five thousand articles of one day are dealt out, and one more changes one share', () => {
  const articles = [...bulk(5000), ...dealt(2020, 500, 800)].sort(byNewest);
  const shards = planShards(articles);
  const ids = (of: typeof shards) => of.map((shard) => shard.articles.map(({ id }) => id).join());
  assert.deepEqual(
    shards.flatMap((shard) => shard.articles.map(({ id }) => id)).sort(),
    articles.map(({ id }) => id).sort(),
  );
  assert.ok(
    shards.every((shard) => shard.articles.length <= 1500),
    'at most half as much again as fits',
  );
  const before = new Set(ids(shards));
  const added = { ...bulk(1)[0]!, id: '20200301-zzzzzz' };
  const after = ids(planShards([...articles, added].sort(byNewest)));
  assert.equal(after.filter((one) => !before.has(one)).length, 1);
});

test('there are four or five shards, however many articles, and an old one has about a third of them', () => {
  for (const count of [3000, 6500, 12_000]) {
    const years = Array.from({ length: 10 }, (_, index) => dealt(2010 + index, count / 10, 800));
    const articles = years.flat().sort(byNewest);
    const shards = planShards(articles);
    assert.ok(shards.length <= 5, `${count}: ${shards.map(({ name }) => name).join()}`);
    const most = Math.max(...shards.map((shard) => shard.articles.length));
    assert.ok(most <= count * 0.45, `${count}: ${most}`);
    assert.ok(shards[0]!.articles.length <= 300);
  }
});

test('a large archive has three shards, of which a query asks each', () => {
  for (const length of [9000, 20_000, 50_000]) {
    const years = Array.from({ length: 10 }, (_, index) => dealt(2010 + index, 300, length));
    const counts = planShards(years.flat().sort(byNewest)).map((shard) => shard.articles.length);
    assert.equal(counts.length, 3, counts.join());
    assert.ok(Math.max(...counts) <= 3000 * 0.65, counts.join());
  }
});

test('a new article changes one shard and leaves the others as they were', () => {
  const articles = [...dealt(2019, 2000, 800), ...dealt(2020, 2000, 800)].sort(byNewest);
  const [added] = dealt(2020, 1, 800);
  const newest = { ...added!, id: '20201231-zzzzzz', date: '2020-12-31' };
  const key = (shard: { articles: { id: string }[] }) => shard.articles.map(({ id }) => id).join();
  const before = new Set(planShards(articles).map(key));
  const after = planShards([newest, ...articles]).map(key);
  assert.equal(after.filter((one) => !before.has(one)).length, 1);
});

test('as an archive grows, a new article seldom changes more than a small shard', () => {
  const all = dealt(2020, 700, 800).sort(byNewest).reverse();
  const lengthOf = ({ articles }: { articles: { length: number }[] }) =>
    articles.reduce((sum, { length }) => sum + length + 1, 0);
  let before = new Set<string>();
  let large = 0;
  for (let count = 300; count <= all.length; count++) {
    const shards = planShards(all.slice(0, count).reverse());
    const changed = shards.filter((shard) => !before.has(JSON.stringify(shard)));
    before = new Set(shards.map((shard) => JSON.stringify(shard)));
    if (count > 300 && changed.some((shard) => lengthOf(shard) > 100_000)) large++;
  }
  assert.ok(large <= 4, `${large} of 400`);
});

test('a small archive is one shard, an empty one none', () => {
  const articles = dealt(2019, 3, 800).sort(byNewest);
  const [from, to] = [articles.at(-1)!, articles[0]!].map(({ date }) => date.slice(0, 7));
  assert.deepEqual(
    planShards(articles).map(({ name }) => name),
    [from === to ? from : `${from}_${to}`],
  );
  assert.deepEqual(planShards([]), []);
});
