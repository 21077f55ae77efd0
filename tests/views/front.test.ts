import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { viewFront, type Part } from '../../src/views/front.ts';
import { shelve, siteOf, write, type Written } from '../feeds/archive.ts';

const SITE = { sources: [{ id: 'daily', name: '四川日报' }] };

function partsOf(written: Written[], more: Record<string, unknown> = {}): Part[] {
  return viewFront(shelve(written, siteOf({ ...SITE, ...more })).contexts[0]!('index.html')).parts;
}

function part<K extends Part['kind']>(parts: Part[], kind: K) {
  return parts.find((other): other is Extract<Part, { kind: K }> => other.kind === kind);
}

const article = (date: string, letter = 'a', more = {}) =>
  write(`${date.replaceAll('-', '')}-aaa${letter}`, { date, title: `题${date}${letter}`, ...more });

/** All links of the page that lead to articles, in order. */
function articlesShown(parts: Part[]): string[] {
  return parts.flatMap((shown) => {
    if (shown.kind === 'latest') return [shown.lead, ...shown.items].flatMap((item) => item?.href ?? []);
    if (shown.kind === 'anniversary') return shown.items.map(({ href }) => href);
    return shown.kind === 'categories' ? shown.lists.flatMap(({ items }) => items.map(({ href }) => href)) : [];
  });
}

const ORDERS: [parts: string[] | undefined, shown: string][] = [
  [undefined, 'latest regions topics years sources'],
  [['sources', 'latest', 'years'], 'sources latest years'],
  [['categories', 'latest'], 'latest'],
  [['categories', 'topics'], 'categories topics'],
];

for (const [parts, shown] of ORDERS)
  test(`of one article the front page has ${shown} where the settings say ${parts?.join(', ') ?? 'nothing'}`, () => {
    const written = [article('2021-02-09', 'a', { topics: ['patent'], regions: ['510100'] })];
    const found = partsOf(written, parts && { front_page: parts });
    assert.equal(found.map(({ kind }) => kind).join(' '), shown);
  });

test('no article is shown twice among the newest, the categories and the week in earlier years', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 2001, max: 2021 }), fc.integer({ min: 1, max: 9 })), { maxLength: 26 }),
      fc.integer({ min: 1, max: 30 }),
      (days, front) => {
        const written = days.map(([year, day], at) =>
          article(`${year}-02-0${day}`, String.fromCharCode(97 + at), { category: at % 2 ? 'case' : 'industry' }),
        );
        const parts = partsOf(written, { sizes: { front } });
        const newestAndCategories = articlesShown(parts.filter(({ kind }) => kind !== 'anniversary'));
        assert.equal(new Set(newestAndCategories).size, newestAndCategories.length);
        const newest = articlesShown(parts.filter(({ kind }) => kind === 'latest'));
        assert.equal(newest.length, Math.min(front, written.length));
        for (const href of articlesShown(parts.filter(({ kind }) => kind === 'anniversary')))
          assert.ok(!newest.includes(href));
      },
    ),
    { numRuns: 30 },
  ));

test('the week in earlier years is that of the newest article, across the turn of a year too', () => {
  const written = ['2022-01-02', '2021-12-31', '2020-12-30', '2019-01-05', '2019-01-06', '2018-06-01'].map((date) =>
    article(date),
  );
  const { items } = part(partsOf(written, { sizes: { front: 1 } }), 'anniversary')!;
  assert.deepEqual(
    items.map(({ date }) => date),
    ['2020-12-30', '2019-01-05'],
  );
});

test('the tile map has a tile for each of Sichuan’s prefectures; those with articles lead to them', () => {
  const written = [
    article('2021-02-09', 'a', { regions: ['510104', '510700'] }),
    article('2021-02-09', 'b', { regions: ['510100'] }),
  ];
  const tiles = part(partsOf(written), 'regions')!
    .map.rows.flatMap(({ tiles }) => tiles)
    .map(({ tile }) => tile);
  assert.equal(tiles.length, 21);
  assert.deepEqual(
    tiles.filter(({ href }) => href !== undefined).map(({ text, href, count, shade }) => [text, href, count, shade]),
    [
      ['绵阳', 'region/510700.html', 1, 3],
      ['成都', 'region/510100.html', 2, 4],
    ],
  );
});

test('every month since the first is there, and those with articles lead to them', () => {
  const written = ['2021-03-04', '2021-03-01', '2019-11-30'].map((date) => article(date));
  const { years } = part(partsOf(written), 'years')!;
  assert.deepEqual(
    years.map(({ year, count, months }) => [year.text, count, months.length]),
    [
      ['2019', 1, 12],
      ['2020', 0, 12],
      ['2021', 2, 12],
    ],
  );
  const linked = years.flatMap(({ months }) => months.filter(({ href }) => href !== undefined));
  assert.deepEqual(
    linked.map(({ title, href, shade }) => [title, href, shade]),
    [
      ['2019年11月 1 篇', 'date/2019-11.html', 3],
      ['2021年3月 2 篇', 'date/2021-03.html', 4],
    ],
  );
});

test('the special subjects that the settings name first are on the front page; without any there is nothing of them', () => {
  const specials = ['one', 'two', 'three', 'four'].map((id) => ({ id, name: id, description: '。', query: '题' }));
  const written = [write('20210209-aaaa', { title: '题' }, '文。', siteOf({ ...SITE, specials }))];
  const { heading, cards } = part(partsOf(written, { specials }), 'specials')!;
  assert.deepEqual(heading, { text: '专题', href: 'specials.html' });
  assert.deepEqual(
    cards.map(({ href, count }) => [href, count]),
    ['one', 'two', 'three'].map((id) => [`special/${id}.html`, '1 篇']),
  );
  assert.equal(part(partsOf(written), 'specials'), undefined);
});

test('the newest article is shown with its picture, if there is one', () => {
  const pictured = article('2021-02-09', 'a', { images: [{ src: 'a.png', caption: '现场' }] });
  assert.deepEqual(part(partsOf([pictured]), 'latest')!.lead!.picture, {
    src: 'media/2021/a.png',
    srcset: 'renditions/480/2021/a.png.webp 480w, media/2021/a.png 640w',
    sizes: '(min-width: 43rem) 16rem, 38vw',
    width: 640,
    height: 480,
    caption: '现场',
  });
  assert.equal(part(partsOf([article('2021-02-09')]), 'latest')!.lead!.picture, undefined);
});

test('corrections are told on the front page, withdrawals are not', () => {
  const corrected = article('2021-02-09', 'a', { corrections: [{ date: '2021-03-01', text: '改了一处。' }] });
  const withdrawn = article('2021-02-10', 'b', { withdrawal: { date: '2021-03-02', reason: '应要求。' } });
  const { entries } = part(partsOf([corrected, withdrawn]), 'corrections')!;
  assert.deepEqual(
    entries.map(({ date, text }) => [date.datetime, text]),
    [['2021-03-01', '改了一处。']],
  );
});
