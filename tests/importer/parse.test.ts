import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/importer/import.ts';
import { kindOf } from '../../src/importer/kind.ts';
import { findDay } from '../../src/importer/html/date.ts';
import { readLabels, reportersIn, reportersOfByline, splitNames } from '../../src/importer/metadata.ts';
import { parseMarkdownFile } from '../../src/importer/parse-markdown.ts';
import { parseText } from '../../src/importer/parse-text.ts';
import { page, read, SITE } from './helpers.ts';

const BODY = '成都市知识产权局与三家银行签订合作协议，为中小企业办理专利质押贷款。';

test('a line of labelled values is told from a sentence that holds one', () => {
  assert.deepEqual(readLabels('作者：甲乙　　来源:四川在线 时间：2021-02-09 10:30  浏览次数：123'), [
    { kind: 'author', value: '甲乙' },
    { kind: 'source', value: '四川在线' },
    { kind: 'date', value: '2021-02-09 10:30' },
    { kind: 'furniture', value: '123' },
  ]);
  assert.deepEqual(readLabels('[責任編輯：李四]'), [{ kind: 'editors', value: '李四' }]);
  assert.equal(readLabels('他说：数据来源：国家统计局。'), undefined);
});

test('a day that stands behind a labelled medium is the day, and no part of its name', () => {
  for (const line of [
    '来源：四川日报 2021-02-09',
    '来源：四川日报　2021年2月9日 10:30',
    '来源：四川日报 | 2021-02-09',
    '来源：四川日报（2021-02-09）',
    '作者：刘佳　来源：四川日报 2021-02-09',
  ])
    assert.deepEqual(
      readLabels(line)!.filter(({ kind }) => kind === 'source'),
      [{ kind: 'source', value: '四川日报' }],
      line,
    );
  const { draft } = parseText('专利质押登记办结\n来源：四川日报 2021-02-09\n登记已经办结。');
  assert.equal(draft.date, '2021-02-09');
  assert.equal(draft.source, '四川日报');
});

test('days are read in every usual form, and only when they exist', () => {
  for (const text of ['2021-02-09 10:30', '2021/2/9', '2021.02.09', '发布于2021年2月9日', '2021 年 2 月 9 日']) {
    assert.equal(findDay(text), '2021-02-09');
  }
  for (const text of ['2021-02-30', '12021-02-091', '二〇二一年']) assert.equal(findDay(text), undefined);
});

test('names are told from roles, and a name spread by a space is one', () => {
  assert.deepEqual(splitNames('刘佳 李四 通讯员 王小五'), ['刘佳', '李四', '王小五']);
  assert.deepEqual(splitNames('刘　佳、阿依古丽·买买提'), ['刘佳', '阿依古丽·买买提']);
  assert.deepEqual(reportersIn('新华社成都2月9日电（记者 刘佳、李四）今天'), ['刘佳', '李四']);
  assert.deepEqual(reportersIn('秩序井然。(四川在线記者 劉佳)'), ['劉佳']);
  assert.deepEqual(reportersOfByline('本报记者 刘佳 通讯员 王小五 文/图'), ['刘佳', '王小五']);
  assert.deepEqual(reportersOfByline('记者在现场看到，秩序井然'), []);
});

test('a text is parted into title, fields, body and notice, and related titles go', () => {
  const { draft, text, changes } = read(
    [
      '当前位置：首页 > 政策法规 > 正文',
      '四川出台十条措施',
      '四川出台十条措施',
      '2021-02-09 10:30:00  来源：四川日报  责任编辑：张三  点击：99',
      '本报记者 刘佳',
      `　　${BODY}`,
      `　　${BODY}`,
      '免责声明：本文仅代表作者观点。',
      '相关文章',
      '另一篇的标题',
    ].join('\n'),
  );
  assert.equal(draft.title, '四川出台十条措施');
  assert.deepEqual(draft.breadcrumb, ['首页', '政策法规']);
  assert.equal(draft.date, '2021-02-09');
  assert.equal(draft.source, '四川日报');
  assert.deepEqual(draft.editors, ['张三']);
  assert.deepEqual(draft.reporters, ['刘佳']);
  assert.equal(draft.notice, '免责声明：本文仅代表作者观点。');
  assert.equal(text, `${BODY}\n${BODY}`);
  const receipts = changes.map(({ before }) => before).join('\n');
  for (const gone of ['当前位置', '点击：99', '本报记者 刘佳', '相关文章', '另一篇的标题'])
    assert.ok(receipts.includes(gone), gone);
});

