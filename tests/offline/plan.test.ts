import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { periodOf, periodsFrom } from '../../src/offline/period.ts';
import { planPacks } from '../../src/offline/plan.ts';

const PERIODS = periodsFrom([
  { name: '2021-02-08_2021-02-09', from: '2021-02-08' },
  { name: '2021-01_2021-02-05', from: '2021-01-03' },
  { name: '2004_2020', from: '2004-05-01' },
]);

const plan = (addresses: string[], dayOf: (kind: string) => string | undefined = () => undefined) =>
  planPacks(
    addresses.map((address) => ({ address })),
    { editions: ['zh-Hans', 'zh-Hant'], periods: PERIODS, dayOf: ({ kind, parts }) => dayOf(`${kind} ${parts['id']}`) },
  ).map(({ edition, period, files }) => [edition, period?.name ?? 'base', files.map(({ address }) => address)]);

test('periods leave no day out, and no day is of two', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const text = date.toISOString().slice(0, 10);
      const holding = PERIODS.filter(
        ({ name, from, before }) => (name === '2004_2020' || from <= text) && (before === null || text < before),
      );
      assert.deepEqual([periodOf(text, PERIODS)], holding);
    }),
  );
});

test('a list of days goes with the newest period that it has articles in', () => {
  assert.deepEqual(
    plan([
      'date/2020.html',
      'date/2021.html',
      'date/2021/1.html',
      'date/2021-01.html',
      'date/2021-02.html',
      'date/2021-02-05.html',
      'date/2021-02-09.html',
    ]),
    [
      [
        'zh-Hans',
        '2021-02-08_2021-02-09',
        ['date/2021-02-09.html', 'date/2021-02.html', 'date/2021.html', 'date/2021/1.html'],
      ],
      ['zh-Hans', '2021-01_2021-02-05', ['date/2021-01.html', 'date/2021-02-05.html']],
      ['zh-Hans', '2004_2020', ['date/2020.html']],
    ],
  );
});

test('each edition has its own pages, and what all need', () => {
  assert.deepEqual(
    plan([
      'index.html',
      'zh-hant/index.html',
      'about.html',
      'zh-hant/about.html',
      'assets/site.css',
      'search/index.js',
    ]),
    [
      ['zh-Hans', 'base', ['about.html', 'assets/site.css', 'index.html', 'search/index.js']],
      [
        'zh-Hant',
        'base',
        ['assets/site.css', 'index.html', 'search/index.js', 'zh-hant/about.html', 'zh-hant/index.html'],
      ],
    ],
  );
});

test('exports, data of single articles, what programs and crawlers read, what tells of all articles, and packs themselves are in none', () => {
  const left = ['data/articles.csv', 'data/articles/2021.jsonl', 'articles/20210209-k7m2.md', 'sitemap.xml'];
  const also = ['articles/20210209-k7m2.json', 'sitemaps/2021.xml', 'robots.txt', 'packs/index.json', 'packs/a.zip'];
  const told = ['feeds/archive/2020-12.xml', 'zh-hant/feeds/archive/2020-12.xml', 'search/heads-0123456789ab.js'];
  assert.deepEqual(plan([...left, ...also, ...told, 'zh-hant/data/articles.csv', 'zh-hant/data/datapackage.json']), []);
});

test('of the feeds, those of the whole archive go along, and those of single lists, which are the same texts again, do not', () => {
  const whole = ['feed.json', 'feed.xml', 'feeds.opml', 'feeds/corrections.xml'];
  const ofLists = ['category', 'topic', 'region', 'source', 'keyword', 'special', 'cited'].map(
    (kind) => `feeds/${kind}/a.xml`,
  );
  assert.deepEqual(plan([...whole, ...ofLists]), [['zh-Hans', 'base', whole]]);
});

test('every other file is in one pack of each edition that needs it, however many files there are', () => {
  const name = fc.stringMatching(/^[a-z]{1,3}$/);
  const day = fc.constantFrom('2004-05-01', '2020-12-31', '2021-01-02', '2021-02-07', '2021-02-09', '2030-01-01');
  const address = fc
    .tuple(fc.constantFrom('', 'zh-hant/'), fc.constantFrom('articles/', 'date/', 'keyword/', ''), name)
    .map(([edition, folder, own]) => `${edition}${folder}${own}.html`);
  fc.assert(
    fc.property(fc.uniqueArray(address), fc.func(fc.option(day, { nil: undefined })), (addresses, dayOf) => {
      const packs = plan(addresses, dayOf) as [string, string, string[]][];
      const placed = packs.flatMap(([edition, , files]) => files.map((file) => `${edition} ${file}`));
      const wanted = addresses.flatMap((own) => {
        if (own === 'index.html') return [`zh-Hans ${own}`, `zh-Hant ${own}`];
        return [`${own.startsWith('zh-hant/') ? 'zh-Hant' : 'zh-Hans'} ${own}`];
      });
      assert.deepEqual(placed.sort(), wanted.sort());
      for (const [, , files] of packs) assert.deepEqual(files, files.toSorted());
    }),
  );
});
