import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readList } from '../../../src/importer/fetching/links.ts';

const BASE = 'https://a.cn/feed/';
const LISTS: [kind: string, text: string, pages: string[], lists?: string[]][] = [
  [
    'RSS 2.0',
    '<?xml version="1.0"?><rss version="2.0"><channel><link>https://a.cn/</link><item><link>https://a.cn/1.html</link></item><item><link>/2.html?a=1&amp;b=2</link></item><item><title>无地址</title></item></channel></rss>',
    ['https://a.cn/1.html', 'https://a.cn/2.html?a=1&b=2'],
  ],
  [
    'RSS 1.0',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/><item><link>https://a.cn/1.html</link></item></rdf:RDF>',
    ['https://a.cn/1.html'],
  ],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.cn/"/><entry><link rel="replies" href="/r"/><link rel="alternate" href="/1.html"/></entry><entry><link href="/2.html"/></entry></feed>',
    ['https://a.cn/1.html', 'https://a.cn/2.html'],
  ],
  [
    'a sitemap',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://a.cn/1.html </loc></url><url><loc>https://a.cn/1.html</loc></url><url><loc>javascript:alert(1)</loc></url></urlset>',
    ['https://a.cn/1.html'],
  ],
  [
    'an index of sitemaps',
    '<!-- x --><sitemapindex><sitemap><loc>https://a.cn/s1.xml</loc></sitemap></sitemapindex>',
    [],
    ['https://a.cn/s1.xml'],
  ],
];
for (const [kind, text, pages, lists = []] of LISTS) {
  test(`the addresses of the items are read from ${kind}`, () => {
    assert.deepEqual(readList(text, BASE), { pages, lists });
  });
}

test('a page is no list, even one that speaks of feeds', () => {
  assert.equal(readList('<html><body><p>&lt;rss&gt; 与 <code>rss</code></p></body></html>', BASE), undefined);
  assert.equal(readList('', BASE), undefined);
  assert.equal(readList(`${'<!-- -->\n'.repeat(100_000)}<html>`, BASE), undefined);
});
