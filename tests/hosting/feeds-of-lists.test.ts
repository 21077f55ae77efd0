import assert from 'node:assert/strict';
import test from 'node:test';
import { withFeedsOfLists } from '../../src/hosting/feeds-of-lists.ts';

const lead = (redirects: [string, string][], addresses: string[]) =>
  Object.fromEntries(withFeedsOfLists(new Map(redirects), new Set(addresses), 'zh-Hans'));

test('who follows the feed of a category that got another id is led on to the feed it has now, in each edition', () => {
  const redirects: [string, string][] = [
    ['category/old.html', 'category/new.html'],
    ['zh-hant/category/old.html', 'zh-hant/category/new.html'],
  ];
  assert.deepEqual(lead(redirects, ['feeds/category/new.xml', 'zh-hant/feeds/category/new.xml']), {
    ...Object.fromEntries(redirects),
    'feeds/category/old.xml': 'feeds/category/new.xml',
    'zh-hant/feeds/category/old.xml': 'zh-hant/feeds/category/new.xml',
  });
});

test('a keyword that became a topic leads its feed there too', () => {
  const { 'feeds/keyword/57be68fe86a6.xml': to } = lead(
    [['keyword/57be68fe86a6.html', 'topic/patent.html']],
    ['feeds/topic/patent.xml'],
  );
  assert.equal(to, 'feeds/topic/patent.xml');
});

test('a feed that is there, or that would lead nowhere, is left alone', () => {
  const cases: [[string, string], string[]][] = [
    [['category/old.html', 'category/new.html'], []],
    [
      ['category/old.html', 'category/new.html'],
      ['feeds/category/old.xml', 'feeds/category/new.xml'],
    ],
    [['news/1.htm', 'category/new.html'], ['feeds/category/new.xml']],
    [['category/old.html', 'index.html'], ['feed.xml']],
    [['date/2020.html', 'date/2021.html'], []],
  ];
  for (const [redirect, addresses] of cases)
    assert.deepEqual(lead([redirect], addresses), Object.fromEntries([redirect]));
});
