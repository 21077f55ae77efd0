import assert from 'node:assert/strict';
import test from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { toOpenSearch } from '../../src/search/making/opensearch.ts';

test('the description says whatever the archive is called, its name no longer than allowed', () => {
  const xml = toOpenSearch({
    shortName: '四川“知识产权”<资讯> & 档案馆第一分馆',
    description: 'a < b & c',
    searchPage: 'https://example.org/zh-hant/search.html',
    icon: 'https://example.org/icon.svg?a=1&b=2',
    lang: 'zh-Hant',
  });
  const { OpenSearchDescription: said } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
    xml,
  ) as { OpenSearchDescription: { ShortName: string; Url: { template: string }; Language: string } };
  assert.equal(said.ShortName, '四川“知识产权”<资讯> & 档');
  assert.equal(said.Url.template, 'https://example.org/zh-hant/search.html?q={searchTerms}');
  assert.equal(said.Language, 'zh-Hant');
});
