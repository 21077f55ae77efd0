import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ADDRESSES, inScript, type AddressKind, type Kind } from '../../src/model/address.ts';
import { classify, yearOfAddress } from '../../src/model/classify.ts';
import { fill, regExpOf } from '../../src/model/pattern.ts';
import { FOLDERS, RESERVED_NAMES } from '../../src/model/root-names.ts';
import { SCRIPTS } from '../../src/model/script.ts';

type Case = [address: string, kind: Kind, year?: string];

// The contract, address by address.
const CONTRACT: Case[] = [
  ['index.html', 'front'],
  ['dates.html', 'dates'],
  ['topics.html', 'topics'],
  ['search.html', 'search'],
  ['about.html', 'standing'],
  ['notice.html', 'standing'],
  ['404.html', 'notFound'],
  ['articles/20210209-k7m2.html', 'article', '2021'],
  ['articles/20210209-k7m2.json', 'articleJson', '2021'],
  ['articles/20210209-k7m2.md', 'articleMarkdown', '2021'],
  ['category/industry.html', 'category'],
  ['category/2021.html', 'category'],
  ['region/510100/3.html', 'region'],
  ['source/scol.html', 'source'],
  ['keyword/202012345678.html', 'keyword'],
  ['topic/patent/12.html', 'topic'],
  ['date/2021.html', 'date', '2021'],
  ['date/2021-02.html', 'date', '2021'],
  ['date/2021-02-09.html', 'date', '2021'],
  ['date/2021/1.html', 'date', '2021'],
  ['feed.xml', 'feed'],
  ['feed.json', 'jsonFeed'],
  ['feeds.opml', 'feedList'],
  ['feeds/category/industry.xml', 'categoryFeed'],
  ['feeds/region/510100.xml', 'regionFeed'],
  ['feeds/archive/2021-02.xml', 'monthFeed', '2021'],
  ['sitemap.xml', 'sitemap'],
  ['sitemaps/2021.xml', 'sitemapPart', '2021'],
  ['sitemaps/2021-2.xml', 'sitemapPart', '2021'],
  ['sitemaps/pages.xml', 'sitemapPart'],
  ['robots.txt', 'robots'],
  ['opensearch.xml', 'openSearch'],
  ['manifest.webmanifest', 'webApp'],
  ['assets/site.css', 'asset'],
  ['media/2021/图 1.jpg', 'picture'],
  ['search/index.json', 'searchIndex'],
  ['data/articles/2021.jsonl', 'periodLines', '2021'],
  ['data/articles/2021-03.jsonl', 'periodLines', '2021'],
  ['data/articles.jsonl', 'dataLines'],
  ['data/articles.csv', 'dataTable'],
  ['data/datapackage.json', 'dataPackage'],
  ['packs/2021.zip', 'pack'],
  ['packs/index.json', 'pack'],
  ['cite/patent/ZL201910000000.html', 'cited'],
  ['special/award.html', 'special'],
];

test('the contract’s addresses are known, with the year they are of', () => {
  for (const [address, kind, year] of CONTRACT) {
    assert.equal(classify(address)?.kind, kind, address);
    assert.equal(yearOfAddress(address), year, address);
  }
});

test('in the folder of an edition stands what every edition has, and no more', () => {
  for (const [address, kind, year] of CONTRACT) {
    const { isShared }: AddressKind = ADDRESSES[kind];
    const expected = isShared ? undefined : { ...classify(address)!, script: 'zh-Hant' };
    assert.deepEqual(classify(`zh-hant/${address}`), expected);
    assert.equal(yearOfAddress(`zh-hant/${address}`), isShared ? undefined : year);
  }
});

test('what is no address of a built site is of no kind', () => {
  for (const address of [
    ...['', '/', 'index', '/index.html', 'zh-hant', 'zh-hant/', 'zh-hant/zh-hant/index.html', 'en/index.html'],
    ...[
      'articles/.html',
      'articles/a.b.html',
      'articles/a/b.html',
      'articles/a.txt',
      'category/a/1/2.html',
      'feeds/date/a.xml',
      'assets/',
    ],
  ])
    assert.equal(classify(address), undefined, address);
});

const KINDS = Object.keys(ADDRESSES) as Kind[];
const segment = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,7}$/);
const file = fc.stringMatching(/^[a-z0-9图 ][a-z0-9. -]{0,7}$/);
const path = fc.array(file, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

/** A kind with parts for its pattern; those that may be left out sometimes are. */
const written = fc.constantFrom(...KINDS).chain((kind) => {
  const { pattern } = ADDRESSES[kind];
  const [required = '', optional = ''] = pattern.split(/[[\]]/);
  const namesIn = (text: string) => [...text.matchAll(/<(\w+)>/g)].map(([, name]) => name!);
  const partsOf = (names: string[]) =>
    Object.fromEntries(names.map((name) => [name, name === 'path' ? path : segment]));
  const all = { ...partsOf(namesIn(required)), ...partsOf(namesIn(optional)) };
  return fc.record({
    kind: fc.constant(kind),
    parts: fc.record(all, { requiredKeys: namesIn(required), noNullPrototype: true }),
  });
});

test('an address made from parts is of the same kind again, with the same parts, in any edition', () =>
  fc.assert(
    fc.property(written, fc.constantFrom(...SCRIPTS), fc.constantFrom(...SCRIPTS), ({ kind, parts }, script, root) => {
      fc.pre(kind !== 'standing' || !RESERVED_NAMES.includes(parts['name']!));
      const row: AddressKind = ADDRESSES[kind];
      const own = fill(row.pattern, parts);
      const address = row.isShared ? own : inScript(own, script, root);
      const found = classify(address)!;
      assert.equal(found.kind, kind);
      assert.deepEqual(JSON.parse(JSON.stringify(found.parts)), parts);
      assert.equal(found.script, row.isShared || script === root ? undefined : script);
    }),
    { numRuns: 2000 },
  ));

test('no address is of two rows of the table, but for editors’ pages, which may not have the names of others', () =>
  fc.assert(
    fc.property(written, ({ kind, parts }) => {
      const address = fill(ADDRESSES[kind].pattern, parts);
      const matching = KINDS.filter((other) => regExpOf(ADDRESSES[other].pattern).test(address));
      const others = matching.filter((other) => other !== kind && other !== 'standing');
      if (kind !== 'standing') assert.deepEqual(others, []);
      else if (others.length > 0) assert.ok(RESERVED_NAMES.includes(parts['name']!), address);
    }),
    { numRuns: 2000 },
  ));

test('the names of all pages and folders are reserved, those to come too; an editor’s own are free', () => {
  for (const name of [
    ...['index', 'topics', 'dates', 'sources', 'keywords', 'regions', 'search', 'subscribe', 'data', 'corrections'],
    ...['offline', 'trends', 'cite', 'special', 'packs', 'articles', 'assets', 'feeds', 'zh-hant', 'zh-hans', 'robots'],
  ])
    assert.ok(RESERVED_NAMES.includes(name), name);
  for (const name of ['about', 'notice', 'contact', 'index-of-names']) assert.ok(!RESERVED_NAMES.includes(name), name);
});

test('the folders at the site’s root are those of the table and of the editions', () => {
  assert.deepEqual(
    new Set(FOLDERS),
    new Set([
      ...CONTRACT.flatMap(([address]) => (address.includes('/') ? [address.split('/')[0]!] : [])),
      'pagefind',
      'renditions',
      ...SCRIPTS.map((script) => script.toLowerCase()),
    ]),
  );
});
