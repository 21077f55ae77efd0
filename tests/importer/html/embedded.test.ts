import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHtml } from '../../../src/importer/html/parse.ts';
import { FIRST, lines, paragraphs, SECOND, THIRD, TITLE } from './pages.ts';

/** The page of an app as it is saved before its script has run. */
const shell = (script: string) =>
  `<html><head><title>蜀地新闻</title></head><body><nav><a href="/">首页</a></nav><div id="root"></div>${script}</body></html>`;

const article = { id: 1, title: TITLE, publishTime: '2021-02-09 10:30:00', source: '四川在线', author: '张三' };
const escaped = paragraphs.replace(/</g, '&lt;').replace(/>/g, '&gt;');
const others = { list: [{ title: '另一篇', summary: '另一篇的摘要，很短。' }] };

const SCRIPTS: [how: string, script: string][] = [
  [
    'JSON of a framework',
    `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { others, article: { ...article, content: paragraphs } } })}</script>`,
  ],
  [
    'an object of JavaScript',
    `<script>window.__STATE__ = {others: ${JSON.stringify(others)}, article: {title: '${TITLE}', publishTime: '2021-02-09 10:30', source: "四川在线", author: '张三', text: undefined, content: '${paragraphs.replace(/\n/g, '\\n')}'}};</script>`,
  ],
  ['escaped HTML', `<script>var data = ${JSON.stringify({ ...article, content: escaped })}</script>`],
  [
    'escaped characters',
    `<script>var data = ${JSON.stringify({ ...article, content: paragraphs }).replace(/[<>\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>`,
  ],
  [
    'JSON within a string',
    `<script>window.DATA = JSON.parse(${JSON.stringify(JSON.stringify({ ...article, content: paragraphs }))})</script>`,
  ],
  [
    'percent-encoded JSON',
    `<script type="application/json">${encodeURIComponent(JSON.stringify({ data: { ...article, content: paragraphs } }))}</script>`,
  ],
  [
    'plain lines',
    `<script>var data = ${JSON.stringify({ ...article, content: [FIRST, SECOND, THIRD].join('\n') })}</script>`,
  ],
  [
    'one string a paragraph',
    `<script>var data = ${JSON.stringify({ ...article, list: [FIRST, SECOND, THIRD].map((text) => ({ type: 'p', text })) })}</script>`,
  ],
];
for (const [how, script] of SCRIPTS) {
  test(`An article kept as ${how} is read with its fields.`, () => {
    const { draft } = parseHtml(shell(script));
    assert.deepEqual(lines(draft), [FIRST, SECOND, THIRD]);
    assert.deepEqual([draft.title, draft.date, draft.source, draft.author], [TITLE, '2021-02-09', '四川在线', '张三']);
  });
}

test('Quotation marks that the script cuts off are none of its strings, and the fields may be in objects of their own.', () => {
  const quoted = (text: string) => `'&quot;${text}&quot;'.slice(6, -6)`;
  const script = `<script>var DATA = {article: {title: ${quoted(`${TITLE}&amp;问答`)}, content: ${quoted(escaped.replace(/\n/g, ''))}, info: {source: '蜀江旧味', time: '2021-02-09 08:15:22'}}, comments: {time: '2021-03-01'}}</script>`;
  const { draft } = parseHtml(shell(script));
  assert.deepEqual(lines(draft), [FIRST, SECOND, THIRD]);
  assert.deepEqual([draft.title, draft.source, draft.date], [`${TITLE}&问答`, '蜀江旧味', '2021-02-09']);
});

test('An article kept in a text area is read.', () => {
  const { draft } = parseHtml(shell(`<textarea style="display:none">${escaped}</textarea>`));
  assert.deepEqual(lines(draft), [FIRST, SECOND, THIRD]);
});

test('The fields of an article kept in text areas are called by their classes.', () => {
  const area = (field: string, value: string) => `<textarea class="article-${field}">${value}</textarea>`;
  const time = Date.UTC(2021, 1, 9).toString();
  const fields = area('title', TITLE) + area('content', escaped) + area('time', time) + area('source-name', '四川在线');
  const { draft } = parseHtml(shell(`${fields}<textarea class="item-time">1790999999999</textarea>`));
  assert.deepEqual([draft.title, draft.date, draft.source], [TITLE, '2021-02-09', '四川在线']);
  assert.deepEqual(lines(draft), [FIRST, SECOND, THIRD]);
});

test('Furniture within an embedded article is left out with a receipt, too.', () => {
  const content = `${paragraphs}<p>（责任编辑：李四）</p><p>扫一扫关注我们</p>`;
  const { draft, changes } = parseHtml(shell(`<script>var a = ${JSON.stringify({ ...article, content })}</script>`));
  assert.deepEqual([lines(draft), draft.editors], [[FIRST, SECOND, THIRD], ['李四']]);
  assert.deepEqual(
    changes.map(({ before }) => before),
    ['扫一扫关注我们', '（责任编辑：李四）'],
  );
});
