import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { articleAddress, pictureAddress } from '../../src/model/address.ts';
import { byNewest, isPublished, type Article } from '../../src/model/article.ts';
import { packsOf, periodsOf } from '../../src/pipeline/makers/packs/plan.ts';
import type { Materials } from '../../src/pipeline/maker.ts';
import { headFile, MANIFEST, volumeFile } from '../../src/search/form/manifest.ts';
import { planShards } from '../../src/search/making/shards.ts';

/** Articles long enough for an index of several shards; many on one day, some withdrawn. */
const articles = fc
  .array(
    fc.record({
      date: fc.constantFrom('2004-05-01', '2012-12-31', '2013-01-01', '2020-02-29', '2021-02-08', '2021-02-09'),
      length: fc.integer({ min: 1, max: 500_000 }),
      isWithdrawn: fc.nat(9).map((number) => number === 0),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((some) =>
    some.map(({ date, length, isWithdrawn }, index) => {
      const id = `${date.replaceAll('-', '')}-${1000 + index}`;
      const file = `articles/${date.slice(0, 4)}/${id}.md`;
      const picture = { [`${id}-1.jpg`]: { width: 1, height: 1 } };
      const own = { id, date, file, digest: id, title: '题', regions: [], topics: [], sourceId: 'a' };
      return (isWithdrawn
        ? { ...own, length: 0, pictures: {}, withdrawal: { date, reason: '撤', hide_title: false } }
        : { ...own, length, pictures: picture }) as unknown as Article;
    }),
  );

const DIGITS = '0123456789ab';

/** The addresses of articles' pages and pictures with those of their part of the index, and what is of all. */
function addressesOf(all: Article[]): { ofArticle: Map<string, string[]>; ofAll: string[] } {
  const ofArticle = new Map(
    all.map((article) => [
      article.id,
      [articleAddress(article.id), ...Object.keys(article.pictures).map((name) => pictureAddress(article, name))],
    ]),
  );
  for (const { name, articles: own } of planShards(all.filter(isPublished).sort(byNewest))) {
    const files = [headFile(name, DIGITS), volumeFile(name, DIGITS)].map((file) => `search/${file}`);
    for (const { id } of own) ofArticle.get(id)!.push(...files);
  }
  return { ofArticle, ofAll: [`search/${MANIFEST}`, `search/variants-${DIGITS}.js`] };
}

function packed(all: Article[], addresses: string[]) {
  const made = { files: [...new Set(addresses)].map((address) => ({ address })) };
  return packsOf({ content: { site: { languages: ['zh-Hans'] }, articles: all }, made } as unknown as Materials);
}

test('a period holds the pages, the pictures and the part of the index of its own articles, and of no others', () => {
  fc.assert(
    fc.property(articles, (all) => {
      fc.pre(all.some(isPublished));
      const { ofArticle, ofAll } = addressesOf(all);
      const packs = packed(all, [...ofAll, ...[...ofArticle.values()].flat()]);
      for (const { period, files } of packs) {
        const own = all.filter(
          ({ date }) =>
            period !== undefined &&
            (period.from <= date || period === packs.at(-1)!.period) &&
            (period.before === null || date < period.before),
        );
        const wanted = period === undefined ? ofAll : own.flatMap(({ id }) => ofArticle.get(id)!);
        assert.deepEqual(
          files.map(({ address }) => address),
          [...new Set(wanted)].sort(),
          period?.name,
        );
      }
    }),
  );
});

test('an index of several shards is of several periods, and a day’s shares are one', () => {
  const names = (own: [date: string, length: number][]) =>
    periodsOf(
      own.map(([date, length], index) => ({ date, length, title: '', id: `${date}-${index}` }) as unknown as Article),
    ).map(({ name }) => name);
  assert.deepEqual(names([['2004-05-01', 10]]), ['2004-05']);
  assert.deepEqual(
    names([
      ['2004-05-01', 700_000],
      ['2013-01-01', 700_000],
    ]),
    ['2013-01', '2004-05'],
  );
  const bulk = Array.from({ length: 9 }, (): [string, number] => ['2013-01-01', 300_000]);
  assert.deepEqual(names([['2004-05-01', 700_000], ...bulk]), ['2013-01-01', '2004-05']);
});

test('without articles everything is in the base', () => {
  assert.deepEqual(
    packed([], ['index.html', 'search/index.json']).map(({ period }) => period),
    [undefined],
  );
});
