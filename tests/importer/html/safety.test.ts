import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseHtml } from '../../../src/importer/html/parse.ts';
import { FIRST, lines, newsPage, paragraphs, SECOND, THIRD } from './pages.ts';

const url = 'http://news.example.com.cn/a/1.html';
const codes = (html: string) => parseHtml(html, { url }).warnings.map(({ code }) => code);

const HIDING: [how: string, html: (inner: string) => string][] = [
  ['display: none', (inner) => `<div style="display: none">${inner}</div>`],
  ['visibility', (inner) => `<div style="VISIBILITY:hidden">${inner}</div>`],
  ['the hidden attribute', (inner) => `<div hidden>${inner}</div>`],
  ['a place off the screen', (inner) => `<div style="position:absolute; left:-9999px">${inner}</div>`],
  ['zero size', (inner) => `<marquee style="height:0;overflow:hidden">${inner}</marquee>`],
  ['letters without size', (inner) => `<p style="font-size:0px">${inner}</p>`],
  ['a style sheet', (inner) => `<style>p{margin:0} .x1, .x2 { display:none }</style><div class="y x2">${inner}</div>`],
  ['a row of a table', (inner) => `<table><tr id="xj7k2" style="display:none"><td>${inner}</td></tr></table>`],
];
for (const [how, html] of HIDING) {
  test(`Links to other sites hidden by ${how} are taken out, receipted, and raise an alarm.`, () => {
    const page = newsPage({
      text: `${paragraphs}${html('<a href="http://spam.example.net/">澳门某某城，注册就送。</a>')}`,
    });
    const parsed = parseHtml(page, { url });
    assert.deepEqual(lines(parsed.draft), [FIRST, SECOND, THIRD]);
    assert.ok(parsed.changes.some(({ rule, before }) => rule === 'hidden-node' && before.includes('澳门某某城')));
    assert.ok(parsed.warnings.some(({ code }) => code === 'hidden-links'));
  });
}

test('Hidden menus of the site itself are reported, not alarmed about.', () => {
  assert.deepEqual(codes(newsPage({ below: '<ul style="display:none"><li><a href="/a">栏目</a></li></ul>' })), [
    'hidden-text',
  ]);
});

test('Without the page’s address, the host that most visible links lead to is its own.', () => {
  const page = (hidden: string) =>
    newsPage({
      below: `<a href="http://a.cn/1">一</a> <a href="http://a.cn/2">二</a><p hidden><a href="${hidden}">藏</a></p>`,
    });
  const codesOf = (html: string) => parseHtml(html).warnings.map(({ code }) => code);
  assert.deepEqual(codesOf(page('http://www.a.cn/3')), ['hidden-text']);
  assert.deepEqual(codesOf(page('http://b.example/3')), ['hidden-links']);
});

test('Names of style sheets for other screens hide nothing.', () => {
  const head = '<style>@media print { .body { display: none } }</style>';
  assert.deepEqual(lines(parseHtml(newsPage({ head })).draft), [FIRST, SECOND, THIRD]);
});

test('A text that a script will show is not hidden.', () => {
  const text = `<div id="js_content" style="visibility: hidden">${paragraphs}</div>`;
  assert.deepEqual(lines(parseHtml(newsPage({ text })).draft), [FIRST, SECOND, THIRD]);
});

test('Visible links of gambling sites raise an alarm, news about gambling does not.', () => {
  assert.deepEqual(codes(newsPage({ below: '<a href="http://x.example.net">百家乐 真人娱乐城</a>' })), ['spam-links']);
  assert.deepEqual(codes(newsPage({ text: `${paragraphs}<p>警方捣毁一个网络赌博窝点，抓获二十人。</p>` })), []);
});

test('Nothing that runs, loads or draws is carried along.', () => {
  const text = `<p onclick="steal()">${FIRST}<a href="javascript:steal()">一</a><a href=" JaVaScRiPt:steal()">二</a>
<a href="data:text/html,<script>steal()</script>">三</a></p><script>steal()</script><style>steal{}</style>
<svg onload="steal()"><text>steal</text></svg><iframe src="//steal.example"></iframe><object data="steal.swf"></object>
<img src="javascript:steal()"><img src="data:image/png;base64,steal"><math><mi>steal</mi></math><p style="background:url(steal)">${SECOND}</p><p>${THIRD}</p>`;
  const { draft, changes } = parseHtml(newsPage({ text }), { url });
  assert.ok(!JSON.stringify(draft).includes('steal'));
  assert.deepEqual(
    changes.filter(({ rule }) => rule === 'unsafe-link').map(({ before }) => before.trim().slice(0, 11).toLowerCase()),
    ['javascript:', 'javascript:', 'data:text/h'],
  );
});

