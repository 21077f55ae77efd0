import assert from 'node:assert/strict';
import test from 'node:test';
import { rivalsOf } from '../../../src/importer/rivals.ts';
import { parseHtml } from '../../../src/importer/html/parse.ts';
import { FIRST, lines, newsPage, paragraphs, TITLE } from './pages.ts';

const draftOf = (header: string, rest: Parameters<typeof newsPage>[0] = {}) =>
  parseHtml(newsPage({ header, ...rest })).draft;

/** A page whose head says nothing of the article. */
const unnamed = (said: string, title = '通知公告') =>
  parseHtml(`<html><head><title>${title}</title></head><body>${said}${paragraphs}</body></html>`).draft.title;

test('A title element that names a section gives way to the line above the text that is worded as a notice.', () => {
  const title = '关于开展2023年度职称评审工作的公告';
  assert.equal(unnamed(`<div>${title}</div><div><a>【大】</a><a>【小】</a></div>`), title);
});

test('A title element that nobody wrote gives way to the line that is set as a headline.', () => {
  assert.equal(unnamed(`<p align="center"><b><font size="5">${TITLE}</font></b></p>`, '新建网页 1'), TITLE);
});

test('A title element that only says what kind of page it is gives way to the line right above the text.', () => {
  assert.equal(unnamed(`<div>${TITLE}</div>`, '信息内容页'), TITLE);
});

test('The name of the site as first heading is not taken for the headline, although the title element repeats it.', () => {
  assert.equal(unnamed(`<h1>蜀江日报</h1><h2>${TITLE}</h2><p>2021-02-09 来源：乡村周刊</p>`, '蜀江日报'), TITLE);
});

const SOURCES: [written: string, source: string][] = [
  ['2021-02-09 来　源：省气象台　　　　时　间：2021年2月9日', '省气象台'],
  ['【发布单位】办公厅　【发布日期】2021-2-9', '办公厅'],
  ['编发时间：2021年2月9日　稿件提供：老干部局', '老干部局'],
  ['文：李文静 供稿：宣传部 2021-02-09', '宣传部'],
  ['<p>2021-02-09</p><p>新聞引據：法新社</p>', '法新社'],
  ['投稿部门：宣传部 2021-02-09', '宣传部'],
  ['<span itemprop="sourceOrganization">骏马财讯</span> 2021-02-09', '骏马财讯'],
  ['<b>秦岭融媒</b> <i data-time="2021-02-09 10:30:00">5天前</i>', '秦岭融媒'],
];
for (const [written, source] of SOURCES) {
  test(`The line “${written}” names the source ${source}.`, () => {
    assert.equal(draftOf(written).source, source);
  });
}

test('A reporter of 本报 works for the paper whose site it is.', () => {
  const page = newsPage({ header: '2021-02-09 □ 本报记者 周晓' }).replace('蜀地新闻网', '法制与生活报');
  assert.equal(parseHtml(page).draft.source, '法制与生活报');
});

test('The dateline of a text names the medium that it came from.', () => {
  const text = `<p>【看中國2021年2月9日訊】（看中國記者高芸編譯/綜合報導）${FIRST}</p>${paragraphs}`;
  const { source, reporters } = draftOf('2021-02-09', { text });
  assert.deepEqual([source, reporters], ['看中國', ['高芸']]);
});

test('The bracket at the head of a text names its medium without a day, too.', () => {
  for (const [opening, source] of [
    ['【蜀江報專訊】', '蜀江報'],
    ['【大公報訊】', '大公報'],
    ['蜀江商报讯（记者李明）', '蜀江商报'],
    ['经济瞭望网 记者 周晓 ', '经济瞭望网'],
    ['全国多家网站 记者 周晓 ', undefined],
    ['【本报讯】', undefined],
  ] as const)
    assert.equal(draftOf('2021-02-09', { text: `<p>${opening}${FIRST}</p>${paragraphs}` }).source, source);
});

test('Reporters are named right behind the dateline, in a bracket or before 报道.', () => {
  for (const opening of ['蜀江网青川3月28日电 （朱虹）', '本网讯 （朱虹 报道）', '【蜀江報訊】記者朱虹報道：'])
    assert.deepEqual(draftOf('2021-02-09', { text: `<p>${opening}${FIRST}</p>${paragraphs}` }).reporters, ['朱虹']);
  const text = `<p>蜀江网青川3月28日电 （第三版）${FIRST}</p>${paragraphs}`;
  assert.deepEqual(draftOf('2021-02-09', { text }).reporters, []);
});

