import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfSite } from '../../../src/importer/fetching/same-site.ts';

test('a page is of the site of an address by its host, with or without www, or by one below it', () => {
  const list = 'https://www.news.example/feed.xml';
  for (const page of ['https://news.example/1', 'http://www.news.example:81/1', 'https://m.news.example/1'])
    assert.ok(isOfSite(page, list), page);
  for (const page of ['https://other.example/1', 'https://bnews.example/1', 'https://example/1'])
    assert.ok(!isOfSite(page, list), page);
});