test('a headline as long as official news prints them is known by the metadata below it', () => {
  const title = `中共中央政治局召开会议 ${'研究部署学习宣传贯彻工作 '.repeat(6)}会议公报`;
  const { draft, text } = read(`${title}\n来源：川报 时间：2021-02-09\n\n${BODY}\n2021年2月8日`);
  assert.equal(draft.title, title);
  assert.equal(draft.date, '2021-02-09');
  assert.equal(text, `${BODY}\n2021年2月8日`);
});

test('a text without any field keeps every line', () => {
  const { text, problems } = read(`${BODY}\n${BODY}`);
  assert.equal(text, `${BODY}\n${BODY}`);
  assert.deepEqual(problems, [
    '没有找到标题。请用 --title 指明，或在第一行写上标题。',
    '没有找到发布日期。请用 --date 指明，例如 --date 2021-02-09。',
  ]);
});

test('what the editor says on the command line fills what the page leaves open', () => {
  const { fields } = read(`${BODY}\n${BODY}`, 'a.txt', { title: '标题', date: '2021-02-09', category: 'case' });
  assert.equal(fields!.title, '标题');
  assert.equal(fields!.category, 'case');
  assert.equal(fields!.source, '来源未注明');
});

test('a Taiwan text stays Traditional and says so', () => {
  const { fields, text } = read(page('經濟部智慧財產局表示，申請人應於期限內繳納規費，逾期不予受理，後續將另行公告。'));
  assert.equal(fields!.script, 'zh-Hant');
  assert.match(text, /智慧財產局/u);
});

test('a record of JSON Lines becomes an article, whatever its fields are called', () => {
  const record = {
    标题: '标题',
    pubtime: 1612843200,
    来源: '四川日报',
    content: `${BODY}\n${BODY}`,
    tags: '专利,商标',
    栏目: '典型案例',
    阅读: 3,
  };
  const { fields, text, category, warnings } = read(JSON.stringify(record), 'a.jsonl#1');
  assert.equal(fields!.date, '2021-02-09');
  assert.equal(category, 'case');
  assert.deepEqual(fields!.keywords, ['专利', '商标']);
  assert.equal(text, `${BODY}\n${BODY}`);
  assert.match(warnings.find(({ code }) => code === 'fields-ignored')!.message, /阅读/u);
});

test('a body of HTML within a record is read as HTML', () => {
  const record = {
    title: '标题',
    date: '2021-02-09',
    source: '川报',
    body: `<p>${BODY}</p><script>alert(1)</script><p>第二段<b>要点</b>。</p>`,
  };
  const { body } = read(JSON.stringify(record), 'a.jsonl#1');
  assert.equal(body, `${BODY}\n\n第二段**要点**。\n`);
});

test('Markdown keeps its structure, and a first heading is the title', () => {
  const { fields, body } = read(
    `---\ndate: 2021-02-09\nsource: 川报\ntags: [专利]\n---\n# 标题\n\n${BODY}\n\n- 甲\n- 乙\n\n| 年 | 件 |\n| - | - |\n| 2020 | 3 |\n`,
    'a.md',
  );
  assert.equal(fields!.title, '标题');
  assert.deepEqual(fields!.keywords, ['专利']);
  assert.equal(body, `${BODY}\n\n- 甲\n- 乙\n\n| 年 | 件 |\n| - | - |\n| 2020 | 3 |\n`);
});

test('an article taken out of the archive loses no field on its way back', () => {
  const text = `---\ntitle: 标题\ndate: 2021-02-09\nsource: 川报\ncategory: case\ntopics: [patent]\nprotect: [于海]\nnot_cited: [第12号]\nalso_published:\n  - source: 人民网\ncorrections:\n  - date: 2021-03-01\n    text: 改“甲”为“乙”\n---\n\n${BODY}\n`;
  const { fields, warnings } = read(text, '20210209-k7m2.md');
  assert.deepEqual(fields!.topics, ['patent']);
  assert.deepEqual(fields!.protect, ['于海']);
  assert.deepEqual(fields!.not_cited, ['第12号']);
  assert.deepEqual(fields!.also_published, [{ source: '人民网' }]);
  assert.deepEqual(fields!.corrections, [{ date: '2021-03-01', text: '改“甲”为“乙”' }]);
  assert.deepEqual(warnings, []);
});

test('front matter that unfolds without end is refused', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
  );
  assert.throws(() => read(`---\nl0: &l0 [x]\n${levels.join('\n')}\n---\n正文\n`, 'a.md'), /别名/u);
  assert.throws(() => read('---\ntitle: "\\甲"\n---\n正文\n', 'a.md'), /文件头不是合格的 YAML：双引号里的/u);
  assert.throws(() => read('---\n- a\n---\n正文\n', 'a.md'), /项: 值/u);
  assert.throws(() => read('---\na: [\n---\n正文\n', 'a.md'), /YAML/u);
});

