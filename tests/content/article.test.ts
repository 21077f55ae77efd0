import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { countWords, parseArticle, splitDocument, summarize } from '../../src/content/article.ts';
import { printProblem } from '../../src/content/problem.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { siteSchema } from '../../src/model/site.ts';

const text = readFileSync('tests/site/content/site.yml', 'utf8');
const site = parseYaml(text, siteSchema, { file: 'site.yml', firstLine: 1 }).value!;

const FILE = 'articles/2021/20210209-k7m2.md';
const write = (fields: string, body = '正文。') =>
  `---\ntitle: 标题\ndate: 2021-02-09\nsource: 四川在线\n${fields}\n---\n\n${body}\n`;

function parse(source: string, file = FILE, pictures: ConstructorParameters<typeof Map>[0] = []) {
  return parseArticle(file, source, new Map(pictures as [string, { width: number; height: number }][]), site);
}
const problems = (...args: Parameters<typeof parse>) =>
  parse(...args).problems.map((problem) => printProblem('content', problem));

const WRONG: [what: string, problem: RegExp, ...args: Parameters<typeof parse>][] = [
  ['no front matter', /:1: 没有文件头。请在文件开头写 ---/, '只有正文'],
  ['front matter that does not end', /:3: 文件头没有结束。请在各项之后/, '---\ntitle: 甲\n\n正文'],
  ['an unknown category', /:5: 没有 sport 这个栏目。请写其中之一：industry（行业动态）、/, write('category: sport')],
  [
    'an unknown topic',
    /:7: 没有 patnet 这个主题。请写其中的：patent（专利）/,
    write('category: case\ntopics:\n  - patnet'),
  ],
  ['an unknown place', /:6: 没有 519999 这个行政区划代码/, write('category: case\nregions: ["519999"]')],
  [
    'a picture that is missing',
    /:8: 找不到图片 b\.png。请把图片放在/,
    write('category: case\nimages:\n  - src: a.png\n  - src: b.png'),
    FILE,
    [['a.png', { width: 1, height: 1 }]],
  ],
  [
    'a picture whose name is no text',
    /:11: 找不到图片 %FF\.png。请把图片放在/,
    write('category: case', '一\n\n二\n![x](%FF.png)'),
  ],
  [
    'a picture named in another way than it is written',
    /:9: 找不到图片 图\.png。/,
    write('category: case', '一\n![x](%E5%9B%BE.png)'),
  ],
  ['a text that is empty', /:7: 正文是空的/, write('category: case', '')],
  [
    'a control character',
    /:10: 正文含有看不见的 U\+0008（控制字符）。请删去第 3 个字符。/,
    write('category: case', '一\n\n二三\u0008'),
  ],
  [
    'a file name that is no id',
    /:1: 文件名 标题\.md 不能作为永久编号/,
    write('category: case'),
    'articles/2021/标题.md',
  ],
];

for (const [what, expected, ...args] of WRONG)
  test(`${what} is told by file and line, with what to do`, () => {
    const found = problems(...args);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0]!, expected);
    assert.match(found[0]!, /^content\/articles\/.*:\d+: .+。.+。$/);
  });

const NO_WEB_ADDRESS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://a.example/',
  'mailto:a@a.example',
  'weixin://x',
  'https:a.example',
  'https://',
];

for (const address of NO_WEB_ADDRESS) {
  test(`${address} is no address that a text may link to`, () => {
    for (const body of [`一[点](${address})`, `一[点][1]\n\n[1]: ${address}`, `<b>\n[点](<${address}> "题")`]) {
      const found = problems(write('category: case', `前\n\n${body}`));
      assert.equal(found.length, 1, `${body}\n${found.join('\n')}`);
      assert.match(found[0]!, /:1[01]: 链接的地址 .+ 不是网址。请写以 http:\/\/ 或 https:\/\/ 开头的网址/);
    }
  });

  test(`${address} is no address that a field may hold`, () => {
    for (const fields of [`provenance:\n  url: ${address}`, `also_published:\n  - source: 乙\n    url: ${address}`]) {
      const found = problems(write(`category: case\n${fields}`));
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, /:[78]: .+url 写作 .+，不合要求。请写.*网址，以 http:\/\/ 或 https:\/\/ 开头。/);
    }
  });
}

test('a text may link to the web and to what is of the archive', () => {
  for (const address of ['https://a.example/一?b=c#d', 'HTTP://a.example', '20210209-aaaa.html', '#注', '../a:b'])
    assert.deepEqual(problems(write('category: case', `[点](${address})`)), []);
});

test('all problems of an article are told at once', () =>
  assert.equal(
    problems(write('category: sport\nregions: ["519999"]\nimages:\n  - src: b.png', ''), 'articles/x.md').length,
    5,
  ));

test('a withdrawn article needs no text', () =>
  assert.deepEqual(problems(write('category: case\nwithdrawal:\n  date: 2021-03-01\n  reason: 应要求。', '')), []));

