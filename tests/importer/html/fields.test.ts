import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHtml } from '../../../src/importer/html/parse.ts';
import { read } from '../helpers.ts';
import { FIRST, lines, newsPage, paragraphs, SECOND, THIRD, TITLE } from './pages.ts';

const draftOf = (header: string, rest: Parameters<typeof newsPage>[0] = {}) =>
  parseHtml(newsPage({ header, ...rest })).draft;

test('The headline is taken without the name of the site.', () => {
  assert.equal(draftOf('').title, TITLE);
});

test('A page without a visible headline is named by its title element, cut at the site name.', () => {
  const page = newsPage({}).replace(/<h1>.*<\/h1>/, '');
  assert.equal(parseHtml(page).draft.title, TITLE);
});

test('The headline is found where the title element names only the section.', () => {
  const page = newsPage({}).replace(/<title>.*<\/title>/, '<title>新闻动态--某学会官网</title>');
  assert.equal(parseHtml(page).draft.title, TITLE);
});

const DATES: [written: string, day: string][] = [
  ['发布时间：2021-02-09 10:30', '2021-02-09'],
  ['2021年2月9日 10:30 来源：四川在线', '2021-02-09'],
  ['2021/2/9', '2021-02-09'],
  ['2021.02.09', '2021-02-09'],
  ['10:302021/02/09', '2021-02-09'],
  ['二〇二一年二月九日', '2021-02-09'],
];
for (const [written, day] of DATES) {
  test(`The line “${written}” under the headline dates the article.`, () => {
    assert.equal(draftOf(written).date, day);
  });
}

test('Of several days under the headline, the one that the meta element repeats is meant.', () => {
  const head = '<meta name="PubDate" content="2021-02-09 10:00">';
  assert.equal(draftOf('更新时间：2021-03-01 发布时间：2021-03-01<br>2021-02-09', { head }).date, '2021-02-09');
});

test('A time stamp in universal time is a day in China.', () => {
  const head = '<meta property="article:published_time" content="2021-02-08T18:30:00Z">';
  assert.equal(draftOf('', { head }).date, '2021-02-09');
});

test('A page that shows only “yesterday” is dated by the time stamp in its script.', () => {
  const below = '<script>var nickname = "x"; var ct = "1612837800";</script>';
  assert.equal(draftOf('昨天', { below }).date, '2021-02-09');
});

test('A page without any day is dated by its address, if that has one.', () => {
  const parsed = parseHtml(newsPage({}), { url: 'https://news.example.cn/2021/0209/c1-2.html' });
  assert.equal(parsed.draft.date, '2021-02-09');
});

test('A page that tells no day has none.', () => {
  assert.equal(draftOf('').date, undefined);
});

const SOURCES: [header: string, source: string][] = [
  ['来源：四川在线 作者：张三', '四川在线'],
  ['2021-02-09 稿源： <a href="http://a.cn">四川日报</a> 【打印】【关闭】', '四川日报'],
  ['信息来源:省知识产权局 浏览次数：12', '省知识产权局'],
  ['2021-02-09 10:30 来源四川在线| 3条评论', '四川在线'],
  ['2021-02-09 23:59聯合報 記者陳小明／台北報導', '聯合報'],
  ['<span>2021-02-09</span><span class="source">川观</span>', '川观'],
  ['李四/四川日报 2021-02-09', '四川日报'],
];
for (const [header, source] of SOURCES) {
  test(`The line “${header.replace(/<[^>]*>/g, '')}” names ${source} as the source.`, () => {
    assert.equal(draftOf(header).source, source);
  });
}

test('The source of a government page is told by its meta element.', () => {
  const head = '<meta name="ContentSource" content="省知识产权局">';
  assert.equal(draftOf('', { head }).source, '省知识产权局');
});

test('A page that names no source has none, though it has a site name.', () => {
  const { source, siteName } = draftOf('2021-02-09');
  assert.deepEqual({ source, siteName }, { source: undefined, siteName: '蜀地新闻网' });
});

test('Author, reporters and editors are told apart, and several of each.', () => {
  const below = '<p>（责任编辑：赵六 钱七 AB012）</p>';
  const draft = draftOf('2021-02-09 来源：四川在线 作者：行之知识产权', {
    text: `<p>四川在线记者 张三 李四</p>${paragraphs}<p>[编辑：孙八]</p>`,
    below,
  });
  assert.equal(draft.author, '行之知识产权');
  assert.deepEqual(draft.reporters, ['张三', '李四']);
  assert.deepEqual(draft.editors, ['孙八', '赵六', '钱七']);
  assert.deepEqual(lines(draft), [FIRST, SECOND, THIRD]);
});

const BYLINES: [text: string, reporters: string[]][] = [
  [`<p>本报成都2月9日电（记者 张三 通讯员 李四）${FIRST}</p>${paragraphs}`, ['张三', '李四']],
  [`${paragraphs}<p>${FIRST}（四川在线记者 张三）</p>`, ['张三']],
  [`<p>記者陳小明／台北報導</p>${paragraphs}`, ['陳小明']],
];
for (const [text, reporters] of BYLINES) {
  test(`The reporters ${reporters.join('、')} are read from the text.`, () => {
    assert.deepEqual(draftOf('2021-02-09', { text }).reporters, reporters);
  });
}