test('The line in which a text says where it appeared first names its source and its author, and stays.', () => {
  for (const line of [
    '本文来自微信公众号：人间数据（ID：renjian），作者：周小渔，题图来自：蜀江图库',
    '编者按：本文来自“人间数据”（ID：renjian），作者 周小渔，经授权转载。',
  ]) {
    const draft = draftOf('2021-02-09', { text: `<p>${line}</p>${paragraphs}` });
    assert.deepEqual([draft.source, draft.author], ['人间数据', '周小渔']);
    assert.ok(lines(draft).includes(line));
  }
});

test('Who is labelled as the author where a text appeared first may have a pen name.', () => {
  const line = '本文来自微信公众号：人间数据（ID：renjian），作者：弋曈，编辑：园长，头图来自：蜀江图库';
  assert.equal(draftOf('2021-02-09', { text: `${paragraphs}<p>${line}</p>` }).author, '弋曈');
});

test('A platform is not the source of what it shows, though it names itself and somebody wrote.', () => {
  const head = '<meta property="og:site_name" content="微信公众平台">';
  assert.equal(draftOf('作者：周小渔 2021-02-09', { head }).source, undefined);
});

test('A name behind a label that no list has is no source.', () => {
  assert.equal(draftOf('发布：匿名 来源：未知 2021-02-09').source, undefined);
});

test('What is said at a gathering of reporters is no reporter’s name.', () => {
  assert.deepEqual(draftOf('2021-02-09 發言人在記者會上（資料圖片）').reporters, []);
});

test('A section of two characters, or what belongs to the label of a day, is no source.', () => {
  for (const header of ['股市 16:31 2021/02/09', '比赛时间：2021-02-09 至 2021-02-10', '来自 2021-02-09'])
    assert.equal(draftOf(header).source, undefined, header);
});

test('The site’s own name, or what a house writes there, in the author’s box is no author.', () => {
  for (const name of ['蜀地', '上海报道'])
    assert.equal(draftOf(`2021-02-09 <span class="author">${name}</span>`).author, undefined, name);
});

test('The place of a medium behind its name is no author.', () => {
  for (const place of ['成都', '苏州', '四川'])
    assert.equal(draftOf(`2021-02-09 来源：<a>川江新闻</a> ${place}`).author, undefined, place);
});

test('A count of those who read a page makes no account of who stands above it.', () => {
  assert.equal(draftOf('<div>2021-02-09</div><div>蓝天下的承诺</div><div>阅读：321</div>').source, undefined);
});

test('A section behind the label of a source is none.', () => {
  assert.equal(draftOf('出处：金融　2021-02-09').source, undefined);
});

test('A sentence with a day neither dates the article nor names its source.', () => {
  const { date, source } = draftOf('<p>2020年12月31日是统计的截止日，范围是上一年的登记。</p><p>2021-02-09</p>');
  assert.deepEqual([date, source], ['2021-02-09', undefined]);
});

test('A page that shows a day without its year has the one of the script’s created_at.', () => {
  const below = `<script>var STATUS = {"title": "${TITLE}", "created_at": 1612837800000}</script>`;
  assert.equal(draftOf('发布于02-09 10:30 来自蜀江', { below }).date, '2021-02-09');
});

test('出版 before a day is no source.', () => {
  const { date, source } = draftOf('<div>出版：2021-02-09 12:05</div><div>更新：2021-02-10 09:00</div>');
  assert.deepEqual([date, source], ['2021-02-09', undefined]);
});

test('A day of revision gives way to the day with which the text begins, and dates a page that tells no other.', () => {
  const header = '更新時間：2021-03-01 13:33:55';
  const text = `<p>【某某電視 2021 年 02 月 09 日訊】${FIRST}</p>${paragraphs}`;
  assert.equal(draftOf(header, { text }).date, '2021-02-09');
  assert.equal(draftOf(header).date, '2021-03-01');
});

test('A paper before the slash in the bracket that begins a text is the source, the name behind it the reporter.', () => {
  const text = `<p>〔焦點時報/記者蔡宗憲報導〕${FIRST}</p>${paragraphs}`;
  const { source, reporters } = draftOf('2021-02-09', { text });
  assert.deepEqual([source, reporters], ['焦點時報', ['蔡宗憲']]);
});

test('The place or the button right behind a reporter’s name is no part of it.', () => {
  assert.deepEqual(draftOf('【記者謝政儒新北報導】 2021/02/09').reporters, ['謝政儒']);
  assert.deepEqual(draftOf('2021-02-09 记者 李娜 字号： <a>T</a>').reporters, ['李娜']);
});

