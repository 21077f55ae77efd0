import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import { fixtureSite } from './build.ts';
import { attribute, elements, readPages, textOf, type Page } from './pages.ts';

const folder = fixtureSite();
const pages = new Map(readPages(folder).map((page) => [page.path, page]));
const SEED = '20210209-525a';

function page(path: string): Page {
  const found = pages.get(path);
  assert.ok(found, path);
  return found;
}
const mainOf = (path: string) => elements(page(path).root, 'main')[0]!;
const squeeze = (text: string) => text.replace(/\s/gu, '');

test('the seed’s page shows every part of the original page', () => {
  const file = readFileSync(`tests/site/content/articles/2021/${SEED}.md`, 'utf8');
  const [, front, body] = file.split(/^---\n/m) as [string, string, string];
  const fields = parse(front) as Record<string, unknown> & {
    images: { caption: string }[];
    keywords: string[];
    reporters: string[];
  };
  const main = mainOf(`articles/${SEED}.html`);
  const text = textOf(main);
  for (const part of [
    ...([fields['title'], fields['source'], fields['author'], fields['notice']] as string[]),
    ...fields.reporters,
    ...fields.keywords,
    ...fields.images.map(({ caption }) => caption),
    ...body.trim().split('\n\n'),
    ...['2021年2月9日', '行业动态', '相关文章'],
  ])
    assert.ok(text.includes(part), part);
  assert.equal(
    elements(main, 'p').filter((paragraph) => body.includes(textOf(paragraph)) && textOf(paragraph).length > 50).length,
    4,
  );
  assert.equal(attribute(elements(main, 'time')[0]!, 'datetime'), '2021-02-09');
});

test('the text of an article is on its page to the character, in the script it was stored in', () => {
  for (const [id, path] of [
    [SEED, `articles/${SEED}.html`],
    ['20200705-ee01', 'zh-hant/articles/20200705-ee01.html'],
    ['20200301-aa01', 'articles/20200301-aa01.html'],
  ] as const) {
    const body = readFileSync(`tests/site/content/articles/${id.slice(0, 4)}/${id}.md`, 'utf8').split(/^---\n/m)[2]!;
    assert.ok(squeeze(textOf(mainOf(path))).includes(squeeze(body)), id);
  }
});

test('the seed’s page in Traditional keeps the source’s own words and the person’s name', () => {
  const text = textOf(mainOf(`zh-hant/articles/${SEED}.html`));
  for (const words of ['今年四川知識產權工作如何幹？', '四川在線', '劉佳', '知識產權服務促進中心'])
    assert.ok(text.includes(words), words);
});

test('protected names stay, the words around them are converted', () => {
  const text = textOf(mainOf('zh-hant/articles/20200301-aa01.html'));
  for (const words of ['于海邊走邊記', '范小雨', '岳池縣的麵條', '後廚裡的乾貨', '店面', '里程碑廣場', '頭髮要剪'])
    assert.ok(text.includes(words), words);
});

test('a Traditional source is converted for readers of Simplified, its protected name is not', () => {
  const text = textOf(mainOf('articles/20200705-ee01.html'));
  for (const words of ['台湾业者到四川申请专利', '面粉、头发、干燥、干部', '于右任的书法里', '后里的工厂主'])
    assert.ok(text.includes(words), words);
});

test('tables, lists, headings, emphasis and quotations are what they look like', () => {
  const main = mainOf('articles/20200415-bb01.html');
  assert.equal(elements(main, 'table').length, 1);
  assert.deepEqual(
    elements(main, 'th').map((cell) => textOf(cell)),
    ['地区', '件数', '增长'],
  );
  assert.ok(elements(main, 'ol').length >= 1);
  assert.ok(elements(main, 'blockquote').some((quote) => textOf(quote).includes('数据只反映一面')));
  assert.ok(elements(main, 'strong').some((strong) => textOf(strong) === '“家底”'));
  assert.ok(elements(main, 'code').some((code) => textOf(code) === 'a < b && c > d'));
  const text = textOf(main);
  for (const kept of ['<b>标签</b>', '全角 ＡＢＣ', '𠮷', '🀄']) assert.ok(text.includes(kept), kept);
});

test('a picture is shown with its size and caption; one that is lost leaves its caption', () => {
  const path = 'articles/20200301-aa03.html';
  const pictures = elements(mainOf(path), 'img');
  assert.ok(pictures.length >= 1);
  for (const picture of pictures) {
    assert.deepEqual([attribute(picture, 'width'), attribute(picture, 'height')], ['12', '8']);
    assert.ok(attribute(picture, 'alt') !== undefined);
  }
  const text = textOf(mainOf(path));
  for (const caption of ['苍溪雪梨开花', '果农在疏花（照片未存）']) assert.ok(text.includes(caption), caption);
});

test('corrections are shown on the article’s page and in the list of all', () => {
  for (const path of ['articles/20200502-cc01.html', 'corrections.html']) {
    const text = textOf(mainOf(path));
    for (const words of ['将标题和第一段“十万只”更正为“一万只”。', '补记执法单位名称。'])
      assert.ok(text.includes(words), path);
  }
});

test('where an article came from can be read and followed', () => {
  const main = mainOf('articles/20191231-ff01.html');
  assert.ok(
    elements(main, 'a').some((link) => attribute(link, 'href') === 'https://news.example.org/2019/12/31/ff01.html'),
  );
  assert.ok(textOf(main).includes('3f0a377ba0a4a460ecb616f6507ce0d8cfa3e704025d4fda3ed0c5ca05468728'));
});

test('lists show their articles newest first, each once, over all their pages', () => {
  const further = [...pages.keys()].filter((path) => path.startsWith('category/industry/'));
  const number = (path: string) => Number(/(\d+)\.html$/.exec(path)?.[1]);
  const listed = ['category/industry.html', ...further.sort((a, b) => number(b) - number(a))].flatMap((path) =>
    elements(mainOf(path), 'a').flatMap(
      (link) => /articles\/(.+)\.html$/.exec(attribute(link, 'href') ?? '')?.[1] ?? [],
    ),
  );
  const expected = [
    '20210228-ii01',
    '20210209-525a',
    '20210101-hh01',
    '20200705-ee01',
    '20200502-cc01',
    '20200415-bb01',
    '20200301-aa02',
    '20191231-ff01',
    '20190426-gg01',
  ];
  assert.ok(further.length >= 1);
  assert.deepEqual(listed, expected);
});

test('articles of one day are all on that day’s page', () => {
  const text = textOf(mainOf('date/2020-03-01.html'));
  for (const title of [
    '岳池县米粉商标维权有了新办法',
    '同一天的另一条消息：专利窗口开到园区',
    '地理标志产品苍溪雪梨挂果',
  ])
    assert.ok(text.includes(title), title);
});

test('a source under its other name is in one list', () => {
  const list = [...pages.keys()].filter((path) => /^source\/scol(?:\/\d+)?\.html$/.test(path));
  assert.ok(list.some((path) => textOf(mainOf(path)).includes('同一天的另一条消息：专利窗口开到园区')));
});
