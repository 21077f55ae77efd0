import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeArticle } from '../../src/importer/article.ts';
import { parseMarkdown } from '../../src/importer/markdown.ts';
import { page, read, SEED } from './helpers.ts';

const BODY = '成都市知识产权局与三家银行签订合作协议，为中小企业办理专利质押贷款。';
const SAMPLES: [name: string, bytes: Buffer][] = [
  ['a.txt', readFileSync(SEED)],
  ['a.txt', Buffer.from(page(BODY, BODY))],
  [
    'a.md',
    Buffer.from(
      `---\ntitle: 标题\ndate: 2021-02-09\ntags: [一, 二]\n---\n\n# 标题\n\n${BODY}\n\n| 甲 | 乙 |\n| - | - |\n| 1 | **2** |\n`,
    ),
  ],
  [
    'a.html',
    Buffer.from(
      `<!doctype html><html><head><meta charset=gb2312><title>标题</title></head><body><div style="display:none"><a href="javascript:alert(1)">x</a></div><h1>标题</h1><p>来源：川报 2021-02-09</p><p>${BODY}</p><table><tr><td>一<td>二</table><img src=x onerror=alert(1)><svg onload=alert(1)>`,
    ),
  ],
  [
    'a.jsonl#1',
    Buffer.from(
      JSON.stringify({ title: '标题', date: '2021-02-09', body: `<p>${BODY}</p>`, images: [{ src: 'a.jpg' }] }),
    ),
  ],
  [
    'a.xml',
    Buffer.from(
      `<rss><channel><title>源</title><item><title>一</title><pubDate>Tue, 09 Feb 2021 08:00:00 +0800</pubDate><description><![CDATA[${BODY}]]></description></item></channel></rss>`,
    ),
  ],
];

/** A sample with a few bytes replaced, cut out, or doubled. */
const damaged = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        fc.uint8Array({ maxLength: 6 }),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([[name, bytes], cuts]) => {
    const result = cuts.reduce((now, [share, length, inserted]) => {
      const at = Math.floor(share * now.length);
      return Buffer.concat([now.subarray(0, at), inserted, now.subarray(at + length)]);
    }, bytes);
    return { name, bytes: result };
  });

/** Either an article that can be written and read back, or an error in Chinese. */
function survives(name: string, bytes: Uint8Array): void {
  let reading;
  try {
    reading = read(bytes, name);
  } catch (cause) {
    assert.ok(cause instanceof Error);
    assert.ok(/\p{Script=Han}/u.test(cause.message) || cause instanceof RangeError, cause.stack);
    return;
  }
  if (!reading.fields)
    assert.ok(
      reading.problems.every((problem) => /请/u.test(problem)),
      reading.problems.join(),
    );
  else assert.match(writeArticle(reading.fields, reading.body), /^---\ntitle: /u);
  assert.doesNotMatch(JSON.stringify(parseMarkdown(reading.body)), /"url":"(?:javascript|data|vbscript):/iu);
}

test('whatever happened to a capture, it becomes an article or a message', () => {
  fc.assert(
    fc.property(damaged, ({ name, bytes }) => survives(name, bytes)),
    { numRuns: 400 },
  );
});

test('bytes that nobody wrote do so as well', () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.xml', 'a.json');
  fc.assert(fc.property(names, fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 400 });
});

const LETTERS = '知识产权的在，。：“”()<>/*_#[]!|\n \t\u3000\u00a0?？！qūchǎn產權域F1-.&;\ufffd\ue000⿲＠`~\\';
test('a text keeps every Han character: what is not in the text is in a receipt or a field', () => {
  const letters = (text: string) => text.match(/\p{Script=Han}/gu) ?? [];
  const text = fc.array(fc.constantFrom(...LETTERS), { minLength: 20, maxLength: 300 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (raw) => {
      const { draft, text, changes } = read(page(raw));
      const found = new Set(
        letters([text, draft.title, JSON.stringify(draft), ...changes.map(({ before }) => before)].join('')),
      );
      assert.deepEqual(
        [...new Set(letters(raw))].filter((letter) => !found.has(letter)),
        [],
      );
    }),
    { numRuns: 200 },
  );
});