test('The time of day is no reporter.', () => {
  const below = '<p><span>張貼者： 正報記者</span> 於 <a>晚上11:43</a></p>';
  assert.deepEqual(draftOf('2021-02-09', { below }).reporters, []);
});

test('A link to the author names the author.', () => {
  assert.equal(draftOf('<a rel="author" href="/1">德正</a> 2021年2月9日').author, '德正');
});

test('The count of photos behind the headline is no part of it.', () => {
  const page = newsPage({}).replace('</h1>', '<span>( <span> </span> / 7 )</span></h1>');
  assert.equal(parseHtml(page).draft.title, TITLE);
});

test('A line with a day and a medium right above the headline, with buttons beside them, names the source.', () => {
  const page = newsPage({}).replace('<h1>', '<div>文明办 | 2021.02.09 | A- A+</div><h1>');
  assert.equal(parseHtml(page).draft.source, '文明办');
});

test('A line with a day and a medium right below the text names the source, too.', () => {
  for (const line of ['由 运河时报 发布于 2021-02-09', '17:14 2021-02-09 【水务集团】 <a>收藏</a>'])
    assert.ok(['运河时报', '水务集团'].includes(draftOf('', { below: `<div>${line}</div>` }).source!));
});

test('Labels in boxes of their own without a colon are labels, below the text as well.', () => {
  const below = '<div><i>时间</i> <em>2021-02-09</em> <i>稿源</i> <em>法学院</em></div>';
  const { date, source } = draftOf('', { below });
  assert.deepEqual([date, source], ['2021-02-09', '法学院']);
});

test('What a page counts in Traditional characters is no source either.', () => {
  assert.equal(draftOf('2021-02-09 瀏覽 332').source, undefined);
});

test('A label without a value takes none from the line below it.', () => {
  for (const next of ['上一篇：<a href="/1">师者五境界</a>', '短网址：https://www.example.com/1', '浏览：21'])
    assert.equal(draftOf('2021-02-09', { below: `<p>作者： 来源：</p><p>${next}</p>` }).source, undefined);
});

test('The time that reading takes, and how old a page is, are no source.', () => {
  assert.equal(draftOf('2021-02-09 · 阅读约 4 分钟').source, undefined);
  assert.equal(draftOf('3 年前 · 1.2k 次阅读').source, undefined);
});

test('A bracket below the text tells where and when it was printed.', () => {
  const { source, date } = draftOf('', { text: `${paragraphs}<p>（摘自《浙东晚报》2003年1月5日）</p>` });
  assert.deepEqual([source, date], ['浙东晚报', '2003-01-05']);
});

test('The day that a script writes into a box of the page dates it.', () => {
  const script = '<script>document.getElementById("pubtime_baidu").innerHTML="2021-02-09 10:30:00";</script>';
  assert.equal(draftOf('<span id="pubtime_baidu"></span>', { below: script }).date, '2021-02-09');
});

test('A stamp of digits in a row dates an article.', () => {
  assert.equal(draftOf('', { below: "<script>var publishDate='20210209103000';</script>" }).date, '2021-02-09');
});

test('Who comments below the text is no author, and a conference of reporters no reporter.', () => {
  const comment = '<div>评论</div><div>路人甲 2025-11-11 10:00</div>';
  const { author, reporters } = draftOf('2021-02-09', { text: `${paragraphs}<p>（记者见面会）</p>`, below: comment });
  assert.deepEqual([author, reporters], [undefined, []]);
});

test('What was taken for title, date and source comes with what spoke for it.', () => {
  const { evidence } = draftOf('发布时间：2021-02-09 来源：四川在线');
  assert.deepEqual(evidence, {
    title: ['repeated', 'heading', 'above-credits'],
    date: ['labelled', 'first-line'],
    source: ['label'],
  });
});

test('Another day or medium for which nearly as much speaks is told in the report, and no other.', () => {
  const told = (header: string, head = '') => rivalsOf({ draft: draftOf(header, { head }), fields: undefined });
  const meta = '<meta name="source" content="西部网"><meta name="source" content="西部网">';
  assert.deepEqual(told('2021-02-09 来源：四川在线'), []);
  assert.deepEqual(told('2021-02-09', '<meta name="PubDate" content="2021-03-01">'), [
    '日期取了 2021-02-09（标题近旁的第一个日子），也可能是 2021-03-01（meta 元素）',
  ]);
  assert.deepEqual(told('2021-02-09 来源：四川在线', meta), [
    '来源取了四川在线（有“来源”一类的标签），也可能是西部网（meta 元素）',
  ]);
  assert.deepEqual(told('2021-02-09 来源：四川在线', meta.replaceAll('西部网', '四川在线-法治')), []);
});