test('of a field whose name is a list nothing is printed past the report', (context) => {
  const warned = context.mock.method(process, 'emitWarning');
  read('---\ntitle: 一\n? [a, b]\n: 1\n---\n正文\n', 'a.md');
  assert.equal(warned.mock.callCount(), 0);
});

const FEED = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>川知快讯</title>
<item><title>第一条</title><link>https://a.cn/1</link><pubDate>Tue, 09 Feb 2021 23:30:00 -0500</pubDate><category>典型案例</category><content:encoded><![CDATA[<p>${BODY}</p>]]></content:encoded></item>
<item><title>第二条 &amp; 续</title><link>https://a.cn/2</link><pubDate>Wed, 10 Feb 2021 08:00:00 +0800</pubDate><description>&lt;p&gt;${BODY}&lt;/p&gt;</description></item></channel></rss>`;

test('a text of nothing but marks of emphasis is refused', () => {
  assert.throws(() => parseMarkdownFile('*a_'.repeat(100_000)), /强调的记号.* 100001 处.*请删去多余的/u);
});

test('each entry of an RSS feed is an article on the day its publisher printed', () => {
  const readings = readCapture({ name: 'a.xml', bytes: Buffer.from(FEED) }, '0'.repeat(64), { site: SITE, given: {} });
  assert.deepEqual(
    readings.map(({ fields }) => [fields!.title, fields!.date, fields!.source, fields!.provenance?.url]),
    [
      ['第一条', '2021-02-09', '川知快讯', 'https://a.cn/1'],
      ['第二条 & 续', '2021-02-10', '川知快讯', 'https://a.cn/2'],
    ],
  );
  assert.deepEqual(
    readings.map(({ text }) => text),
    [BODY, BODY],
  );
  assert.notEqual(readings[0]!.sha256, readings[1]!.sha256);
});

