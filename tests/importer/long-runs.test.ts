import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from '../../src/importer/xhtml.ts';
import { rootName } from '../../src/importer/xml-root.ts';
import { read } from './helpers.ts';

// Each of these would go on for minutes or hours where a pattern is tried again from every character of a run.

/** Characters of a run. */
const LENGTH = 100_000;
const RUNS = {
  space: ' ',
  'no-break space': '\u00a0',
  tab: '\t',
  'ideographic space': '\u3000',
  'full stop': '.',
  'ideographic full stop': '。',
  ellipsis: '…',
  'closing bracket': '）',
  'quotation mark': "'",
};
const BODY = '成都市知识产权局与三家银行签订合作协议。';

/** A capture of each format with a run in its title, its fields and its text. */
const FORMATS: Record<string, (run: string) => [name: string, text: string]> = {
  text: (run) => [
    'a.txt',
    `一个${run}标题\n来源：四川在线${run}，时间：2021-02-09${run}。\n\n${run}${BODY}${run}末。\n${BODY}`,
  ],
  Markdown: (run) => ['a.md', `---\ntitle: 标题\ndate: 2021-02-09\n---\n\n${BODY}${run}末。\n`],
  HTML: (run) => [
    'a.html',
    `<!doctype html><html><head><title>一个${run}标题</title></head><body><h1>一个${run}标题</h1><div>来源：川${run}报 2021-02-09</div><p>${BODY}${run}末。</p><pre>甲${run}乙</pre><p>${BODY}</p></body></html>`,
  ],
  JSON: (run) => [
    'a.jsonl#1',
    JSON.stringify({
      title: `标${run}题`,
      author: `甲${run}乙`,
      keywords: `甲${run}乙`,
      date: `2021-02-09${run}x`,
      source: `甲${run}乙`,
      notice: `甲${run}乙`,
      body: `${BODY}${run}末。`,
    }),
  ],
  RSS: (run) => [
    'a.xml',
    `<rss><channel><title>源</title><item><title>一${run}题</title><pubDate>Tue, 09 Feb 2021 08:00:00 +0800</pubDate><description><![CDATA[<p>${BODY}${run}末。</p>]]></description></item></channel></rss>`,
  ],
  Atom: (run) => [
    'a.xml',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>源</title><entry><title>一${run}题</title><id>x</id><updated>2021-02-09T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}${run}末。</div></content></entry></feed>`,
  ],
};

for (const [format, capture] of Object.entries(FORMATS))
  for (const [what, character] of Object.entries(RUNS))
    test(`${format} with long runs of the character ${what} is read`, () => {
      const [name, text] = capture(character.repeat(LENGTH));
      assert.match(read(text, name).text, /知识产权局/u);
    });

test('a feed that begins with a declaration without an end is no feed', () => {
  assert.equal(rootName(`<!DOCTYPE ${'rss '.repeat(LENGTH)}`), undefined);
});

test('sections of XML that have no end are left as they are', () => {
  const open = '<![CDATA['.repeat(LENGTH);
  assert.equal(toHtml(`<p><![CDATA[1 < 2]]></p>${open}`), `<p>1 &lt; 2</p>${open}`);
});
