import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, NotText } from '../../src/importer/decode.ts';
import { encoder } from './encoder.ts';
import { read, page } from './helpers.ts';

const gbk = encoder('gb18030');
const big5 = encoder('big5');

const SIMPLIFIED = '今年四川知识产权工作将聚焦全省创新驱动发展重点方向，培育知识产权高质量发展核心载体。';
const TRADITIONAL = '經濟部智慧財產局表示，申請人應於期限內繳納規費，逾期不予受理。';

const CASES: [string, Buffer, string, string][] = [
  ['UTF-8', Buffer.from(SIMPLIFIED), 'utf-8', SIMPLIFIED],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${SIMPLIFIED}`), 'utf-8', SIMPLIFIED],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le'), 'utf-16le', SIMPLIFIED],
  ['UTF-16 without one', Buffer.from(`${SIMPLIFIED}\n`, 'utf16le'), 'utf-16le', `${SIMPLIFIED}\n`],
  ['UTF-16, other byte order', Buffer.from(`${SIMPLIFIED}\n`, 'utf16le').swap16(), 'utf-16be', `${SIMPLIFIED}\n`],
  ['GBK', gbk(SIMPLIFIED), 'gb18030', SIMPLIFIED],
  ['Big5', big5(TRADITIONAL), 'big5', TRADITIONAL],
  ['a few GBK characters', gbk('标题：泡菜'), 'gb18030', '标题：泡菜'],
  [
    'GBK under a UTF-8 label',
    gbk(`<meta charset="utf-8">${SIMPLIFIED}`),
    'gb18030',
    `<meta charset="utf-8">${SIMPLIFIED}`,
  ],
  [
    'UTF-8 under a GBK label',
    Buffer.from(`<meta charset=gb2312>${SIMPLIFIED}`),
    'utf-8',
    `<meta charset=gb2312>${SIMPLIFIED}`,
  ],
  ['Big5 under a GBK label', big5(`<meta charset=gbk>${TRADITIONAL}`), 'big5', `<meta charset=gbk>${TRADITIONAL}`],
];

for (const [name, bytes, encoding, text] of CASES) {
  test(`${name} is read as ${encoding}`, () => {
    const decoded = decode({ name: '', bytes });
    assert.equal(decoded.encoding, encoding);
    assert.equal(decoded.text, text);
  });
}

test('a label that lies is told to the editor', () => {
  const { warnings } = decode({ name: '', bytes: gbk(`<meta charset="utf-8">${SIMPLIFIED}`) });
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['encoding-label-wrong'],
  );
});

test('a file cut off in the middle of a character loses that character alone, and says so', () => {
  const { text, warnings } = decode({ name: '', bytes: Buffer.from(SIMPLIFIED).subarray(0, -1) });
  assert.equal(text, `${SIMPLIFIED.slice(0, -1)}\ufffd`);
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['undecodable-bytes'],
  );
});

test('what is no text is refused with directions', () => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('%PDF-1.7\n%âãÏÓ'),
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(500),
  ]) {
    assert.throws(() => decode({ name: '', bytes }), NotText);
  }
});

test('Chinese written as numbers is Chinese to every later step', () => {
  const entities = [...page('正文的第一段，讲知识产权。')].map((sign) =>
    sign > '\u00ff' ? `&#${sign.codePointAt(0)};` : sign,
  );
  const { draft, text } = read(entities.join(''));
  assert.equal(draft.source, '四川在线');
  assert.equal(text, '正文的第一段，讲知识产权。');
});

test('a run of numbers has one receipt, and what is no character of a text stays as it is written', () => {
  const { text, changes } = read(page('&#x77E5;&#35782;产&#x6743;，&#60;b&#62;&#xD800;&#x110000;。'));
  assert.equal(text, '知识产权，&#60;b&#62;&#xD800;&#x110000;。');
  assert.deepEqual(
    changes.filter(({ rule }) => rule === 'entities').map(({ before, after }) => [before, after]),
    [
      ['&#x77E5;&#35782;', '知识'],
      ['&#x6743;', '权'],
    ],
  );
});

test('two million characters written as numbers are refused as too long, whatever holds them', () => {
  const sentence = '四川知识产权，保护工作。';
  const numbers = [...sentence].map((sign) => `&#${sign.codePointAt(0)};`).join('');
  const many = numbers.repeat(Math.ceil(2_000_001 / sentence.length));
  const inputs = {
    'a.html': `<html><h1>标题一二三</h1><p>来源：四川在线 2021-02-09</p><p>${many}</p></html>`,
    'a.xml': `<rss><channel><item><title>标题</title><description>${many}</description></item></channel></rss>`,
    'a.txt': `标题\n\n${many}`,
  };
  for (const [name, text] of Object.entries(inputs))
    assert.throws(() => read(text, name), /全文超过 200 万字，不像是一篇文章。请拆开再导入。/, name);
});

test('any Chinese text comes back from each encoding as it was', () => {
  const words = fc.array(
    fc.constantFrom('知识产权', '在四川', '的', '保护', '，', '工作', '是', '2021年', '中国', '。'),
    {
      minLength: 12,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = `有${parts.join('')}`;
      for (const bytes of [Buffer.from(text), gbk(text), Buffer.from(`${text}\n`, 'utf16le')]) {
        assert.equal(decode({ name: '', bytes }).text.trimEnd(), text);
      }
    }),
  );
});
