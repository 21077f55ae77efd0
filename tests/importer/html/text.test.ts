import { read } from '../helpers.ts';
import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHtml } from '../../../src/importer/html/parse.ts';
import { FIRST, lines, newsPage, paragraphs, SECOND, THIRD, TITLE } from './pages.ts';

const draftOf = (text: string, below = '') => parseHtml(newsPage({ text, below })).draft;

test('The text of a plain page is its paragraphs and nothing else.', () => {
  assert.deepEqual(lines(draftOf(paragraphs)), [FIRST, SECOND, THIRD]);
});

test('A page laid out with tables, its paragraphs divided by line breaks, reads the same.', () => {
  const page = `<html><head><title>${TITLE}</title></head><body><table><tr><td><a href=/>首页</a>|<a href=/b>新闻</a></td></tr></table>
<table><tr><td width=180><table><tr><td><a href=1>往期一</a></td></tr><tr><td><a href=2>往期二</a></td></tr></table></td>
<td><table><tr><td align=center><b>${TITLE}</b></td></tr><tr><td>来源：四川日报 2003-04-26 【<a href=#>打印</a>】</td></tr>
<tr><td><font size=3>&nbsp;&nbsp;${FIRST}<br><br>　　${SECOND}<br>　　${THIRD}</font></td></tr></table></td></tr></table></body></html>`;
  const { draft } = parseHtml(page);
  assert.deepEqual(
    lines(draft).map((line) => line.trim()),
    [FIRST, SECOND, THIRD],
  );
  assert.deepEqual([draft.title, draft.date, draft.source], [TITLE, '2003-04-26', '四川日报']);
});

test('A paragraph beside the box that holds the rest of the text is part of it, a line of who wrote it is not.', () => {
  const written = '<p><b>2021-02-08</b> <b>林岚/文</b></p>';
  const rest = `<div>${`<p>${SECOND}</p>`.repeat(9)}<p>${THIRD}</p></div>`;
  const draft = draftOf(`${written}<p>${FIRST}</p>${rest}<p>&nbsp;</p>`);
  assert.deepEqual([lines(draft)[0], draft.author], [FIRST, '林岚']);
});

test('A short item is found beside comment rules that are much longer.', () => {
  const rules = `<section class="comments"><h3>发表意见</h3><p>${'使用本站留言服务时，表示已经详细阅读并同意下述规定。'.repeat(20)}</p></section>`;
  assert.deepEqual(lines(draftOf(`<p>${FIRST}${SECOND}</p>`, rules)), [FIRST + SECOND]);
});

test('A short item is found beside the summaries of other articles.', () => {
  const others = `<div class="r"><h3>为您推荐</h3>${`<div><a href="x">又一则新闻的标题</a><p>${THIRD}${SECOND}</p></div>`.repeat(12)}</div>`;
  assert.deepEqual(lines(draftOf(`<p>${FIRST}${SECOND}</p><p>责任编辑：张三</p>`, others)), [FIRST + SECOND]);
});

const FURNITURE = [
  '分享到： 微信 微博 QQ空间',
  '扫一扫在手机打开当前页面',
  '【1】【2】【3】【4】',
  '下一页 尾页',
  '字号：大 中 小 打印 关闭',
  '浏览次数：2168',
  '上一篇：另一篇文章的标题',
  '下载蜀地新闻客户端，看更多精彩内容',
  '（责任编辑：张三）',
  '举报/反馈',
  '视频加载中，请稍候...',
  '本文由蜀地代理整理发布，如需申请专利、商标，欢迎咨询：028-00000000。',
  '共享此文章：',
  '◤春天游玩清单◢',
  '本文链接：https://www.example.com/1.html',
];
for (const line of FURNITURE) {
  test(`“${line}” below the text is not part of it and leaves a receipt.`, () => {
    const parsed = parseHtml(newsPage({ text: `${paragraphs}<div>${line}</div>` }));
    assert.deepEqual(lines(parsed.draft), [FIRST, SECOND, THIRD]);
    assert.ok(parsed.changes.some(({ before, after }) => before === line && after === ''));
  });
}

test('A list of related articles within the text’s own element is left out, link by link in the receipt.', () => {
  const related = '<h4>相关阅读</h4><ul><li><a href="1">其一</a></li><li><a href="2">其二</a></li></ul>';
  const parsed = parseHtml(newsPage({ text: `<p>${FIRST}</p>${related}<p>${SECOND}</p><p>${THIRD}</p>` }));
  assert.deepEqual(lines(parsed.draft), [FIRST, SECOND, THIRD]);
  assert.deepEqual(
    parsed.changes.map(({ before }) => before),
    ['相关阅读', '其一其二'],
  );
});

