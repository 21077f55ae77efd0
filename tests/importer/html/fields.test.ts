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
  ['2021年二月09日', '2021-02-09'],
  ['09-02-2021', '2021-02-09'],
  ['02/09/2021', '2021-02-09'],
  ['21-02-09 10:30 来源：四川在线', '2021-02-09'],
  ['发布时间：21/02/09', '2021-02-09'],
  ['98年3月5日 来源：四川在线', '1998-03-05'],
  ['<span>发布时间：21-02-09</span><span>10:30</span>', '2021-02-09'],
  ['<span>2021</span> <span>02/09</span> <span>10:30:15</span>', '2021-02-09'],
  ['<div>2021</div><div>02/09</div><div>10:30</div>', '2021-02-09'],
  ['<div>09</div><div>2021-02</div>', '2021-02-09'],
  ['<span>02-09</span><span>2021</span>', '2021-02-09'],
  ['<div>02-09</div><div>2021</div>', '2021-02-09'],
  ['日期：20210209　点击：12', '2021-02-09'],
  ['二月 9, 2021 由 <a>蜀江</a>', '2021-02-09'],
  ['9 十二月, 2021', '2021-12-09'],
  ['中華民國110年2月9日 星期二', '2021-02-09'],
  ['發布日期：110-02-09', '2021-02-09'],
  ['2021-02-09 HKT 15:41', '2021-02-09'],
  ['<time datetime="2021-02-09T10:30:00+08:00">三天前</time>', '2021-02-09'],
  ['<i>最新推荐文章于 2025-11-03 10:00:00 发布</i><i>于 2021-02-09 11:51:09 首次发布</i>', '2021-02-09'],
  ['<span title="2021-02-09 10:30">三天前</span>', '2021-02-09'],
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

test('A line with the day, alone or beside a medium, is no part of the text that it stands above in one box.', () => {
  for (const [line, source] of [
    ['2021/02/09', undefined],
    ['四川日报 2021/02/09', '四川日报'],
    ['2021年2月9日 四川在线', '四川在线'],
    ['2021-02-09 上午 09:24 媒體中心／綜合報導', undefined],
  ]) {
    const draft = draftOf('', { text: `<h1>${TITLE}</h1><p>${line}</p>${paragraphs}` });
    assert.deepEqual([draft.date, draft.source, lines(draft)], ['2021-02-09', source, [FIRST, SECOND, THIRD]]);
  }
});

test('A line with a day and other words above the text stays in it.', () => {
  const draft = draftOf('', { text: `<h1>${TITLE}</h1><p>2021年2月9日 成都</p>${paragraphs}` });
  assert.ok(lines(draft).includes('2021年2月9日 成都'));
});

test('Text without a page around it has the headline that is bold or in the middle above it, and no other.', () => {
  const titleOf = (first: string) => parseHtml(`${first}${paragraphs}`).draft.title;
  assert.equal(titleOf(`<p><b>${TITLE}</b></p>`), TITLE);
  assert.equal(titleOf(`<p align="center">${TITLE}</p>`), TITLE);
  assert.equal(titleOf(`<p style="text-align: center"><span>${TITLE}</span></p>`), TITLE);
  assert.equal(titleOf(`<p>${TITLE}</p>`), undefined);
  assert.equal(titleOf(`<p><b>会议</b>昨天在成都召开</p>`), undefined);
  assert.equal(titleOf(`<p align="center">2021年2月9日 四川日报</p>`), undefined);
});

test('A page without any day is dated by its address, if that has one.', () => {
  const parsed = parseHtml(newsPage({}), { url: 'https://news.example.cn/2021/0209/c1-2.html' });
  assert.equal(parsed.draft.date, '2021-02-09');
});

const ELSEWHERE: [where: string, rest: Parameters<typeof newsPage>[0]][] = [
  ['a script names as its publication', { below: '<script>var docRelPubTime = "2021-02-09 10:30";</script>' }],
  ['a script has in the page’s address', { below: '<script>var pageUrl = "//a.cn/2021-02/09/c_1.html";</script>' }],
  [
    'the address of the page for phones has',
    { head: '<meta name="mobile-agent" content="format=html5;url=http://m.a.cn/2021/0209/1.html">' },
  ],
  [
    'the address has from which a browser saved the page',
    { head: '<!-- saved from url=(0036)http://a.cn/20210209/1.html -->' },
  ],
  ['an element of schema.org has', { below: '<i itemprop="datePublished" content="2021-02-09T10:30"></i>' }],
  ['stands under its photo', { text: `<p><img src="a.jpg"></p><p>2021年2月9日，会场外。（资料图）</p>${paragraphs}` }],
  [
    'the addresses of all its pictures have',
    { text: `<p><img src="/u/20210209/1.jpg"></p>${paragraphs}<p><img src="/u/20210209/2.jpg"></p>` },
  ],
];
for (const [where, rest] of ELSEWHERE) {
  test(`The article is of the day that ${where}, when nothing else tells it.`, () => {
    assert.equal(draftOf('', rest).date, '2021-02-09');
  });
}