test('The text of scripts is never mistaken for the article when that is visible.', () => {
  const below = `<script>var other = {"content": "<p>${'另一篇文章的句子，与本文无关。'.repeat(4)}</p>"};</script>`;
  assert.deepEqual(lines(parseHtml(newsPage({ below })).draft), [FIRST, SECOND, THIRD]);
});

test('Pages without an article give an empty draft and a warning.', () => {
  for (const html of ['', '<html>', '<!-- -->', '\0\0\0', '<script>1</script>', '<div></div>']) {
    const { draft, warnings } = parseHtml(html);
    assert.deepEqual([lines(draft), warnings.map(({ code }) => code)], [[], ['text-not-found']]);
  }
});

const LARGE: Record<string, string> = {
  'a hundred thousand nested boxes': '<div>'.repeat(100_000) + FIRST,
  'a hundred thousand nested emphases': '<b>'.repeat(100_000) + FIRST,
  'nested tables': '<table><tr><td>'.repeat(20_000) + FIRST,
  'nested lists': '<ul><li>'.repeat(30_000) + FIRST,
  'unclosed fonts, all different': Array.from({ length: 4000 }, (_, at) => `<font size="${at}"><p>字`).join('') + FIRST,
  'unclosed links': '<a href="x"><b>'.repeat(5000) + FIRST,
  'three megabytes of angle brackets': '<'.repeat(3_000_000),
  'a style sheet without end': `<style>${'a,'.repeat(500_000)}</style>${FIRST}`,
  'a script of quotation marks': `<script>${'"'.repeat(1_000_000)}</script>${FIRST}`,
  'twenty thousand paragraphs': `<p>${FIRST}</p>`.repeat(20_000),
  'ten thousand pictures with captions': '<p><img src="a.jpg"></p><p>图</p>'.repeat(10_000) + FIRST,
};
for (const [what, html] of Object.entries(LARGE)) {
  test(`A page of ${what} is read to its end.`, () => {
    const { draft, changes } = parseHtml(html);
    const known = lines(draft).join('') + changes.map(({ before }) => before).join('');
    assert.ok(!html.includes(FIRST) || known.includes(FIRST));
  });
}

test('No piece of a page, cut anywhere, makes the reader fail.', () => {
  const page = newsPage({
    header: '来源：四川在线 作者：张三 时间：2021-02-09',
    text: `${paragraphs}<table><tr><td>a<td>b<tr><td>c<td>d</table><ul><li>一<li>二</ul><figure><img src=x><figcaption>图`,
    below: '<script>var a = {"content":"<p>一，二。</p>"}</script><style>.a{display:none}</style>',
  });
  fc.assert(
    fc.property(fc.nat(page.length), fc.nat(page.length), (from, to) => {
      parseHtml(page.slice(Math.min(from, to), Math.max(from, to)));
    }),
    { numRuns: 150 },
  );
});

const TOKENS = [
  ...[
    '<div>',
    '</div>',
    '<p>',
    '<br>',
    '<table>',
    '<td>',
    '<a href="#">',
    '</a>',
    '<b>',
    '</b>',
    '<li>',
    '<ul>',
    '<h1>',
    '<!--',
    '-->',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<img src=1>',
    '<title>',
    '</title>',
    '<template>',
    '<select>',
    '<svg>',
    '</svg>',
  ],
  ...[
    '来源：',
    '2021-02-09',
    '，。',
    '责任编辑：张三',
    '（记者 李四）',
    '&#x56db;',
    '&nbsp;',
    '\0',
    '"',
    '{',
    '}',
    ':',
    '{"content":"',
    '图为',
    '>',
    '<',
  ],
];
test('No sequence of tags, marks and labels makes the reader fail.', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }), (tokens) => {
      parseHtml(tokens.join(''), { url });
    }),
    { numRuns: 300 },
  );
});

test('A page is read the same every time.', () => {
  const page = newsPage({ header: '来源：四川在线', below: '<div style="display:none">藏</div>' });
  assert.deepEqual(parseHtml(page, { url }), parseHtml(page, { url }));
});
