import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { indexArchive } from '../../src/model/archive.ts';
import type { Article } from '../../src/model/article.ts';
import { placeOf } from '../../src/model/place.ts';
import { siteOf, write } from '../feeds/archive.ts';

const SITE = siteOf({
  topics: [
    { id: 'patent', name: '专利', words: ['专利'] },
    { id: 'brand', name: '商标', words: ['商标'] },
  ],
});
const BLANK = write('20210209-aaaa').article;

/** Names with the ids of their lists: two spellings of one keyword, and of one source that the settings know. */
const KEYWORDS = [
  ['地标', 'k1'],
  ['地標', 'k1'],
  ['专利', 'k2'],
  ['品牌', 'k3'],
] as const;
const SOURCES = [
  ['四川日报', 'daily'],
  ['四川日报网', 'daily'],
  ['甲报', 's1'],
  ['甲報', 's1'],
] as const;
/** Of the archive's own province, itself too, and of another. */
const PLACES = ['510000', '510100', '510104', '510107', '511600', '511621', '110000', '110101'];

const fields = fc.record({
  day: fc.constantFrom('2019-12-31', '2020-01-01', '2020-01-31', '2020-02-01', '2020-02-29', '2021-02-09'),
  category: fc.constantFrom('industry', 'case'),
  topics: fc.uniqueArray(fc.constantFrom('patent', 'brand')),
  regions: fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 3 }),
  source: fc.constantFrom(...SOURCES),
  keywords: fc.uniqueArray(fc.constantFrom(...KEYWORDS), { maxLength: 3 }),
  isWithdrawn: fc.boolean(),
});

const articles: fc.Arbitrary<Article[]> = fc.array(fields, { maxLength: 12 }).chain((all) =>
  fc.shuffledSubarray(
    all.map(({ day, source: [source, sourceId], keywords, isWithdrawn, ...own }, at) => ({
      ...BLANK,
      ...own,
      ...{ id: `a${String.fromCharCode(97 + at)}`, date: day, digest: `digest ${at}`, source, sourceId },
      ...{ keywords: keywords.map(([name]) => name), keywordIds: keywords.map(([, id]) => id) },
      withdrawal: isWithdrawn ? { date: day, reason: '来源撤稿', hide_title: false } : undefined,
    })),
    { minLength: all.length },
  ),
);

/** Newest first, then by id, the plain way. */
const sorted = (all: Article[]) =>
  all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).toSorted((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
const idsOf = (all: Article[]) => all.map(({ id }) => id);
const published = (all: Article[]) => sorted(all).filter(({ withdrawal }) => withdrawal === undefined);

/** Each list of a kind as its id, with what is in it. */
function contentsOf(lists: Map<string, { id: string; articles: Article[] }>): [string, string[]][] {
  for (const [id, list] of lists) assert.equal(list.id, id);
  return [...lists].map(([id, list]) => [id, idsOf(list.articles)]);
}

/** What the lists should hold: for each id the articles that belong to it. */
function expectedOf(
  ids: string[],
  all: Article[],
  belongs: (article: Article, id: string) => boolean,
): [string, string[]][] {
  return ids.map((id) => [id, idsOf(published(all).filter((article) => belongs(article, id)))]);
}

/** The lists that articles themselves name: only those with any, whatever their order. */
const withAny = (lists: [string, string[]][]) => new Map(lists.filter(([, own]) => own.length > 0));

function check(title: string, holds: (all: Article[], archive: ReturnType<typeof indexArchive>) => void): void {
  test(title, () => fc.assert(fc.property(articles, (all) => holds(all, indexArchive(SITE, all)))));
}

check('readers see what is published, newest first; all of it is known by id', (all, archive) => {
  assert.deepEqual(idsOf(archive.articles), idsOf(published(all)));
  assert.deepEqual(idsOf(archive.withdrawn), idsOf(sorted(all).filter(({ withdrawal }) => withdrawal !== undefined)));
  assert.deepEqual(new Set(archive.byId.keys()), new Set(idsOf(all)));
  for (const [id, article] of archive.byId) assert.equal(article.id, id);
});

check('the settings’ categories and topics are all there, in their order', (all, { lists }) => {
  assert.deepEqual(
    contentsOf(lists.category),
    expectedOf(['industry', 'case'], all, ({ category }, id) => category === id),
  );
  assert.deepEqual(
    contentsOf(lists.topic),
    expectedOf(['patent', 'brand'], all, ({ topics }, id) => topics.includes(id)),
  );
});

check('an article is of its places and of those above, up to but without the archive’s own', (all, { lists }) => {
  const stem = (code: string) => code.replace(/(?:00)+$/, '');
  const above = (article: Article, id: string) => article.regions.some((code) => stem(code).startsWith(stem(id)));
  const codes = ['110000', '110101', '510100', '510104', '510107', '511600', '511621'];
  const expected = expectedOf(codes, all, above).filter(([, own]) => own.length > 0);
  assert.deepEqual(contentsOf(lists.region), expected);
  for (const [id, { name }] of lists.region) assert.equal(name, placeOf(id)!.name);
});

check('an article is in the lists of its source, keywords, year, month and day', (all, { lists }) => {
  const unique = (ids: string[]) => [...new Set(ids)];
  const shown = published(all);
  assert.deepEqual(
    withAny(contentsOf(lists.source)),
    withAny(expectedOf(['daily', 's1'], all, ({ sourceId }, id) => sourceId === id)),
  );
  assert.deepEqual(
    withAny(contentsOf(lists.keyword)),
    withAny(expectedOf(['k1', 'k2', 'k3'], all, ({ keywordIds }, id) => keywordIds.includes(id))),
  );
  assert.deepEqual(
    withAny(contentsOf(lists.date)),
    withAny(
      expectedOf(unique(shown.flatMap(({ date }) => [date, date.slice(0, 7), date.slice(0, 4)])), all, ({ date }, id) =>
        date.startsWith(id),
      ),
    ),
  );
  for (const kind of ['source', 'keyword', 'date'] as const)
    for (const list of lists[kind].values()) assert.ok(list.articles.length > 0, 'nobody names an empty list');
});

check('a list is called as its oldest article calls it, unless the settings know its name', (_, { lists }) => {
  for (const { id, name, voice, articles: own } of lists.keyword.values()) {
    const oldest = own.at(-1)!;
    assert.equal(voice, oldest);
    // Where an article has two spellings, the last one counts.
    assert.equal(name, oldest.keywords[oldest.keywordIds.lastIndexOf(id)]);
  }
  for (const { id, name, articles: own } of lists.source.values())
    assert.equal(name, id === 'daily' ? '四川日报' : own.at(-1)!.source);
});

check('the neighbours of an article are the published ones before and after it', (all, { neighbours }) => {
  const ids = idsOf(published(all));
  assert.deepEqual([...neighbours.keys()], ids);
  ids.forEach((id, at) => {
    assert.equal(neighbours.get(id)!.newer?.id, ids[at - 1]);
    assert.equal(neighbours.get(id)!.older?.id, ids[at + 1]);
  });
});

check('related articles are published ones, and never the article itself', (all, { related }) => {
  const ids = new Set(idsOf(published(all)));
  assert.deepEqual(new Set(related.keys()), ids);
  for (const [id, others] of related)
    for (const other of others) assert.ok(other.id !== id && ids.has(other.id), `${other.id} beside ${id}`);
});