test('A list of links with their days below the text is left out, whatever its box.', () => {
  const list = (day: string) =>
    `<ul>${[8, 9].map((at) => `<li><a href="${at}">展会上的维权站</a><span>${day}${at}</span></li>`).join('')}</ul>`;
  for (const day of ['2021-02-0', '02-0', '（2021年2月'])
    assert.deepEqual(lines(draftOf(`${paragraphs}<p>本作品的版权为蜀地新闻网所有。</p>${list(day)}`)), [
      FIRST,
      SECOND,
      THIRD,
    ]);
});

test('A line of nothing but links within the text is left out, whatever the gaps between them.', () => {
  const text = `<p>${FIRST}</p><p>${SECOND}</p><div><a href="/g">股吧</a> <a href="/z">资金流</a></div><p>${THIRD}</p>`;
  assert.deepEqual(lines(draftOf(text)), [FIRST, SECOND, THIRD]);
});

test('What asks for coffee or for a subscription within the text is left out.', () => {
  const asked = '<aside><p>喜歡這篇文章嗎？</p><p>請周曉喝杯咖啡，告訴我這篇文章寫得真棒！</p></aside>';
  const box =
    '<div class="newsletter"><p>每周一次，把最好的报道送到你的信箱，随时可以退订，绝不外传你的地址。</p></div>';
  assert.deepEqual(lines(draftOf(`<p>${FIRST}</p><p>${SECOND}</p>${asked}<p>${THIRD}</p>${box}`)), [
    FIRST,
    SECOND,
    THIRD,
  ]);
});

test('A house that presents itself below the text of its guests is no part of it, a last section about a matter is.', () => {
  const house = '<p>「关于蜀产网」</p><p>蜀产网是综合的信息服务平台，致力于连接知识产权与科技人才。</p>';
  assert.deepEqual(lines(draftOf(paragraphs + house)), [FIRST, SECOND, THIRD]);
  const matter = '<p>【关于赔偿数额】</p><p>赔偿数额应当与侵权的程度相适应，本案酌定为十八万元。</p>';
  assert.equal(lines(draftOf(paragraphs + matter)).length, 5);
  const act = '<p>关于商标代理</p><p>商标代理是受委托办理商标事务的行为，应当遵循诚实信用的原则。</p>';
  assert.equal(lines(draftOf(paragraphs + act)).length, 5);
});

test('A line that is nothing but a name in a bracket signs the text and stays.', () => {
  const draft = draftOf(`${paragraphs}<p>（叶青）</p>`);
  assert.deepEqual([draft.author, lines(draft).at(-1)], ['叶青', '（叶青）']);
});

test('Sentences that use the words of furniture stay.', () => {
  const sentences = [
    '市民可以扫描二维码，下载四川知识产权公共服务平台的客户端，在线提交维权申请，足不出户办理业务。',
    '他说，分享到的经验要用起来，版权登记的便利要让更多创作者知道，不得转载的声明也要写得明白。',
  ];
  const text = [FIRST, ...sentences, THIRD].map((line) => `<p>${line}</p>`).join('');
  assert.deepEqual(lines(draftOf(text)), [FIRST, ...sentences, THIRD]);
});

test('Everything in the text’s element is in the text, a field, or a receipt.', () => {
  const parts = [
    '原标题：别的标题',
    FIRST,
    '图为会议现场',
    SECOND,
    '分享到：',
    THIRD,
    '免责声明：本文仅代表作者个人观点。',
    '责编：张三',
  ];
  const { draft, changes } = parseHtml(
    newsPage({
      text: parts.map((part) => `<p>${part.startsWith('图为') ? '<img src="a.jpg"><br>' : ''}${part}</p>`).join(''),
    }),
  );
  const kept = [
    ...lines(draft),
    draft.notice,
    ...draft.images.map(({ caption }) => caption),
    ...changes.map(({ before }) => before),
  ];
  assert.deepEqual(
    parts.filter((part) => !kept.includes(part)),
    [],
  );
});

test('The publisher’s notice goes into its own field.', () => {
  const notice = '版权声明：本网所有内容，未经授权不得转载。';
  const draft = draftOf(`${paragraphs}<p>${notice}</p>`);
  assert.deepEqual([lines(draft), draft.notice], [[FIRST, SECOND, THIRD], notice]);
});