test('A name in brackets at the end of the text is its author, a photographer is not.', () => {
  assert.equal(draftOf('', { text: `${paragraphs}<p>${FIRST}（张三）</p>` }).author, '张三');
  assert.equal(draftOf('', { text: `${paragraphs}<p>${FIRST}（张三 摄）</p>` }).author, undefined);
});

test('The editor that a template puts into the author element is not the author.', () => {
  const head = '<meta name="author" content="赵六">';
  assert.equal(draftOf('责任编辑：赵六', { head }).author, undefined);
});

test('A labelled line in the midst of the text stays in the text.', () => {
  const text = `<p>${FIRST}</p><p>时间：2月20日上午9时</p><p>地点：成都市高新区</p><p>${SECOND}</p><p>${THIRD}</p>`;
  assert.ok(lines(draftOf('', { text })).includes('时间：2月20日上午9时'));
});

test('The breadcrumb is read with and without its label, and ends before the article itself.', () => {
  const crumb = (html: string) => parseHtml(newsPage({}).replace('<h1>', `${html}<h1>`)).draft.breadcrumb;
  const links = '<a href="/">首页</a> &gt; <a href="/a">知识产权资讯</a> &gt; <a href="/b">行业动态</a>';
  assert.deepEqual(crumb(`<div>当前位置：${links} &gt; ${TITLE}</div>`), ['首页', '知识产权资讯', '行业动态']);
  assert.deepEqual(crumb(`<div class="crumbs">${links} &gt; 正文</div>`), ['首页', '知识产权资讯', '行业动态']);
  assert.deepEqual(
    crumb(
      '<table><tr><td>您的位置：</td><td><a href="/">首页</a></td><td>&gt; <a href="/a">新闻</a></td></tr></table>',
    ),
    ['首页', '新闻'],
  );
});

test('Keywords are the article’s: those of the site, which the text does not know, are left.', () => {
  const keywords = (content: string) => draftOf('', { head: `<meta name="keywords" content="${content}">` }).keywords;
  assert.deepEqual(keywords('四川,专利，商标'), ['四川', '专利', '商标']);
  assert.deepEqual(keywords('门户;首页;某某省;政务公开'), []);
  assert.deepEqual(draftOf('', { text: `<p>本文关键词：知识产权,四川</p>${paragraphs}` }).keywords, [
    '知识产权',
    '四川',
  ]);
});

test('The page’s own address is taken from the page only when it is whole.', () => {
  const address = (href: string) => draftOf('', { head: `<link rel="canonical" href="${href}">` }).url;
  assert.equal(address('https://a.cn/1.html'), 'https://a.cn/1.html');
  assert.equal(address('/1.html'), undefined);
  assert.equal(address('javascript:void(0)'), undefined);
});

const WORD = (
  signature: string,
  date = '',
) => `<html><head><title>关于开展宣传周活动的通知</title></head><body><div class=WordSection1>
<h1>关于开展宣传周活动的通知</h1>${date}<p>各市州市场监管局：</p><p>为做好今年知识产权宣传周工作，现将有关事项通知如下，请各地结合实际抓好落实，及时报送情况。</p>
<table><tr><td>序号</td><td>单位</td></tr><tr><td>1</td><td>成都市</td></tr></table><p>特此通知，请认真贯彻执行。</p>${signature}</div></body></html>`;
const readWord = (signature: string, date?: string) => read(WORD(signature, date), 'a.html');

test('a document that names its day in the signature alone is of that day and office, and says so', () => {
  const { fields, warnings, text } = readWord('<p>四川省知识产权局</p><p>2021年3月15日</p>');
  assert.deepEqual([fields?.date, fields?.source], ['2021-03-15', '四川省知识产权局']);
  assert.match(
    warnings.find(({ code }) => code === 'date-signed')!.message,
    /用了落款的日子 2021-03-15与单位 四川省知识产权局/,
  );
  assert.ok(text.endsWith('四川省知识产权局\n2021年3月15日'));
});

test('a day within a sentence, or below a page that names its own, is no signature', () => {
  assert.equal(readWord('<p>活动于2021年3月15日结束。</p>').fields, undefined);
  const { fields, warnings } = readWord(
    '<p>四川省知识产权局</p><p>2021年3月15日</p>',
    '<p>2021-03-16 来源：四川日报</p>',
  );
  assert.deepEqual([fields?.date, fields?.source], ['2021-03-16', '四川日报']);
  assert.ok(!warnings.some(({ code }) => code === 'date-signed'));
});

test('a table without header cells has its first row as its head', () =>
  assert.match(readWord('').body, /\n\| 序号 \| 单位 \|\n\| -+ \| -+ \|\n\| 1 +\| 成都市 \|\n/));