test('a file with Windows line ends and a byte order mark is the same article', () => {
  const plain = parse(write('category: case', '第一段。\n\n第二段。')).value!;
  const windows = parse(`\ufeff${write('category: case', '第一段。\n\n第二段。').replaceAll('\n', '\r\n')}`).value!;
  for (const part of ['title', 'summary', 'length', 'category'] as const)
    assert.equal(windows[part], plain[part], part);
});

test('topics are found in title and keywords, or by repeated mention in the text', () => {
  const topics = (fields: string, body: string) => parse(write(`category: case\n${fields}`, body)).value!.topics;
  assert.deepEqual(topics('keywords: [专利, 商标法]', '正文。'), ['patent', 'trademark']);
  assert.deepEqual(topics('keywords: []', '专利。'), []);
  assert.deepEqual(topics('keywords: []', '专利、专利、专利。'), ['patent']);
  assert.deepEqual(topics('topics: []', '专利、专利、专利。'), []);
});

test('places are found in what opens the article', () => {
  assert.deepEqual(parse(write('category: case', '绵阳市三台县的一家企业。')).value!.regions, ['510700', '510722']);
  assert.deepEqual(parse(write('category: case\nregions: []', '绵阳市。')).value!.regions, []);
});

test('an article in Traditional has the topics and places that its Simplified twin has', () => {
  const simplified = parse(write('category: case\nkeywords: [专利]', '绵阳市的专利。')).value!;
  const traditional = parse(write('category: case\nkeywords: [專利]\nscript: zh-Hant', '綿陽市的專利。')).value!;
  assert.deepEqual(traditional.topics, simplified.topics);
  assert.deepEqual(traditional.regions, simplified.regions);
});

test('a source under its other name belongs to the same list', () => {
  const source = (name: string) => parse(write('category: case').replace('四川在线', name)).value!.sourceId;
  assert.equal(source('四川在线网'), 'scol');
  assert.equal(source('四川在线'), 'scol');
  assert.notEqual(source('四川日报'), 'scol');
});

const grapheme = fc.string({ unit: 'grapheme' });

test('the document is cut so that its parts make it up again, whichever its line ends', () =>
  fc.assert(
    fc.property(grapheme, grapheme, fc.constantFrom('\n', '\r\n'), (front, body, end) => {
      fc.pre(!/^---/m.test(front) && !/[\r\n]/.test(front.slice(-1)));
      const cut = splitDocument(['---', front, '---', body].join(end));
      assert.deepEqual([cut?.frontMatter, cut?.body], [front, body]);
      assert.equal(cut?.bodyLine, 3 + front.split('\n').length);
    }),
  ));

test('words are counted as Chinese editors do: each character, and each Latin word or number as one', () => {
  assert.equal(countWords('四川，IP 2021年！'), 5);
  assert.equal(countWords('don’t 3.14 co-op'), 3);
  assert.equal(countWords('。，！'), 0);
  assert.equal(countWords('𠮷野家'), 3);
});

test('a summary is of sentences: headings and tables are left out, unless there is nothing else', () => {
  const summary = (body: string) => parse(write('category: case', body)).value!.summary;
  assert.equal(
    summary('## 缘起\n\n第一段。\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n- 第二段。'),
    '第一段。第二段。',
  );
  assert.equal(summary('| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |'), '甲乙丙丁');
});

test('a summary is the beginning, ends at a sentence or says that it goes on, and cuts no character in two', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('字', '𠮷', '。', '，', 'a'), { maxLength: 300 }), (characters) => {
      const whole = characters.join('');
      const summary = summarize(whole);
      assert.ok(whole.startsWith(summary.replace(/…$/, '')));
      assert.ok([...summary].length <= 101);
      assert.ok(summary === whole || /[。！？…]$/.test(summary));
      assert.ok(summary.isWellFormed());
    }),
  ));

test('a picture named by the front matter and shown in the text is known to stand in the text', () => {
  const size = { width: 4, height: 3 };
  const source = write(
    'category: case\nimages: [{ src: a.png, caption: 甲 }, { src: b.png }]',
    '正文。\n\n![甲](a.png)',
  );
  const { value } = parse(source, FILE, [
    ['a.png', size],
    ['b.png', size],
  ]);
  assert.deepEqual(value?.inText, ['a.png']);
  assert.deepEqual(Object.keys(value.pictures), ['a.png', 'b.png']);
});

test('an article can say who else published it', () => {
  const { value } = parse(write('category: case\nalso_published:\n  - source: 人民网\n    date: 2021-02-10'));
  assert.deepEqual(value?.also_published, [{ source: '人民网', date: '2021-02-10' }]);
  assert.match(problems(write('category: case\nalso_published:\n  - 人民网'))[0] ?? '', /:7: .*请/);
});