test('Sub-headings, lists, tables, quotations, emphasis and links keep their form.', () => {
  const { body } =
    draftOf(`<h3>一、<b>总结</b></h3><p>${FIRST}<strong>强调</strong>与<em>斜体</em>和<a href="/law.html">法规</a>。</p>
<ul><li>专利两万件</li><li>商标十万件</li></ul><ol start="3"><li>第三条</li></ol>
<blockquote><p>保护知识产权就是保护创新。</p></blockquote>
<table><tr><th>市州</th><th>件数</th></tr><tr><td><p>成都</p></td><td>100</td></tr></table><p>${SECOND}</p><p>${THIRD}</p>`);
  assert.deepEqual(
    body.children.map(({ type }) => type),
    ['heading', 'paragraph', 'list', 'list', 'blockquote', 'table', 'paragraph', 'paragraph'],
  );
  const paragraph = body.children[1];
  assert.ok(paragraph?.type === 'paragraph');
  assert.deepEqual(
    paragraph.children.map(({ type }) => type),
    ['text', 'strong', 'text', 'emphasis', 'text', 'link', 'text'],
  );
});

test('The highest sub-heading of a text is on the second level.', () => {
  const { body } = draftOf(`<p>${FIRST}</p><h4>甲部分的名称</h4><p>${SECOND}</p><h5>乙部分的名称</h5><p>${THIRD}</p>`);
  assert.deepEqual(
    body.children.flatMap((child) => (child.type === 'heading' ? [child.depth] : [])),
    [2, 3],
  );
});

test('Attachments stay, with their addresses in full.', () => {
  const page = newsPage({ text: `${paragraphs}<p><a href="../files/1.pdf">附件：申报表</a></p>` });
  const { body } = parseHtml(page, { url: 'http://a.gov.cn/x/y/1.html' }).draft;
  const last = body.children.at(-1);
  assert.ok(last?.type === 'paragraph' && last.children[0]?.type === 'link');
  assert.equal(last.children[0].url, 'http://a.gov.cn/x/files/1.pdf');
});

const CAPTIONS: [what: string, html: string, caption: string][] = [
  ['in a figure', '<figure><img src="a.jpg"><figcaption>会议现场</figcaption></figure>', '会议现场'],
  ['marked by 图为', '<p><img src="a.jpg"></p><p>图为会议现场。</p>', '图为会议现场。'],
  [
    'signed by the photographer',
    '<p><img src="a.jpg"></p><p>会议现场。四川日报记者 张三 摄</p>',
    '会议现场。四川日报记者 张三 摄',
  ],
  ['in the same paragraph', '<p><img src="a.jpg"><br>会议现场</p>', '会议现场'],
  [
    'centred',
    '<p style="text-align:center"><img src="a.jpg"></p><p style="text-align: center">会议现场</p>',
    '会议现场',
  ],
  ['above its picture', '<p>▼会议现场</p><p><img src="a.jpg"></p>', '▼会议现场'],
];
for (const [what, html, caption] of CAPTIONS) {
  test(`A caption ${what} goes with its picture and not into the text.`, () => {
    const draft = draftOf(`<p>${FIRST}</p>${html}<p>${SECOND}</p><p>${THIRD}</p>`);
    assert.deepEqual(draft.images, [{ src: 'a.jpg', caption }]);
    assert.deepEqual(lines(draft), [FIRST, SECOND, THIRD]);
  });
}

test('A picture that loads late is known by the address it will have.', () => {
  const draft = draftOf(
    `<p>${FIRST}</p><p><img src="/img/blank.gif" data-src="https://a.cn/1.jpg"></p><p>${SECOND}</p><p>${THIRD}</p>`,
  );
  assert.deepEqual(draft.images, [{ src: 'https://a.cn/1.jpg' }]);
});

test('A paragraph that follows a picture is not its caption.', () => {
  const text = `<p>${FIRST}</p><p><img src="a.jpg"></p><p>“好。”</p><p>${SECOND}</p><p>${THIRD}</p>`;
  const draft = draftOf(text);
  assert.deepEqual(draft.images, [{ src: 'a.jpg' }]);
  assert.ok(lines(draft).includes('“好。”'));
});