test('Atom entries are read as well', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>川知</title><entry><title>一条</title><link rel="alternate" href="https://a.cn/3"/><published>2021-02-09T08:00:00+08:00</published><author><name>甲乙</name></author><content type="html">&lt;p&gt;${BODY}&lt;/p&gt;</content></entry></feed>`;
  const { fields, text } = read(atom, 'a.atom');
  assert.equal(fields!.date, '2021-02-09');
  assert.equal(fields!.author, '甲乙');
  assert.equal(text, BODY);
});

const XHTML = (content: string, title = '<title>一条</title>') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>川知</title><entry>${title}<published>2021-02-09T08:00:00+08:00</published>${content}</entry><entry><title>二条</title><published>2021-02-10</published><content type="html">&lt;p&gt;${BODY}&lt;/p&gt;</content></entry></feed>`;

test('Atom content written as XHTML is read, with its emphasis, its signs and its order', () => {
  const atom = XHTML(
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a id="top"/><p>甲<b>乙</b>丙，A&amp;B&lt;5</p><p>${BODY}<br/>二<![CDATA[<三>]]></p></div></content>`,
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">第<em>一</em>条</div></title>',
  );
  const readings = readCapture({ name: 'a.atom', bytes: Buffer.from(atom) }, '0'.repeat(64), { site: SITE, given: {} });
  assert.equal(readings[0]!.fields!.title, '第一条');
  assert.equal(readings[0]!.text.replace(/\s/gu, ''), `甲乙丙，A&B<5${BODY}二<三>`);
  assert.match(readings[0]!.body, /甲\*\*乙\*\*丙/u);
  assert.equal(readings[1]!.text, BODY);
});

test('XHTML under a prefix is read as well', () => {
  const atom = XHTML(
    `<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>一：${BODY}</x:p><x:p>二</x:p></x:div></content>`,
  );
  assert.equal(read(atom, 'a.atom').text, `一：${BODY}\n二`);
});

test('what a capture is shows in the text, not in its name', () => {
  assert.equal(kindOf('a.txt', '<!DOCTYPE html><p>一'), 'html');
  assert.equal(kindOf('a.html', FEED), 'feed');
  assert.equal(
    kindOf('a.html', `<!-- 一 --><?x y?>\n<!DOCTYPE rss [<!ENTITY a "b">]>${FEED.slice(FEED.indexOf('<rss'))}`),
    'feed',
  );
  // As many comments as fit where it looks: each must be read in one way only.
  assert.equal(kindOf('a.html', `${'<!-- -->'.repeat(200)}<div>一</div>`), 'html');
  assert.equal(kindOf('a.txt', '{"title":"一"}'), 'json');
  assert.equal(kindOf('a.txt', '---\ntitle: 一\n---\n正文'), 'markdown');
  assert.equal(kindOf('a.txt', '标签 <p> 的用法，见正文。'), 'text');
});

test('links lead to the web; of any other the words stay, and a receipt says where it led', () => {
  const addresses = ['javascript:alert(1)', 'mailto:a@a.example', 'ftp://a.example/', 'https://a.example/'];
  const html = addresses.map((address) => `<a href="${address}">词</a>`).join('，');
  const markdown = addresses.map((address) => `[词](${address})`).join('，');
  const head = { title: '标题', date: '2021-02-09' };
  for (const [name, text] of [
    ['a.html', `<html><h1>标题</h1><p>来源：四川在线 2021-02-09</p><p>${BODY}${html}</p><p>${BODY}</p></html>`],
    ['a.md', `---\ntitle: 标题\ndate: 2021-02-09\n---\n\n${BODY}${markdown}\n\n${BODY}`],
    ['a.json', JSON.stringify({ ...head, body: `<p>${BODY}${html}</p>` })],
  ] as const) {
    const { body, changes } = read(text, name);
    assert.match(body, /词，词，词，\[词\]\(https:\/\/a\.example\/\)/, name);
    assert.deepEqual(
      changes.filter(({ rule }) => rule === 'unsafe-link').map(({ before }) => before),
      addresses.slice(0, 3),
      name,
    );
  }
});

test('an address that is none of the web is no address of the original', () => {
  const head = { title: '标题', date: '2021-02-09', body: BODY };
  for (const url of ['javascript:alert(1)', 'ftp://a.example/', 'https:a.example'])
    assert.equal(read(JSON.stringify({ ...head, url })).fields?.provenance?.url, undefined, url);
});

const rss = (item: string) =>
  `<rss version="2.0"><channel><title>川知</title><item>${item}<description>${BODY}</description></item></channel></rss>`;
const DAYS: [format: string, feed: string][] = [
  [
    'Atom 0.3, issued',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>川知</title><entry><title mode="escaped">一条</title><issued>2021-02-09T08:00:00+08:00</issued><modified>2021-03-01T08:00:00Z</modified><content type="text/html" mode="escaped">&lt;p&gt;${BODY}&lt;/p&gt;</content></entry></feed>`,
  ],
  [
    'Atom 0.3, modified alone, its text in elements',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>川知</title><entry><title>一条</title><modified>2021-02-09T08:00:00+08:00</modified><content type="application/xhtml+xml" mode="xml"><div><p>${BODY}</p></div></content></entry></feed>`,
  ],
  [
    'RSS 1.0, dc:date',
    `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>川知</title></channel><item><title>一条</title><dc:date>2021-02-09T08:00+08:00</dc:date><description>${BODY}</description></item></rdf:RDF>`,
  ],
  ['RSS 2.0, dcterms:issued', rss('<title>一条</title><dcterms:issued>2021-02-09</dcterms:issued>')],
];
for (const [format, feed] of DAYS) {
  test(`an entry is of the day it was issued, and has its title and text: ${format}`, () => {
    const { draft, text } = read(feed, 'a.xml');
    assert.deepEqual([draft.title, draft.date, text], ['一条', '2021-02-09', BODY]);
  });
}

const TITLES: [written: string, title: string][] = [
  ['<title>专利&amp;amp;商标</title>', '专利&商标'],
  ['<title>&amp;#8220;四川&amp;#8221;造</title>', '“四川”造'],
  ['<title><![CDATA[专利&amp;商标&nbsp;谈]]></title>', '专利&商标 谈'],
  ['<title>说说 &amp;lt;img&amp;gt;</title>', '说说 <img>'],
];
for (const [written, title] of TITLES) {
  test(`the title ${written}, escaped once too often, is read as it was meant, with a receipt`, () => {
    const { draft, changes } = read(rss(`${written}<pubDate>Tue, 09 Feb 2021 08:00:00 +0800</pubDate>`), 'a.xml');
    assert.equal(draft.title, title);
    assert.deepEqual(
      changes.filter(({ rule }) => rule === 'escaped-twice').map(({ after, where }) => [after, where]),
      [[title, '标题']],
    );
  });
}

test('a title that only looks like mark-up, or speaks of R&D, stays as it is', () => {
  for (const [written, title] of [
    ['R&amp;D 投入', 'R&D 投入'],
    ['&lt;b&gt; 怎么用', '<b> 怎么用'],
  ] as const) {
    const { draft, changes } = read(rss(`<title>${written}</title><pubDate>2021-02-09</pubDate>`), 'a.xml');
    assert.deepEqual([draft.title, changes], [title, []]);
  }
});

test('a title that Atom says is HTML is read as HTML', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>川知</title><entry><title type="html">&lt;b&gt;专利&lt;/b&gt;&amp;amp;商标</title><published>2021-02-09</published><content>${BODY}</content></entry></feed>`;
  assert.equal(read(atom, 'a.xml').draft.title, '专利&商标');
});
