import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { toRss } from '../../src/feeds/rss.ts';
import type { Article } from '../../src/model/article.ts';
import { feedDocuments } from '../../src/views/feed-document.ts';
import { cutHistory } from '../../src/views/feed-history.ts';
import { shelve, siteOf, write, type Shelf, type Written } from './archive.ts';
import { attributesAt, textsAt } from './xml.ts';

/** All documents of a feed as they would be served, by address. */
async function documentsOf({ contexts, bodyOf }: Shelf): Promise<Map<string, string>> {
  const contextAt = contexts[0]!;
  const documents = feedDocuments(contextAt('feed.xml').archive, bodyOf).filter(({ address }) =>
    /^feed\.xml$|^feeds\/archive\//.test(address),
  );
  const served = documents.map(async ({ address, view }): Promise<[string, string]> => {
    const made = await view(contextAt(address));
    return [made.self, await toRss(made)];
  });
  return new Map(await Promise.all(served));
}

/** Ids of the articles in the order in which a reader that follows `prev-archive` comes to them. */
function follow(documents: Map<string, string>): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (let url: string | undefined = 'https://archive.example/ip/feed.xml'; url !== undefined;) {
    assert.ok(!seen.has(url), `${url} leads to itself`);
    seen.add(url);
    using document = XmlDocument.fromString(documents.get(url)!);
    found.push(...textsAt(document, '//item/guid').map((guid) => /:(\d{8}-\w+)\//.exec(guid)![1]!));
    [url] = attributesAt(document, '//channel/atom:link[@rel="prev-archive"]', 'href');
  }
  assert.equal(seen.size, documents.size, 'every document is come to');
  return found;
}

/** `count` articles, about 40 a month, in an order that is not their own. */
function many(count: number): Written[] {
  const one = write('20000101-0000');
  return Array.from({ length: count }, (_, index) => {
    const at = (index * 7919) % count;
    const date = new Date(Date.UTC(2010, 0, 1 + Math.floor((at * 3) / 4))).toISOString().slice(0, 10);
    const id = `${date.replaceAll('-', '')}-${at.toString(36).padStart(4, '0')}`;
    return { ...one, article: { ...one.article, id, date, digest: id } };
  });
}

test('following prev-archive from feed.xml yields each of 5,000 articles exactly once, newest first', async () => {
  const written = many(5000);
  const found = follow(await documentsOf(shelve(written)));
  assert.equal(found.length, 5000);
  assert.deepEqual(
    found,
    written
      .map(({ article }) => article)
      .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.id < b.id ? -1 : 1))
      .map(({ id }) => id),
  );
});

const dated = (id: string, date: string) => ({ ...write(id).article, date });

test('the current feed holds whole months and enough articles; every other month is in the archive', () => {
  const months = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 20 }), (counts, size) => {
      const articles: Article[] = counts.flatMap((count, month) =>
        Array.from({ length: count }, (_, index) =>
          dated(`2020${1000 + month}-${1000 + index}`, `2020-${String(12 - month).padStart(2, '0')}-05`),
        ),
      );
      const { current, months: archived } = cutHistory(articles, size);
      assert.deepEqual([...current, ...archived.flatMap((one) => one.articles)], articles);
      const inBoth = new Set(current.map(({ date }) => date));
      for (const { articles: own } of archived) for (const { date } of own) assert.ok(!inBoth.has(date));
      assert.ok(current.length >= Math.min(size, articles.length));
    }),
  );
});

test('a bulk import makes no feed of megabytes: a month of thousands is cut, and still every article is there once', () => {
  const first = write('20210301-0000').article;
  const articles = Array.from({ length: 3000 }, (_, index) => {
    const date = index < 2500 ? '2021-03-01' : '2021-02-01';
    return { ...first, id: `${date.replaceAll('-', '')}-${String(index).padStart(4, '0')}`, date };
  });
  const { current, months } = cutHistory(articles, 50);
  assert.equal(current.length, 50);
  assert.deepEqual(
    months.map(({ month, articles: own }) => [month, own.length]),
    [
      ['2021-03', 2450],
      ['2021-02', 500],
    ],
  );
  assert.deepEqual([...current, ...months.flatMap((month) => month.articles)], articles);
});

test('a month’s document stays byte for byte when articles come after it, and changes when one of its own does', async () => {
  const site = siteOf({ sizes: { feed: 2 } });
  const old = [
    write('20200101-aaaa', { date: '2020-01-01' }),
    write('20200202-aaaa', { date: '2020-02-02' }),
    write('20200303-aaaa', { date: '2020-03-03' }),
    write('20200303-bbbb', { date: '2020-03-03' }),
  ];
  const january = 'https://archive.example/ip/feeds/archive/2020-01.xml';
  const february = 'https://archive.example/ip/feeds/archive/2020-02.xml';
  const before = await documentsOf(shelve(old, site));
  assert.deepEqual([...before.keys()].slice(1), [february, january]);
  const later = await documentsOf(
    shelve([...old, ...['aaaa', 'bbbb', 'cccc'].map((end) => write(`20200404-${end}`, { date: '2020-04-04' }))], site),
  );
  for (const [url, xml] of [...before].slice(1)) assert.equal(later.get(url), xml, url);
  const corrections = [{ date: '2020-05-01', text: '错字已改。' }];
  const corrected = await documentsOf(
    shelve([write('20200101-aaaa', { date: '2020-01-01', corrections }), ...old.slice(1)], site),
  );
  assert.notEqual(corrected.get(january), before.get(january));
  assert.match(corrected.get(january)!, /<p><strong>更正（2020-05-01）：<\/strong>错字已改。/);
  assert.equal(corrected.get(february), before.get(february));
});

test('a withdrawn article leaves the archive, and in time the current feed', async () => {
  const withdrawal = { date: '2021-01-01', reason: '应要求撤下。' };
  const old = [
    write('20200101-aaaa', { date: '2020-01-01', withdrawal }),
    write('20200102-bbbb', { date: '2020-01-02' }),
  ];
  assert.deepEqual(follow(await documentsOf(shelve(old))), ['20200102-bbbb', '20200101-aaaa']);
  const later = shelve([...old, write('20210601-cccc', { date: '2021-06-01' })], siteOf({ sizes: { feed: 1 } }));
  assert.deepEqual(follow(await documentsOf(later)), ['20210601-cccc', '20200102-bbbb']);
});
