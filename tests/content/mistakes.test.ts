import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { assertEnglish, inEnglish } from './english.ts';
import { tell } from './tell.ts';

// Whatever an editor gets wrong, the check names the file, the line, and what to write, in Chinese and in English. Each mistake
// is made in a folder that is right otherwise.

const root = mkdtempSync(join(tmpdir(), 'mistakes-'));
after(() => rmSync(root, { recursive: true }));

const ARTICLE = 'articles/2021/20210209-k7m2.md';
const OTHER = 'articles/2021/20210301-aaaa.md';
const PICTURE = 'articles/2021/20210209-k7m2-1.svg';
const ABOUT = 'pages/about.md';
const SITE = 'site.yml';
const GLOSSARY = 'glossary.yml';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"><rect width="6" height="4"/></svg>';

const RIGHT: Record<string, string> = {
  [SITE]: `name: 试验档案
description: 为测试而设。
address: https://archive.example/
region: '330000'
languages: [zh-Hans, zh-Hant]
categories:
  - id: industry
    name: 行业动态
topics:
  - id: patent
    name: 专利
    words: [专利]
contact:
  email: archive@example.org
notice: 版权归原作者所有。
`,
  [GLOSSARY]: `words:
  岳池: 岳池
topics:
  patent:
    面条: 麵條
`,
  [ABOUT]: `---
title: 关于
order: 1
---

正文。
`,
  [ARTICLE]: `---
title: 标题
date: 2021-02-09
source: 浙江日报
category: industry
keywords: [专利, 商标]
topics: [patent]
regions: ['330100']
images:
  - src: 20210209-k7m2-1.svg
    caption: 图
---

正文。
`,
  [OTHER]: `---
title: 又一篇
date: 2021-03-01
source: 浙江日报
category: industry
---

正文。
`,
  [PICTURE]: SVG,
};

/** Puts a text in place of another in a file, or a whole file in place of what was there. */
type Change = [file: string, before: string, after: string] | [file: string, whole: string | Uint8Array | undefined];