test('A day without its year is in the year that the address names.', () => {
  const parsed = parseHtml(newsPage({ header: '02-09 10:30' }), { url: 'https://a.cn/2021/art_12.html' });
  assert.equal(parsed.draft.date, '2021-02-09');
});

test('Numbers like days that are none date nothing.', () => {
  for (const header of [
    '电话：028-86-12-05',
    '比分 21-12-09',
    '192.168.1.12',
    '版本 2.10.12',
    '编号：20210209',
    '体重110-02-09',
  ])
    assert.equal(draftOf(header).date, undefined, header);
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
  ['来源：<a href="http://a.cn">四川在线</a><a class="btn">打印</a>', '四川在线'],
  ['来源：<span>四川在线</span><span>我要评论</span>', '四川在线'],
  ['2021-02-09 来源：四川在线 手机看新闻', '四川在线'],
  ['来源：四川在线 微信扫一扫', '四川在线'],
  ['来源：四川在线　四川　举报', '四川在线'],
  ['来源：四川在线 听新闻 A- A+', '四川在线'],
  ['来源：四川日报<em>+关注</em>', '四川日报'],
  ['来源：四川日报打印关闭', '四川日报'],
  ['来源：<a>人民网</a>-<a>四川频道</a>', '人民网-四川频道'],
  ['来源：China Daily', 'China Daily'],
  ['来源<b>四川在线</b> 作者<b>张三</b>', '四川在线'],
  ['<span>来源</span><span>：</span><span>四川在线</span>', '四川在线'],
  ['来源：四川日报 川观新闻', '四川日报 川观新闻'],
  ['图片来源：视觉中国 来源：四川日报', '四川日报'],
];
for (const [header, source] of SOURCES) {
  test(`The line “${header.replace(/<[^>]*>/g, '')}” names ${source} as the source.`, () => {
    assert.equal(draftOf(header).source, source);
  });
}

const ACCOUNTS: [header: string, source: string][] = [
  ['<div><a class="author-name">蜀地观察员</a></div><div>2021-02-09 10:30</div><div><a>关注</a></div>', '蜀地观察员'],
  ['<div><span>2021-02-09 10:30</span> · <a class="name">张三说专利</a> <button>+ 关注</button></div>', '张三说专利'],
  ['<a id="js_name" class="nickname">川知</a> <em>2021-02-09</em>', '川知'],
  ['<span class="account">李小明</span> 2021-02-09 <a>已关注</a>', '李小明'],
  ['<p class="author-name">川知</p><span>21-02-09</span><span class="account-auth">川知官方账号</span> 百家号', '川知'],
];
for (const [header, source] of ACCOUNTS) {
  test(`The account of “${header.replace(/<[^>]*>/g, '')}” is the source and no author.`, () => {
    const draft = draftOf(header);
    assert.deepEqual([draft.source, draft.author], [source, undefined]);
  });
}

test('A word that introduces the text is no account, though a button to subscribe follows.', () => {
  assert.equal(draftOf('<div>2021-02-09</div><div>摘要</div><div><a>订阅</a></div>').source, undefined);
});

const SECTIONS = [
  '要闻 2021-02-09',
  '<a href="/n">国际新闻</a> 2021-02-09',
  '<span>财经资讯</span> 2021-02-09 10:30',
  '新闻 | 2021-02-09',
  '<b>法规</b> 2021-02-09',
  '<i>川事</i> 2021-02-09',
];
for (const header of SECTIONS) {
  test(`The section in “${header.replace(/<[^>]*>/g, '')}” is no source.`, () => {
    const page = newsPage({ header }).replace('_蜀地新闻网', '_川事_蜀地新闻网');
    assert.equal(parseHtml(page).draft.source, undefined);
  });
}

const NOBODY: [header: string, head?: string][] = [
  ['2021-02-09 10:30 四川 举报'],
  ['2021-02-09 10:30 综合'],
  ['2021-02-09 时评'],
  ['2021-02-09 作者：四川在线 来源：四川在线'],
  ['2021-02-09 作者：蜀地新闻网'],
  ['2021-02-09 10:30', '<meta name="author" content="王管理">'],
  ['2021-02-09 发布人：李明'],
  ['2021-02-09 百家号'],
  ['<div>摘要</div><div>2021-02-09</div>'],
  ['2021-02-09 出品：科普四川'],
  ['2021-02-09 供稿单位：科技处'],
  ['2021-02-09 录入：李明 审核：王五'],
];
for (const [header, head] of NOBODY) {
  test(`Nobody is the author of a page that says “${header}”${head ? ' and names one where no reader sees it' : ''}.`, () => {
    assert.equal(draftOf(header, { head }).author, undefined);
  });
}

test('A bracket at the end that holds no name names nobody.', () => {
  for (const words of ['待续', '有删减', '全文完', '下同', '综合新华社'])
    assert.equal(draftOf('', { text: `${paragraphs}<p>${FIRST}（${words}）</p>` }).author, undefined, words);
});

test('Of several stamps in scripts, the one of publication comes before that of making.', () => {
  const below = '<script>var a = {ctime: "1600000000", publish_time: "2021-02-09 10:30"};</script>';
  assert.equal(draftOf('', { below }).date, '2021-02-09');
});

test('The author whom a meta element names is believed when the page shows the name.', () => {
  const head = '<meta name="author" content="张三">';
  assert.equal(draftOf('2021-02-09 张三', { head }).author, '张三');
});

const BADGES = ['<span>原创</span>', '【原创】', '原创 ', '[转载]', '<i class="tag">独家</i> '];
for (const badge of BADGES) {
  test(`The platform’s “${badge}” before the headline is no part of it, and has a receipt.`, () => {
    const { draft, changes } = parseHtml(newsPage({ header: '2021-02-09' }).replace('<h1>', `<h1>${badge}`));
    assert.equal(draft.title, TITLE);
    assert.ok(changes.some(({ rule, where }) => rule === 'title-badge' && where === '标题'));
  });
}

test('A headline that begins with the word of a badge keeps it.', () => {
  const title = '原创设计有了知识产权保护';
  const page = newsPage({}).replaceAll(TITLE, title);
  assert.equal(parseHtml(page).draft.title, title);
});

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
  assert.deepEqual(crumb('<div>首页 &gt; 行业动态</div>'), ['首页', '行业动态']);
  assert.deepEqual(crumb('<div>首页 新闻 法规</div>'), []);
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

test('a medium signs what it wrote as an office does', () => {
  const { fields } = readWord('<p>四川日报</p><p>2021年3月15日</p>');
  assert.deepEqual([fields?.date, fields?.source], ['2021-03-15', '四川日报']);
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

test('a table without header cells has its first row with words as its head', () => {
  const page = WORD('');
  for (const empty of ['', '<tr><td></td><td></td></tr>', '<tr><td>&nbsp;</td><td> </td></tr>'])
    assert.match(
      read(page.replace('<table>', `<table>${empty}`), 'a.html').body,
      /\n\n\| 序号 \| 单位 \|\n\| -+ \| -+ \|\n\| 1 +\| 成都市 \|\n/,
    );
});

test('a notice of one paragraph keeps the table and the signature below it', () => {
  const signature = '<p>四川省知识产权局</p><p>2021年3月15日</p>';
  const { text } = read(WORD(signature).replace(/<p>(?:各市州|特此)[^<]*<\/p>/g, ''), 'a.html');
  assert.match(text, /^为做好今年[^\n]*\n[^]*成都市[^]*四川省知识产权局\n2021年3月15日$/);
});

test('The reporter whom a line of its own below the lead names is read, and the line stays in the text.', () => {
  const { draft } = parseHtml(
    newsPage({
      header: '2021-02-09',
      text: `<p>【我城我事】</p><p>${FIRST}</p><p>記者鄧厚文報道</p><p>${SECOND}</p><p>${THIRD}</p>`,
    }),
  );
  assert.deepEqual(draft.reporters, ['鄧厚文']);
  assert.ok(lines(draft).includes('記者鄧厚文報道'));
});

test('The buttons behind the word 编辑 are no editors.', () => {
  const below = '<div>posted @ <span>2021-02-09 10:05</span> <a>编辑</a> <a>收藏</a> <a>举报</a></div>';
  assert.deepEqual(draftOf('来源：四川日报', { below }).editors, []);
});

for (const opening of ['蜀联社2月9日讯，', '蜀中网成都2月9日消息 ', '蜀江网2月9日电 ', '据蜀华社成都2月9日电 '])
  test(`The medium is read from “${opening}”.`, () => {
    const { draft } = parseHtml(
      newsPage({ header: '2021-02-09', text: `<p>${opening}${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>` }),
    );
    assert.equal(draft.source, /蜀..?[社网]/u.exec(opening)?.[0]);
  });

test('The printed page that ends a text names its paper.', () => {
  const text = `${paragraphs}<p>　　《 四川日报 》 (2021年02月09日 第五版)</p>`;
  assert.equal(parseHtml(newsPage({ header: '2021-02-09 06:05', text })).draft.source, '四川日报');
});

test('An editor’s label without a value takes no links at the foot, and the house’s editors are nobody.', () => {
  const below =
    '<p>责任编辑：</p><div><a href="/1">关于我们</a> | <a href="/2">广告服务</a> | <a href="/3">法律声明</a></div>';
  assert.deepEqual(draftOf('来源：四川日报 2021-02-09', { below }).editors, []);
  assert.deepEqual(draftOf('编辑：资讯编辑 来源：四川日报 2021-02-09').editors, []);
});

test('The bracket that ends a text names the paper in which it was printed.', () => {
  const text = `${paragraphs}<p>（原载于《中国知识产权报》2021年2月5日第3版）</p>`;
  const { source, date } = parseHtml(newsPage({ header: '作者：孙文江 2021-02-09', text })).draft;
  assert.deepEqual({ source, date }, { source: '中国知识产权报', date: '2021-02-09' });
});

for (const office of [
  '蜀江大学法学院',
  '蜀江市妇女儿童医疗中心 小儿内科',
  '蜀江（成都）律师事务所',
  '| 蜀江知识产权研究院',
])
  test(`Where somebody writes, ${office} is where they work, and not the source.`, () => {
    const { source, author } = draftOf(`2021-02-09 李文江 ${office}`);
    assert.deepEqual({ source, author }, { source: undefined, author: '李文江' });
  });

test('An institution alone behind the day is the source, and so is a medium beside who writes for it.', () => {
  assert.equal(draftOf('2021-02-09 蜀江大学').source, '蜀江大学');
  assert.equal(draftOf('2021-02-09 李文江 蜀江日报').source, '蜀江日报');
});

for (const people of [
  '李文江律师',
  '李文江，蜀江大学教授',
  '李文江 主任医师',
  '李文江, 蜀江律师事务所高级合伙人',
  '李文江教授',
])
  test(`What the author does is no part of the name: ${people}.`, () => {
    assert.equal(draftOf(`2021-02-09 来源：蜀江日报 作者：${people}`).author, '李文江');
  });

for (const head of [
  '2016年05月18日　星期三　<a href="#">往期回顾</a>　<a href="/">蜀江新闻网</a>',
  '2016年05月18日 星期三 <span>返回首页 往期回顾 报纸检索</span>',
  '2016年05月18日　<a>簡體</a>',
  '2016年05月18日 返回首页 往期回顾',
  '总第5123期 2016年5月18日 星期三 往期',
  '出版日期：2016年05月18日 <a href="#">返回目录</a>',
  '星期三 2016年5月18日 <a href="#">上一期</a> <a href="#">下一期</a>',
])
  test(`The head of a page of a printed issue tells the day, whatever links stand beside it: ${head}.`, () => {
    const list = Array.from(
      { length: 10 },
      (_, at) => `<div><a href="${at}.htm">蜀江两岸的第${at}条新闻</a></div>`,
    ).join('');
    const above = `<table><tr><td>${head}</td></tr></table><table><tr><td>第03版：综合新闻</td></tr></table>${list}<h1>`;
    assert.equal(parseHtml(newsPage({}).replace('<h1>', above)).draft.date, '2016-05-18');
  });

for (const page of ['A02：要闻', '版次：03', '第A02版:澳聞'])
  test(`The page of a printed issue says which it is: ${page}.`, () => {
    const above = `<div>2016年5月18日 <a href="#">往期</a></div><div>${page}</div>${'<p><a href="1">蜀江两岸的新闻</a></p>'.repeat(10)}<h1>`;
    assert.equal(parseHtml(newsPage({}).replace('<h1>', above)).draft.date, '2016-05-18');
  });

test('The comment at the head of a page of a printed issue tells the day.', () => {
  const comment =
    '<!--enpproperty <articleid>1</articleid><date>2019-04-26 00:00:00.0</date><author></author>enpproperty-->';
  assert.equal(parseHtml(newsPage({}).replace('<body>', `<body>${comment}`)).draft.date, '2019-04-26');
});

test('A day with its weekday above the navigation of a page that is of no printed issue is the day of the visit.', () => {
  const above = `<div>2016年05月18日　星期三　<a href="#">设为首页</a></div>${'<p><a href="1">蜀江两岸的新闻</a></p>'.repeat(10)}<h1>`;
  assert.equal(parseHtml(newsPage({}).replace('<h1>', above)).draft.date, undefined);
});

for (const own of [
  '如若转载，请注明出处：“http://www.shujiang.example/article_27_20210304.html”',
  '本文链接：https://www.shujiang.example/2021/03/04/tea.html',
  '本文地址: http://www.shujiang.example/a/20210304/12.html',
])
  test(`An address that the page gives as its own tells the day: ${own}.`, () => {
    assert.equal(draftOf('3年前', { text: `${paragraphs}<p>${own}</p>` }).date, '2021-03-04');
  });

test('The address of somebody else in the text does not date the article.', () => {
  const text = `${paragraphs}<p>详见 http://www.shujiang.example/a/20190304/12.html 的报道。</p>`;
  assert.equal(draftOf('3年前', { text }).date, undefined);
});

for (const line of [
  '本帖最后由 老专工 于 2012-5-10 10:05 编辑',
  '一家豆瓣企业的晒场。本报记者 周晓 摄',
  '自2018年8月1日起，国家知识产权局停征和调整部分专利收费',
])
  test(`A sentence or a forum’s note above the text is no medium: ${line}.`, () => {
    assert.equal(draftOf(`<div>2018-07-21</div><div>${line}</div>`).source, undefined);
  });

for (const line of [
  '蜀江记者|周小红  蜀江编辑|林岚',
  '蜀江记者 周小红 蜀江编辑 林岚',
  '蜀江晚报记者｜周小红',
  '记者 丨 周小红 编辑 丨 林岚',
])
  test(`The roles of those who made the article are parted from their names: ${line}.`, () => {
    assert.deepEqual(draftOf('2021-02-09', { text: `<p>${line}</p>${paragraphs}` }).reporters, ['周小红']);
  });

test('White space ends the names of reporters behind a dateline.', () => {
  const of = (opening: string) => draftOf('2021-02-09', { text: `<p>${opening}${FIRST}</p>${paragraphs}` }).reporters;
  assert.deepEqual(of('本报讯 记者周小红 通讯员林晔 近日，'), ['周小红', '林晔']);
  assert.deepEqual(of('【蜀江日報訊】記者周小紅、林曄 近日，'), ['周小紅', '林曄']);
  assert.deepEqual(of('本报记者周小红 '), ['周小红']);
  assert.deepEqual(of('本报记者近日 在蜀江采访时看到，'), []);
  assert.deepEqual(of('本报讯 记者近日 从有关部门获悉，'), []);
  assert.deepEqual(of('本报讯 记者从省知识产权局获悉 今年'), []);
});

for (const suffix of ['周小红的博文', '周小红的个人博客', '周小红的专栏'])
  test(`The title element of a blog names who keeps it, and the page shows the name: ${suffix}.`, () => {
    const page = newsPage({ header: '2021-02-09' }).replace('_蜀地新闻网</title>', ` - ${suffix}</title>`);
    assert.equal(parseHtml(page).draft.author, undefined);
    assert.equal(parseHtml(page.replace('<h1>', '<h2>周小红的个人博客</h2><h1>')).draft.author, '周小红');
  });

test('An article that an account calls its original names its author in its first line.', () => {
  const head = '<meta name="mediaid" content="蜀江茶事">';
  const of = (line: string) => draftOf('2021-02-09', { head, text: `<p>${line}</p>${paragraphs}` }).author;
  assert.equal(of('原创 老乔 蜀江茶事'), '老乔');
  assert.equal(of('原创 | 老乔 蜀江茶事 2021-02-09'), '老乔');
  assert.equal(of('原创：老乔 蜀江茶事'), '老乔');
  assert.equal(of('原创 老乔 说茶'), undefined);
  assert.equal(of('原创 蜀江茶事 蜀江茶事'), undefined);
});

/** A page on which nobody is named as source, with what the site says of itself in the title element, above the headline and at its foot. */
const houseOf = (parts: { suffix?: string; top?: string; foot: string; header?: string }) => {
  const { suffix = '', top = '', foot, header = '发布时间：2021-02-09' } = parts;
  const page = newsPage({ header })
    .replace('_蜀地新闻网</title>', `${suffix && ` - ${suffix}`}</title>`)
    .replace('<h1>', `${top}<h1>`)
    .replace('蜀地新闻网版权所有', foot);
  return parseHtml(page).draft.source;
};

const HOUSES: [kind: string, parts: Parameters<typeof houseOf>[0], source: string][] = [
  [
    'office',
    { suffix: '蜀江市市场监督管理局', foot: '主办：蜀江市市场监督管理局　承办：信息中心' },
    '蜀江市市场监督管理局',
  ],
  [
    'centre of services',
    { suffix: '蜀江知识产权服务促进中心', foot: '主办：蜀江知识产权服务促进中心' },
    '蜀江知识产权服务促进中心',
  ],
  [
    'office that calls its site one',
    { suffix: '蜀江市知识产权局门户网站', foot: '主办单位：蜀江市知识产权局' },
    '蜀江市知识产权局',
  ],
  ['court', { suffix: '蜀江知识产权法庭', foot: '版权所有：蜀江知识产权法庭' }, '蜀江知识产权法庭'],
  [
    'office whose address stands behind it',
    { suffix: '蜀江市知识产权局', foot: 'Copyright © 2009-2021 蜀江市知识产权局 地址：蜀江市' },
    '蜀江市知识产权局',
  ],
  [
    'university',
    { top: '<img src="logo.png" alt="蜀江政法大学"><h2>文江新闻网</h2>', foot: '版权所有：蜀江政法大学党委宣传部' },
    '蜀江政法大学',
  ],
  [
    'office, named in a line of its own',
    { suffix: '蜀江市知识产权局', foot: '<p>版权所有</p><p>蜀江市知识产权局</p>' },
    '蜀江市知识产权局',
  ],
  [
    'office in charge',
    { suffix: '蜀江市知识产权局', foot: '网站主管：蜀江市知识产权局 维护：信息中心' },
    '蜀江市知识产权局',
  ],
  ['university with a site of news', { suffix: '蜀江大学新闻网', foot: '版权所有：蜀江大学新闻中心' }, '蜀江大学'],
  ['association', { top: '<a href="/">蜀江知识产权协会</a>', foot: '蜀江知识产权协会 版权所有' }, '蜀江知识产权协会'],
  [
    'broadcaster',
    { suffix: 'SJTHK', top: '<div><a href="/">蜀江電台網站</a></div>', foot: '© 2020 蜀江電台網站 Radio Shujiang' },
    '蜀江電台',
  ],
  [
    'company by its whole name',
    { suffix: '恒江传感技术（蜀江）股份有限公司', foot: '© 2023 恒江传感技术（蜀江）股份有限公司' },
    '恒江传感技术（蜀江）股份有限公司',
  ],
  [
    'firm that somebody writes for',
    { suffix: '恒江知识产权', header: '2021-02-09 作者：周小红', foot: '版权所有 © 2024 恒江知识产权' },
    '恒江知识产权',
  ],
];
for (const [kind, parts, source] of HOUSES)
  test(`A site that bears the name of its owner is the source where nobody else is named: ${kind}.`, () => {
    assert.equal(houseOf(parts), source);
  });

for (const [reason, parts] of [
  ['its foot names another', { suffix: '蜀江市知识产权局', foot: '版权所有：锦城数码公司' }],
  ['only its foot has the name', { foot: '版权所有：蜀江市知识产权局' }],
  ['it is a centre of news', { suffix: '蜀江新闻中心', foot: '版权所有：蜀江新闻中心' }],
  ['it is a portal', { suffix: '蜀江知产网', header: '2021-02-09 作者：周小红', foot: '版权所有：蜀江知产网' }],
  ['a firm’s article is signed by nobody', { suffix: '恒江知识产权', foot: '版权所有：恒江知识产权' }],
  [
    'a label says that nobody knows',
    { suffix: '蜀江市知识产权局', header: '2021-02-09 来源：网络', foot: '主办：蜀江市知识产权局' },
  ],
] as [string, Parameters<typeof houseOf>[0]][])
  test(`A site is not the source where ${reason}.`, () => {
    assert.equal(houseOf(parts), undefined);
  });

test('A site that bears the name behind the headline at its head, too, is the source of what somebody signs.', () => {
  const shown = { suffix: '知茶笔记', top: '<a href="/">知茶笔记</a>', foot: '© 2024 恒江数码有限公司' };
  const signed = { ...shown, header: '2021-02-09 作者：周小红' };
  assert.equal(houseOf(signed), '知茶笔记');
  assert.equal(houseOf({ ...signed, top: '<p><img src="/logo.png" alt="知茶笔记"></p>' }), '知茶笔记');
  assert.equal(houseOf(shown), undefined, 'nobody signs');
  assert.equal(houseOf({ ...signed, top: '' }), undefined, 'the page does not bear it');
  assert.equal(houseOf({ ...signed, suffix: '知茶论坛', top: '<p>知茶论坛</p>' }), undefined, 'a portal');
  assert.equal(houseOf({ ...signed, suffix: '新闻中心', top: '<p>新闻中心</p>' }), undefined, 'a section');
});

test('The house of a paper among the links at the head of a printed page is the source of its own reporters.', () => {
  const of = (links: string, header = '◎本报记者 周小红') =>
    houseOf({ top: `<p>${links}</p><p>第07版：要闻</p><p>2021年02月09日 星期二</p>`, header, foot: '地址：蜀江路1号' });
  assert.equal(of('<a>首页</a> <a>蜀江科技报社</a> <a>数字报首页</a>'), '蜀江科技报');
  assert.equal(of('<a>蜀江日报</a> <a>往期回顾</a>'), '蜀江日报');
  assert.equal(of('<a>蜀江日报</a> <a>蜀江晚报</a>'), undefined, 'it may be either');
  assert.equal(of('<a>海报</a> <a>数字报</a> <a>简报</a>'), undefined, 'no papers');
});

test('A paper that the title element names before the site is the source of its own reporters.', () => {
  const of = (suffix: string, header: string) => houseOf({ suffix, header, foot: '蜀江日报社版权所有' });
  assert.equal(of('《蜀江日报》-蜀江经济网', '本报记者 周小红'), '蜀江日报');
  assert.equal(of('《蜀江日报》-蜀江经济网', '2021-02-09 记者 周小红'), undefined);
});

test('A site that the text says was told is the source of what somebody signs.', () => {
  const told = (opening: string) =>
    parseHtml(
      newsPage({ header: '作者：周小红 2021-02-09', text: `<p>${opening}${FIRST}</p>${paragraphs}` })
        .replace('_蜀地新闻网</title>', '-38茶</title>')
        .replaceAll('蜀地新闻网', '恒江数码'),
    ).draft.source;
  assert.equal(told('38茶获悉，'), '38茶');
  assert.equal(told('创始人告诉38茶，'), '38茶');
  assert.equal(told('记者获悉，'), undefined);
});

test('What calls itself news in Traditional characters is the medium of what it publishes.', () => {
  const of = (suffix: string) => houseOf({ suffix, foot: '© 2024 蜀江廣播有限公司' });
  assert.equal(of('蜀江新聞SJB News'), '蜀江新聞');
  assert.equal(of('江視新聞網 JTS'), '江視新聞網');
  assert.equal(of('蜀江新闻网'), undefined, 'those of the mainland carry others’, too');
  assert.equal(of('即時新聞'), undefined, 'a section');
});

test('A house that its imprint names in letters as its head does, and in characters, is the press that these say.', () => {
  const of = (foot: string) => houseOf({ suffix: 'SJTHK', foot });
  assert.equal(of('蜀江電台 版權所有 © Copyright 2023 SJTHK 私隱政策聲明'), '蜀江電台');
  assert.equal(of('恒江數碼 版權所有 © Copyright 2023 SJTHK'), undefined);
  assert.equal(of('蜀江電台 版權所有 © Copyright 2023 OTHER'), undefined);
});

test('Names before a slash and where they report from stand in a box of their own.', () => {
  const header =
    '<div class="d-flex"><span>發布時間：<time>2021-02-09 20:02:11</time></span> <span>更新時間：2021-02-09 21:15:40</span></div><div class="reporter-container">陳佳鑫 林靖堂 <span>／</span> 台北報導</div>';
  assert.deepEqual(draftOf(header).reporters, ['陳佳鑫', '林靖堂']);
});

test('The title of a printed issue’s page ends before the paper, its day and its page.', () => {
  const page = newsPage({ header: '2021年02月09日 星期二' })
    .replace('_蜀地新闻网</title>', '-蜀江日报-2021年02月09日-第03版-综合新闻</title>')
    .replace(/<h1>(.*?)<\/h1>/, '<p>$1</p>');
  assert.equal(parseHtml(page).draft.title, TITLE);
});

test('What leads to a source, a button to comment and the steps to the page are no names.', () => {
  const led = '<span>2021年02月09日 20:15</span>　<span>来源于 <a href="/">蜀江财经网</a></span>';
  assert.equal(draftOf(led).source, '蜀江财经网');
  const button = '2021-02-09 06:30:00 来源: 蜀江日报 作者: <div class="fr"><a>我要评论</a><a>我要爆料</a></div>';
  assert.equal(draftOf(button).author, undefined);
  const steps =
    '<div class="links"><a>蜀地新闻网</a> &gt; <a>银行</a> &gt; 正文</div><div class="tip"><span>2021-02-09 04:12:25</span> <a href="#">金融时报&nbsp;</a> 周小红</div>';
  const { source, author } = draftOf(steps);
  assert.deepEqual({ source, author }, { source: '金融时报', author: '周小红' });
});

test('What a platform has looked into is an account.', () => {
  const header =
    '<a href="/home"><p class="index-module_authorName">蜀江日知录</p></a><span class="date">发布时间：21-02-09</span><span class="account-authentication">科技领域创作者</span>';
  assert.equal(draftOf(header).source, '蜀江日知录');
});

test('The first link at the head of a page may be the name of its house.', () => {
  const top = '<div><a class="logo" title="蜀江電台網站">蜀江電台網站</a><a>新聞</a> <a>電視</a> <a>節目重溫</a></div>';
  assert.equal(houseOf({ suffix: 'SJTHK', top, foot: '© 2024 蜀江電台. 版權所有. | 私隱政策' }), '蜀江電台');
});

test('A department that brought an article is not its author.', () => {
  const below = '<p>供稿：公管学院　编辑：李小山　审核：郭小玲</p>';
  const of = (header: string, line = below) => parseHtml(newsPage({ header, below: line })).draft;
  assert.equal(of('2021-02-09 15:20').author, undefined);
  assert.equal(of('作者：周小红 2021-02-09 15:20', '<p>供稿：民三庭</p>').author, '周小红');
  assert.equal(of('2021-02-09', '<p>供稿：周小红</p>').author, '周小红');
});

test('A medium’s button to follow who wrote an article makes no account of the writer.', () => {
  const byline =
    '<div class="byline"><span>周小红</span><a>订阅</a></div><h4>发布/2021年2月9日 05:00 AM</h4><div>字体大小: 小 中 大</div>';
  const of = (siteName: string) => draftOf(byline, { head: `<meta property="og:site_name" content="${siteName}">` });
  const { source, author } = of('蜀江早报');
  assert.deepEqual({ source, author }, { source: '蜀江早报', author: '周小红' });
  assert.equal(of('蜀江号').source, '周小红');
  assert.equal(draftOf(byline).source, '周小红');
});

test('An address of mail is no medium.', () => {
  const of = (mail: string) =>
    draftOf(
      `<div class="article-byline"><div>周小红</div><a>${mail}</a><button>+ 订阅</button></div><div class="timestamp">发布/2021年2月9日 05:00</div>`,
    ).source;
  assert.equal(of('xiaohong@shujiang.com.sg'), undefined);
});

test('The label of a headline’s first form and that of a section are no names.', () => {
  const original =
    '<span>原标题：</span><i>来源：蜀江新闻客户端</i> | 2021年02月09日 10:25:33<div><a>小字号</a><a>大字号</a></div>';
  const { author, source } = draftOf(original);
  assert.deepEqual({ author, source }, { author: undefined, source: '蜀江新闻客户端' });
  const foot =
    '<footer><span class="posted-on"><span>发布于 </span><a rel="bookmark"><time>2021年2月9日</time><time class="updated">2021年2月10日</time></a></span><span class="author vcard"><span>作者 </span><a>周小红</a></span><span><span>分类 </span><a>评论</a></span></footer>';
  const page = newsPage({ header: '', below: foot });
  const { author: signed, date } = parseHtml(page).draft;
  assert.deepEqual({ signed, date }, { signed: '周小红', date: '2021-02-09' });
});

test('The medium that a page names comes before the house that owns the site.', () => {
  const parts = { suffix: '蜀江市知识产权局', header: '2021-02-09 来源：蜀江日报', foot: '主办：蜀江市知识产权局' };
  assert.equal(houseOf(parts), '蜀江日报');
});

test('The host in the place of a site’s name is no name.', () => {
  const head = '<meta property="og:site_name" content="news.shujiang.example">';
  const { siteName, source } = draftOf('2021-02-09 作者：周小红', { head });
  assert.deepEqual({ siteName, source }, { siteName: '蜀地新闻网', source: undefined });
});

test('A station that its site calls by letters is the source where the text begins with a programme of its own.', () => {
  const of = (suffix: string, opening: string) =>
    parseHtml(newsPage({ text: `<p>${opening}${FIRST}</p>${paragraphs}` }).replace('_蜀地新闻网<', ` - ${suffix}<`))
      .draft.source;
  assert.equal(of('SJTV', '本台節目《蜀江論壇》今日復播。'), 'SJTV');
  assert.equal(of('SJTV', '本报记者昨天获悉，'), undefined);
  assert.equal(of('SJTV', '一個節目今日復播。'), undefined);
});