test('The link at the end of the last paragraph that leads back to the portal goes, with a receipt.', () => {
  const text = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}<a href="/">返回蜀地新闻网首页&gt;&gt;</a></p>`;
  const { draft, changes } = parseHtml(newsPage({ text }));
  assert.deepEqual(lines(draft), [FIRST, SECOND, THIRD]);
  assert.deepEqual(
    changes.map(({ before }) => before),
    ['返回蜀地新闻网首页>>'],
  );
});

test('An announcement that is a table without a sentence is read.', () => {
  const rows = ['成都', '绵阳', '德阳', '乐山', '宜宾', '南充'].map(
    (name, at) => `<tr><td>${at + 1}</td><td>${name}某某科技有限公司</td></tr>`,
  );
  const { body } = draftOf(`<table><tr><td>序号</td><td>企业名称</td></tr>${rows.join('')}</table>`);
  assert.deepEqual(
    body.children.map(({ type }) => type),
    ['table'],
  );
});

test('Lines divided by br alone are paragraphs each; verses keep their lines.', () => {
  assert.deepEqual(lines(draftOf(`${FIRST}<br>纸上得来终觉浅，<br>绝知此事要躬行。<br><br>${THIRD}`)), [
    FIRST,
    '纸上得来终觉浅，',
    '绝知此事要躬行。',
    THIRD,
  ]);
});

test('Words set in bold one after the other are one, and no mark of Markdown gets among them.', () => {
  const text = `${paragraphs}<p><strong>副主管：</strong><strong>Stefan Isaacs</strong></p>`;
  assert.ok(read(newsPage({ header: '2021-02-09', text }), 'a.html').text.endsWith('副主管：Stefan Isaacs'));
});

test('A picture by an address without protocol, or by one that leads nowhere, leaves no address in the text.', () => {
  for (const src of ['//a.cn/1.jpg', 'file:///C:/1.jpg']) {
    const { text, draft } = read(
      newsPage({ header: '2021-02-09', text: `${paragraphs}<p><img src="${src}"></p>` }),
      'a.html',
    );
    assert.ok(!text.includes('1.jpg'), text);
    assert.equal(draft.images[0]?.src, src.replace(/^[/]{2}/, 'https://'));
  }
});

test('A box with most of the text is read, though it is called after the buttons beside its pictures.', () => {
  const text = `<div class="js_img_share_area">${paragraphs.repeat(4)}</div>`;
  const below = `<div><p>${FIRST}请把您身边的新鲜事、烦心事、开心事告诉我们，我们会尽快派人了解。</p></div>`;
  const { draft } = parseHtml(newsPage({ text, below }));
  assert.deepEqual(lines(draft).slice(-3), [FIRST, SECOND, THIRD]);
});

test('Readings of the house without a colon and pictures to tap end no text.', () => {
  const below = '<p>二审 干江沄</p><p>三审 许邵庭</p><p>点击图片，订阅《江城瞭望》</p><p>▼▼▼</p>';
  const { changes, draft } = parseHtml(newsPage({ text: `${paragraphs}${below}` }));
  assert.deepEqual(lines(draft), [FIRST, SECOND, THIRD]);
  const removed = changes.map(({ before }) => before);
  for (const line of ['二审 干江沄', '三审 许邵庭', '点击图片，订阅《江城瞭望》', '▼▼▼'])
    assert.ok(removed.includes(line), line);
});

/** Summaries of other articles, each with its headline in one link. */
const TEASERS = ['秋粮收购进展顺利', '青年夜校一座难求', '老字号走向直播间']
  .map(
    (headline, at) =>
      `<a href="/news/${at}.html"><h2>${headline}</h2><p>记者走访发现，多数商户已经换上新的价目牌，消费者的投诉仍未减少，第${at}次。</p></a>`,
  )
  .join('');

test('Summaries in links with headlines of their own below the text are of other articles.', () => {
  assert.deepEqual(lines(draftOf(`${paragraphs}<div class="m-box"><h3>一周最热</h3>${TEASERS}</div>`)), [
    FIRST,
    SECOND,
    THIRD,
  ]);
});

test('What is called after related posts within the text is left out.', () => {
  const list = '<div class="relatedposts"><p>门票今起发售 长者半价</p><p>小商家不受影响 电费照旧</p></div>';
  assert.deepEqual(lines(draftOf(`${paragraphs}${list}`)), [FIRST, SECOND, THIRD]);
});

for (const line of [
  '支持蜀江社',
  '支持我們',
  '小額贊助',
  '選擇與事實站在一起，您的每一份支持，是守護新聞自由的力量。',
  '想請我們喝幾杯咖啡？',
  '☕ 請我們喝杯咖啡 65 元',
  '訂閱免費電子報',
  '從這裡可透過《Google 新聞》追蹤 SjNews、Google News',
  '請同意我們的隱私權規範，才能啟用聽新聞的功能。',
])
  test(`A house that asks for support around the text is left out: ${line}.`, () => {
    assert.deepEqual(lines(draftOf(`${paragraphs}<p>${line}</p>`)), [FIRST, SECOND, THIRD]);
    assert.deepEqual(lines(draftOf(`<p>${line}</p>${paragraphs}`)), [FIRST, SECOND, THIRD]);
  });

for (const line of ['支持中小企业创新', '您的支持率调查显示，消费者更看重售后服务，而不是价格。'])
  test(`Words of support may be the news: ${line}.`, () => {
    assert.deepEqual(lines(draftOf(`<p>${FIRST}</p><p>${line}</p><p>${SECOND}</p>`)), [FIRST, line, SECOND]);
  });