/** Writes a folder that is right but for the changes; its path. */
function write(changes: Change[]): string {
  const files: Record<string, string | Uint8Array | undefined> = { ...RIGHT };
  for (const [file, before, after] of changes) {
    if (after === undefined) files[file] = before;
    else {
      assert.ok(RIGHT[file]!.includes(before as string), `${file} has no ${before as string}`);
      files[file] = (files[file] as string).replace(before as string, after);
    }
  }
  const folder = mkdtempSync(join(root, 'content-'));
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

test('without a mistake nothing is told', async () => assert.deepEqual(await tell(write([])), []));

type Mistake = [what: string, change: Change | Change[], place: string, cure: RegExp];

/** A special subject as it is right, but for what it asks for. */
const TEA = 'id: tea, name: 茶, description: 茶事。';
const SPECIAL_MISTAKES: [what: string, special: string, cure: RegExp][] = [
  ['a special subject that asks for nothing', TEA, /请至少写 query、from、to/],
  ['a special subject without a description', 'id: tea, name: 茶, query: 茶', /description。请用一句话/],
  ['an unknown field of a special subject', `${TEA}, words: [茶]`, /不认识的项 specials › 1 › words。.*query/],
  ['an id that Windows keeps', 'id: con, name: 茶, description: 茶, query: 茶', /Windows 不许文件叫这个名字/],
  ['a query of signs alone', `${TEA}, query: "——"`, /请写汉字、字母或数字组成的词/],
  ['a query that only leaves out', `${TEA}, query: -茶`, /请至少写一个要有的词/],
  ['an alternative that is none', `${TEA}, query: "茶 |"`, /请在 \| 的两边各写一个词/],
  ['a quote of a query that is not closed', `${TEA}, query: '"茶'`, /请把引号写成一对/],
  ['a period that ends before it begins', `${TEA}, from: "2021-03", to: "2021-02"`, /请写不早于 from 的日期/],
  ['a month that is not', `${TEA}, from: "2021-13"`, /请写年、年-月或年-月-日/],
  ['a category that a special subject has alone', `${TEA}, categories: [tea]`, /请写 categories 里有的 id：industry/],
  ['a topic that a special subject has alone', `${TEA}, topics: [tea]`, /请写 topics 里有的 id：patent/],
  ['a place of a special subject that is not', `${TEA}, regions: ["339900"]`, /请查 GB\/T 2260/],
  ['an article picked by its title', `${TEA}, articles: [标题]`, /请写文章的永久编号/],
  ['an article picked that is not there', `${TEA}, articles: [20210209-zzzz]`, /20210209-zzzz 不是本档案的文章/],
  ['an article both picked and left out', `${TEA}, articles: [20210209-k7m2], without: [20210209-k7m2]`, /只留一处/],
];

/** Ten lists, each of ten times the one before. */
const ALIASES = [...'abcdefghi']
  .map((name, index) => `${'bcdefghij'[index]}: &${'bcdefghij'[index]} [${Array(10).fill(`*${name}`).join(', ')}]`)
  .join('\n');

/** Each as it stands in a text and, for YAML, as an escape; it is the second character of its line there. */
const STRAY_CHARACTERS: [kind: string, character: string, escape: string, cure: RegExp][] = [
  ['NUL', '\0', '\\0', /U\+0000（控制字符）。请删去第 2 个字符/],
  ['a C0 control', '\x01', '\\x01', /U\+0001（控制字符）。请删去第 2 个/],
  ['a C1 control', '\x9f', '\\x9F', /U\+009F（控制字符）。请删去第 2 个/],
  ['a bidirectional override', '\u202e', '\\u202E', /U\+202E（改变文字方向的字符）。请删去第 2 个/],
  ['a bidirectional isolate', '\u2067', '\\u2067', /U\+2067（改变文字方向的字符）。请删去第 2 个/],
  ['a non-character', '\ufdd0', '\\uFDD0', /U\+FDD0（Unicode 里不是字符的码位）。请删去第 2 个/],
  ['a non-character beyond the first plane', '\u{1ffff}', '\\U0001FFFF', /U\+1FFFF（.*请删去第 2 个/],
];

/** The head of a PNG (W3C PNG, 5.2 and 11.2.2), with nothing in it. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.set([8, 2], 24);
  return head;
}

const MISTAKES: Mistake[] = [
  // The front matter of an article, as it is typed.
  ['a full-width colon', [ARTICLE, 'title: ', 'title：'], `${ARTICLE}:2`, /全角的“：”。请改成半角冒号/],
  ['no space after a colon', [ARTICLE, 'source: ', 'source:'], `${ARTICLE}:4`, /请在冒号后面空一格/],
  ['two colons in a line', [ARTICLE, '标题', '甲: 乙'], `${ARTICLE}:2`, /请把冒号后的整段文字加上引号/],
  ['a quote that is not closed', [ARTICLE, '标题', '"标题'], `${ARTICLE}:2`, /引号没有成对。请补上或去掉引号/],
  ['quotes within quotes', [ARTICLE, '标题', '"他说"好""'], `${ARTICLE}:2`, /外面换用另一种引号/],
  ['a bracket that is not closed', [ARTICLE, '商标]', '商标'], `${ARTICLE}:6`, /请补上 \[ 或 \]/],
  ['a tab as indent', [ARTICLE, '    caption', '\tcaption'], `${ARTICLE}:11`, /请改成空格/],
  ['a text that begins with an at sign', [ARTICLE, '标题', '@标题'], `${ARTICLE}:2`, /请把这段文字加上引号/],
  ['a field twice', [ARTICLE, 'date:', 'title: 又\ndate:'], `${ARTICLE}:3`, /同一项写了两次。请/],
  [
    'no closing line',
    [ARTICLE, '图\n---\n', '图\n'],
    `${ARTICLE}:12`,
    /文件头没有结束。请在各项之后、正文之前，单独写一行 ---/,
  ],
  ['no front matter', [ARTICLE, '正文。\n'], `${ARTICLE}:1`, /没有文件头。请在文件开头写 ---、各项/],
  ['dashes of another kind', [ARTICLE, '---\ntitle', '———\ntitle'], `${ARTICLE}:1`, /请在文件开头写 ---/],
  ['an empty file', [ARTICLE, ''], `${ARTICLE}:1`, /没有文件头。请在文件开头写/],
  [
    'a file in GBK',
    [ARTICLE, Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb1, 0xea])],
    `${ARTICLE}:2`,
    /不是 UTF-8 编码。请用 npm run import/,
  ],
  // Its fields.
  ['no title', [ARTICLE, 'title: 标题\n', ''], `${ARTICLE}:2`, /缺少 title。请写原标题/],
  ['an empty title', [ARTICLE, 'title: 标题', 'title: ""'], `${ARTICLE}:2`, /请写原标题/],
  ['a title that is a number', [ARTICLE, '标题', '2021'], `${ARTICLE}:2`, /（文字要加引号），不合要求。请写原标题/],
  ['no source', [ARTICLE, 'source: 浙江日报\n', ''], `${ARTICLE}:2`, /缺少 source。请写来源媒体或单位/],
  [
    'a field that is misspelt',
    [ARTICLE, 'keywords', 'keyword'],
    `${ARTICLE}:6`,
    /不认识的项 keyword。.*这里可以写：title、date/,
  ],
  ['a field in Chinese', [ARTICLE, 'keywords:', '关键词:'], `${ARTICLE}:6`, /不认识的项 关键词。.*keywords/],
  ['a date in Chinese', [ARTICLE, '2021-02-09', '2021年2月9日'], `${ARTICLE}:3`, /请写成历法上有的“年-月-日”/],
  ['a date with slashes', [ARTICLE, '2021-02-09', '2021/02/09'], `${ARTICLE}:3`, /请写成历法上有的“年-月-日”/],
  ['a day that is not', [ARTICLE, '2021-02-09', '2021-02-30'], `${ARTICLE}:3`, /请写成历法上有的“年-月-日”/],
  [
    'a category that is not',
    [ARTICLE, 'industry', 'sport'],
    `${ARTICLE}:5`,
    /没有 sport 这个栏目。请写其中之一：industry（行业动态）/,
  ],
  ['a category by its name', [ARTICLE, 'industry', '行业动态'], `${ARTICLE}:5`, /请写其中之一：industry（行业动态）/],
  [
    'a topic that is not',
    [ARTICLE, '[patent]', '[patents]'],
    `${ARTICLE}:7`,
    /没有 patents 这个主题。请写其中的：patent（专利）/,
  ],
  ['a region without quotes', [ARTICLE, "'330100'", '330100'], `${ARTICLE}:8`, /请写六位行政区划代码，加引号/],
  [
    'a region that is not',
    [ARTICLE, '330100', '339999'],
    `${ARTICLE}:8`,
    /没有 339999 这个行政区划代码。请查 GB\/T 2260/,
  ],
  ['keywords as one text', [ARTICLE, '[专利, 商标]', '专利，商标'], `${ARTICLE}:6`, /请写关键词的列表，例如 \[专利/],
  ['keywords in brackets of another kind', [ARTICLE, '[专利, 商标]', '【专利】'], `${ARTICLE}:6`, /请写关键词的列表/],
  ['keywords with a full-width comma', [ARTICLE, '专利, 商标', '专利，商标'], `${ARTICLE}:1`, /例如 \[专利, 商标\]/],
  [
    'reporters as one name',
    [ARTICLE, 'keywords', 'reporters: 刘佳\nkeywords'],
    `${ARTICLE}:6`,
    /请写记者姓名的列表，例如 \[刘佳\]/,
  ],
  [
    'a script that is not',
    [ARTICLE, 'keywords', 'script: 繁体\nkeywords'],
    `${ARTICLE}:6`,
    /请写 zh-Hans（简体）或 zh-Hant/,
  ],
  [
    'a correction without a day',
    [ARTICLE, 'keywords', 'corrections: [{ text: 改 }]\nkeywords'],
    `${ARTICLE}:6`,
    /缺少 corrections › 1 › date。请写成/,
  ],
  [
    'a withdrawal without a reason',
    [ARTICLE, 'keywords', 'withdrawal: { date: 2021-03-01 }\nkeywords'],
    `${ARTICLE}:6`,
    /请写撤下的原因/,
  ],
  // Its name, its text and its pictures.
  [
    'a name in Chinese',
    [
      [ARTICLE, undefined],
      ['articles/2021/新闻.md', RIGHT[OTHER]!],
      [PICTURE, undefined],
    ],
    'articles/2021/新闻.md:1',
    /请用 日期-四位以上小写字母或数字/,
  ],
  [
    'a name with a line end',
    [
      [ARTICLE, undefined],
      ['articles/2021/a\nb.md', RIGHT[OTHER]!],
      [PICTURE, undefined],
    ],
    'articles/2021/a\\nb.md:1',
    /请用 日期-四位以上小写字母或数字/,
  ],
  [
    'one name twice',
    ['articles/2020/20210301-aaaa.md', RIGHT[OTHER]!],
    `${OTHER}:1`,
    /编号 20210301-aaaa 已用于 .*请给其中一篇换一个编号/,
  ],
  ['no text', [ARTICLE, '---\n\n正文。', '---\n'], `${ARTICLE}:13`, /正文是空的。请写正文/],
  ...STRAY_CHARACTERS.flatMap(([kind, character, escape, cure]): Mistake[] => [
    [`${kind} in a text`, [ARTICLE, '正文。', `😀${character}文。`], `${ARTICLE}:14`, cure],
    [`${kind} in a title`, [ARTICLE, 'title: 标题', `title: "标${escape}题"`], `${ARTICLE}:2`, cure],
    [`${kind} in a page`, [ABOUT, '正文。', `正${character}文。`], `${ABOUT}:6`, cure],
    [`${kind} in a setting`, [SITE, '试验档案', `试${character}验档案`], `${SITE}:1`, cure],
    [`${kind} in the glossary`, [GLOSSARY, '麵條', `麵${character}條`], `${GLOSSARY}:5`, cure],
  ]),
  [
    'half of a surrogate pair',
    [ARTICLE, '标题', '"标\\uD800题"'],
    `${ARTICLE}:2`,
    /U\+D800（半个代理对）。请删去第 2 个/,
  ],
  ['a tag of a program', [ARTICLE, '标题', '!!js/function "x"'], `${ARTICLE}:2`, /标签 !!js\/function。请去掉它/],
  ['a tag on a list', [ARTICLE, '[专利', '!own [专利'], `${ARTICLE}:6`, /标签 !own。请去掉它/],
  ['a field twice in settings', [SITE, 'notice:', 'name: 又\nnotice:'], `${SITE}:15`, /同一项写了两次。请删去其中一处/],
  [
    'aliases that stand for more and more',
    [ARTICLE, 'title: 标题', `title: &a [x, x, x]\n${ALIASES}`],
    `${ARTICLE}:2`,
    /请去掉 YAML 里的别名/,
  ],
  ['lists in lists in lists', [ARTICLE, '标题', '['.repeat(4000) + ']'.repeat(4000)], `${ARTICLE}:2`, /套得太深/],
  [
    'a picture of more pixels than there can be',
    [
      [PICTURE, undefined],
      [ARTICLE, PICTURE.split('/').at(-1)!, 'a.png'],
      ['articles/2021/a.png', pngOf(2 ** 31, 2 ** 31)],
    ],
    `${ARTICLE}:10`,
    /有 2147483648×2147483648 像素.*请缩小到每边不超过 65535 像素/,
  ],
  [
    'a picture of too many pixels, though no side is too long',
    [
      [PICTURE, undefined],
      [ARTICLE, PICTURE.split('/').at(-1)!, 'a.png'],
      ['articles/2021/a.png', pngOf(50_000, 50_000)],
    ],
    `${ARTICLE}:10`,
    /有 50000×50000 像素/,
  ],
  [
    'a link that runs a program',
    [ARTICLE, '正文。', '[点](javascript:1)'],
    `${ARTICLE}:14`,
    /请写以 http:\/\/ 或 https:\/\/ 开头的网址/,
  ],
  ['a picture that is not there', [PICTURE, undefined], `${ARTICLE}:10`, /找不到图片 .*请把图片放在文章所在的目录/],
  ['a picture by its path', [ARTICLE, 'src: ', 'src: img/'], `${ARTICLE}:10`, /只写文件名，不写目录/],
  [
    'a picture of another kind than its name',
    [PICTURE, Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
    `${ARTICLE}:10`,
    /其实是 GIF 文件。请把文件名的结尾改成 \.gif/,
  ],
  [
    'a picture that runs a program',
    [PICTURE, SVG.replace('<rect', '<script>1</script><rect')],
    `${ARTICLE}:10`,
    /含有 <script>。请在绘图软件里去掉它/,
  ],
  [
    'a picture in the text that is not there',
    [ARTICLE, '正文。', '![图](b.png)'],
    `${ARTICLE}:14`,
    /找不到图片 b\.png。请把图片放在/,
  ],
  // Pages.
  ['a page without front matter', [ABOUT, '正文。\n'], `${ABOUT}:1`, /请在文件开头写 ---、title: 页面标题/],
  ['a page without a title', [ABOUT, 'title: 关于\n', ''], `${ABOUT}:2`, /请写页面标题/],
  ['a page’s order that is no number', [ABOUT, 'order: 1', 'order: 一'], `${ABOUT}:3`, /请写页脚里的次序，例如 1/],
  [
    'a page by a name of the site’s own',
    ['pages/search.md', RIGHT[ABOUT]!],
    'pages/search.md:1',
    /网站自己要用这个名字，请换一个/,
  ],
  ['a page by a name in Chinese', ['pages/关于.md', RIGHT[ABOUT]!], 'pages/关于.md:1', /请以小写字母开头/],
  ['a picture in a page', [ABOUT, '正文。', '![图](a.png)'], `${ABOUT}:1`, /页面里的图片 a\.png 不会显示。请去掉/],
  [
    'a page in a folder of its own',
    ['pages/more/other.md', RIGHT[ABOUT]!],
    'pages/more/other.md:1',
    /请移到 pages 目录下/,
  ],
  // Settings.
  ['no settings', [SITE, undefined], `${SITE}:1`, /没有这个文件。请在内容目录里写 site\.yml/],
  [
    'a setting that is misspelt',
    [SITE, 'notice', 'notices'],
    `${SITE}:15`,
    /不认识的项 notices。.*这里可以写：name、short_name/,
  ],
  [
    'an address without a scheme',
    [SITE, 'https://archive.example/', 'archive.example'],
    `${SITE}:3`,
    /请写档案的网址，以 https:\/\/ 开头/,
  ],
  ['a region of settings without quotes', [SITE, "'330000'", '330000'], `${SITE}:4`, /请写六位行政区划代码，加引号/],
  ['a language that is not', [SITE, 'zh-Hant', 'en'], `${SITE}:5`, /请写 zh-Hans（简体）或 zh-Hant（繁体）/],
  ['an id with a capital', [SITE, 'id: industry', 'id: Industry'], `${SITE}:7`, /请写 id：小写字母开头/],
  [
    'a category without a name',
    [SITE, '    name: 行业动态\n', ''],
    `${SITE}:7`,
    /缺少 categories › 1 › name。请写栏目名/,
  ],
  ['a letterbox that is none', [SITE, 'archive@example.org', 'archive'], `${SITE}:14`, /请写电子邮箱/],
  [
    'a colour by its name',
    [SITE, 'notice', 'theme: { light: { link: red } }\nnotice'],
    `${SITE}:15`,
    /请写六位十六进制的颜色/,
  ],
  [
    'a colour too faint to read',
    [SITE, 'notice', 'theme: { light: { link: "#ffcc00" } }\nnotice'],
    `${SITE}:15`,
    /请换一种颜色，例如 "#\w{6}"：.*对比度是/,
  ],
  [
    'a logo that is not there',
    [SITE, 'notice', 'theme: { logo: logo.svg }\nnotice'],
    'theme/logo.svg:1',
    /请把图片放进 theme 目录/,
  ],
  ...SPECIAL_MISTAKES.map(([what, special, cure]): Mistake => [
    what,
    [SITE, 'notice', `specials: [{ ${special} }]\nnotice`],
    `${SITE}:15`,
    cure,
  ]),
  [
    'two special subjects with one id',
    [SITE, 'notice', `specials:\n  - { ${TEA}, query: 茶 }\n  - { ${TEA}, query: 绿茶 }\nnotice`],
    `${SITE}:17`,
    /请换一个 id：tea 在前面已经用过/,
  ],
  [
    'an interface in a language there is none of',
    [SITE, 'notice', 'interface: 英文\nnotice'],
    `${SITE}:15`,
    /请写 zh（中文）或 en（英文）/,
  ],
  ['a menu entry that is not', [SITE, 'notice', 'menu: [首页]\nnotice'], `${SITE}:15`, /请写 dates、regions、/],
  [
    'an old address with a domain',
    [SITE, 'notice', 'redirects: [{ from: "https://a.example/b.html", to: about.html }]\nnotice'],
    `${SITE}:15`,
    /请写旧的网页地址，不带域名/,
  ],
  [
    'an old address that leads nowhere',
    [SITE, 'notice', 'redirects: [{ from: b.html, to: nothing.html }]\nnotice'],
    `${SITE}:15`,
    /请写本站有的地址，例如 about\.html/,
  ],
  // The glossary, and what lies about.
  [
    'a glossary of a topic that is not',
    [GLOSSARY, 'patent', 'patents'],
    `${GLOSSARY}:1`,
    /没有 patents 这个主题。请写 site\.yml 里的主题：patent/,
  ],
  [
    'a word of the glossary with a space',
    [GLOSSARY, '岳池: 岳池', '岳 池: 岳池'],
    `${GLOSSARY}:2`,
    /词里不能有空格和竖线/,
  ],
  [
    'a Word document among articles',
    ['articles/2021/稿.docx', 'PK'],
    'articles/2021/稿.docx:1',
    /请用 npm run import 导入/,
  ],
  [
    'an article with another ending',
    ['articles/2021/20210302-bbbb.markdown', RIGHT[OTHER]!],
    'articles/2021/20210302-bbbb.markdown:1',
    /请把结尾改成小写的 \.md/,
  ],
  [
    'an article that is begun and not written',
    [OTHER, '正文。\n', '（请在这里写正文，段落之间空一行。）\n'],
    `${OTHER}:1`,
    /正文还没有写。请把“（请在这里写正文，段落之间空一行。）”换成正文/,
  ],
  [
    'a picture that nobody sees',
    ['articles/2021/b.svg', SVG],
    'articles/2021/b.svg:1',
    /请写进文章的 images，或删去它/,
  ],
  [
    'an article in the folder of another year',
    [
      [OTHER, undefined],
      ['articles/2020/20210301-aaaa.md', RIGHT[OTHER]!],
    ],
    'articles/2020/20210301-aaaa.md:1',
    /请移到 articles\/2021\//,
  ],
  [
    'a year far from all others',
    [OTHER, '2021-03-01', '2121-03-01'],
    `${OTHER}:1`,
    /2121 年离其他文章的年份都很远。请核对 date/,
  ],
  [
    'two years far from all others, near each other',
    [
      [OTHER, '2021-03-01', '2121-03-01'],
      ['articles/0001/00010301-aaaa.md', RIGHT[OTHER]!.replace('2021-03-01', '0001-03-01')],
      ['articles/2021/20210303-aaaa.md', RIGHT[OTHER]!],
      ['articles/2021/20210304-aaaa.md', RIGHT[OTHER]!],
    ],
    'articles/0001/00010301-aaaa.md:1',
    /0001 年离其他文章的年份都很远/,
  ],
  [
    'a correction of an article that was not there yet',
    [OTHER, 'date: 2021-03-01', 'date: 2021-03-01\ncorrections: [{ date: 2012-03-02, text: 更正一处。 }]'],
    `${OTHER}:1`,
    /更正的日子 2012-03-02 早于发表的日子 2021-03-01。请核对/,
  ],
  [
    'two pictures whose names differ in case',
    [
      ['articles/2021/c.svg', SVG],
      ['articles/2021/C.svg', SVG],
    ],
    'articles/2021/c.svg:1',
    /与 articles\/2021\/C\.svg 只差大小写，在有的磁盘上是同一个文件。请给其中一个改名/,
  ],
  [
    'two names that differ in how a letter is written',
    [
      ['articles/2021/\u00e9.svg', SVG],
      ['articles/2021/e\u0301.svg', SVG],
    ],
    'articles/2021/\u00e9.svg:1',
    /只差字符的写法（组合的或分开的）/,
  ],
  ['a region that does not exist', [SITE, "'330000'", "'990000'"], `${SITE}:4`, /请查 GB\/T 2260，写其中有的六位代码/],
  [
    'an address with a password',
    [OTHER, 'date: 2021-03-01', 'date: 2021-03-01\nprovenance: { url: "https://me:secret@a.example/1.html" }'],
    `${OTHER}:4`,
    /请去掉网址里 @ 和它前面的用户名、密码/,
  ],
  ['settings under another name', ['site.yaml', ''], 'site.yaml:1', /这里只有 site\.yml、glossary\.yml/],
];

test('the mistakes are sixty at least', () => assert.ok(MISTAKES.length >= 60, `${MISTAKES.length}`));

test('all that is wrong with an article is told at once', async () => {
  const folder = write([
    [PICTURE, undefined],
    [ARTICLE, 'title: 标题', 'titel: 标\u202e题'],
    [ARTICLE, 'industry', 'sport'],
    [ARTICLE, '正文。', '![图](b.png)\u0001'],
  ]);
  const said = (await tell(folder)).join('\n');
  for (const told of [/认识的项 titel/, /缺少 title/, /U\+202E/, /没有 sport/, /k7m2-1\.svg/, /b\.png/, /U\+0001/])
    assert.match(said, told);
});

const folders = MISTAKES.map(([, change]) => write((Array.isArray(change[0]) ? change : [change]) as Change[]));
let english: string[][];
before(() => (english = inEnglish('tests/content/tell.ts', folders) as string[][]));

for (const [index, [what, change, place, cure]] of MISTAKES.entries())
  test(`${what} is told by file and line, with the cure`, async () => {
    const said = await tell(folders[index]!);
    const found = said.find((line) => line.startsWith(`content/${place}: `));
    assert.ok(found, said.join('\n') || 'nothing was told');
    assert.match(found, cure);
    assert.doesNotMatch(said.join('\n'), /invalid|expected|undefined|\[object/i);

    const inWords = english[index]!;
    assert.deepEqual(inWords.map(placeOf), said.map(placeOf));
    assertEnglish(inWords.join('\n'), JSON.stringify([RIGHT, change]));
    for (const line of inWords) assert.match(line, /: .+\. [A-Z].+\.$/);
    assert.doesNotMatch(inWords.join('\n'), /invalid|expected|undefined|\[object/i);
  });

/** The file and the line that a problem is told of. */
const placeOf = (line: string) => /^.*?:\d+(?=: )/.exec(line)?.[0];
