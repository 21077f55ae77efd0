import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { referencesIn } from '../../src/markup/references.ts';
import { plainText, renderMarkdown, type RenderOptions } from '../../src/markup/render.ts';

const PLAIN: RenderOptions = { say: (text) => text, picture: () => undefined };
const render = (markdown: string, options: Partial<RenderOptions> = {}) =>
  renderMarkdown(markdown, { ...PLAIN, ...options }).trim();

const CASES: [title: string, markdown: string, html: string][] = [
  ['emphasis ends before Chinese punctuation', '**“家底”**到底', '<p><strong>“家底”</strong>到底</p>'],
  ['emphasis ends after Chinese punctuation', '这是**重点。**后面', '<p>这是<strong>重点。</strong>后面</p>'],
  ['emphasis stands between Han characters', '前*中*后', '<p>前<em>中</em>后</p>'],
  ['a line break between Han characters leaves no space', '四川\n知识产权', '<p>四川知识产权</p>'],
  ['a line break after Chinese punctuation leaves no space', '四川，\n知识产权', '<p>四川，知识产权</p>'],
  ['a line break between Latin words leaves one', 'World\nday', '<p>World day</p>'],
  ['a line break beside emphasis looks through it', '四川\n**知识产权**', '<p>四川<strong>知识产权</strong></p>'],
  ['quotes and dashes stay as written', '"a" -- b... \'c\'', "<p>&quot;a&quot; -- b... 'c'</p>"],
  ['HTML is shown as text', '<b>粗</b>', '<p>&lt;b&gt;粗&lt;/b&gt;</p>'],
  ['a bare address stays text', 'https://a.example/，见', '<p>https://a.example/，见</p>'],
  [
    'a long one may break anywhere',
    '见https://a.example/?a&b=1，即可',
    '<p>见<span class="long-run">https://a.example/?a&amp;b=1</span>，即可</p>',
  ],
  ['a link with script is not made', '[点](javascript:alert(1))', '<p>[点](javascript:alert(1))</p>'],
  ['a link to anything but the web is not made', '[点](ftp://a.example/)', '<p>[点](ftp://a.example/)</p>'],
  [
    'a picture whose name is no text leaves its description',
    '![花](%FF.png)',
    '<figure><span class="missing-picture">花</span></figure>',
  ],
  ['the first heading is one below the page’s title', '# 一', '<h2>一</h2>'],
  ['whichever level a text begins with, it is the one below the title', '## 一\n\n#### 二', '<h2>一</h2>\n<h3>二</h3>'],
  [
    'the deepest of six levels stays a heading',
    '# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6',
    '<h2>1</h2>\n<h3>2</h3>\n<h4>3</h4>\n<h5>4</h5>\n<h6>5</h6>\n<h6>6</h6>',
  ],
  [
    'a picture that is not there leaves its description',
    '![花](x.png)',
    '<figure><span class="missing-picture">花</span></figure>',
  ],
  ['what is struck through is', '~~旧~~新', '<p><s>旧</s>新</p>'],
];

for (const [title, markdown, html] of CASES) test(title, () => assert.equal(render(markdown), html));

test('a picture has its size, so that the page does not jump, and loads late', () =>
  assert.equal(
    render('![花](x.png)', {
      picture: (src) => (src === 'x.png' ? { src: '../p/x.png', width: 12, height: 8 } : undefined),
    }),
    '<figure><a href="../p/x.png"><img src="../p/x.png" alt="花" width="12" height="8" loading="lazy" decoding="async"></a></figure>',
  ));

test('every run of text is said once, code never', () => {
  const said: string[] = [];
  const html = render('# 甲\n\n乙**丙**`丁`\n\n| 戊 |\n| --- |\n| 己 |\n\n- 庚', {
    say: (text) => {
      said.push(text);
      return `（${text}）`;
    },
  });
  assert.deepEqual(
    said.filter((text) => text !== ''),
    ['甲', '乙', '丙', '戊', '己', '庚'],
  );
  assert.match(html, /<code>丁<\/code>/);
});

test('what is said is escaped after it is said', () =>
  assert.equal(render('甲', { say: () => '<b>' }), '<p>&lt;b&gt;</p>'));

test('links lead where the page says', () =>
  assert.match(render('[甲](a.md)', { link: (href) => `../${href}` }), /<a href="\.\.\/a\.md">/));

test('pictures are told by their decoded names, links by their addresses, each with its line', () =>
  assert.deepEqual(referencesIn('![a](1.png)\n\n文\n![b](图.png)字\n\n| [丙](c) |\n| --- |\n| ![丁](d.png) |'), [
    { kind: 'picture', address: '1.png', line: 0 },
    { kind: 'picture', address: '图.png', line: 3 },
    { kind: 'link', address: 'c', line: 5 },
    { kind: 'picture', address: 'd.png', line: 7 },
  ]));

/** The text of the HTML, as a browser would select it. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const words = fc.constantFrom(
  '四川',
  '知识产权',
  '。',
  '，',
  '“',
  '”',
  ' ',
  '\n',
  '\n\n',
  '**',
  '*',
  '_',
  '`',
  '~~',
  '<',
  '&',
  '[',
  '](',
  ')',
  '- ',
  '1. ',
  '> ',
  '| ',
  '#',
  'a',
  'IP',
);
const markdown = fc.array(words, { maxLength: 25 }).map((parts) => parts.join(''));

test('no letter or Han character is lost or added on the way to the page, whatever is typed', () =>
  fc.assert(
    fc.property(markdown, (source) => {
      // Where a link leads and in what language code is written is not shown; everything else is.
      fc.pre(!/\]\(|`{3}|~{3}/.test(source));
      const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
      assert.equal(letters(textOf(parseFragment(render(source)))), letters(source));
    }),
    { numRuns: 2000 },
  ));

test('the plain text says what the page says', () =>
  fc.assert(
    fc.property(markdown, (source) => {
      const squeeze = (text: string) => text.replace(/\s/gu, '');
      assert.equal(squeeze(plainText(source)), squeeze(textOf(parseFragment(render(source)))));
    }),
    { numRuns: 2000 },
  ));

test('nothing that is typed becomes an element that Markdown does not have', () =>
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('<script>', '<img onerror=x>', '<style>', '&lt;'),
      (text, evil) => {
        const html = render(`${text}${evil}${text}`);
        assert.doesNotMatch(html, /<(?:script|style|iframe|img|svg)/i);
      },
    ),
  ));

test('a picture with copies lets the browser choose, and is opened whole, but in feeds, where it stands for itself', () => {
  const picture = () => ({ src: 'a.jpg', srcset: 's.webp 480w, a.jpg 900w', sizes: '100vw', width: 900, height: 300 });
  const image = (copies: string) =>
    `<img src="a.jpg"${copies} alt="花" width="900" height="300" loading="lazy" decoding="async">`;
  assert.equal(
    render('![花](a.jpg)', { picture }),
    `<figure><a href="a.jpg">${image(' srcset="s.webp 480w, a.jpg 900w" sizes="100vw"')}</a></figure>`,
  );
  const plain = () => ({ src: 'a.jpg', width: 900, height: 300 });
  assert.equal(render('![花](a.jpg)', { picture: plain, isStyled: true }), `<figure>${image('')}</figure>`);
});

test('a picture alone in its paragraph is a figure with its caption, one within a line is not', () => {
  const picture = (src: string) => ({ src: `../media/${src}`, width: 4, height: 3, caption: '花 & 果' });
  assert.equal(
    render('前文。\n\n![花](a.png)\n\n行内![花](a.png)图', { picture }),
    [
      '<p>前文。</p>',
      '<figure><a href="../media/a.png"><img src="../media/a.png" alt="花" width="4" height="3" loading="lazy" decoding="async"></a><figcaption>花 &amp; 果</figcaption></figure>',
      '<p>行内<img src="../media/a.png" alt="花" width="4" height="3" loading="lazy" decoding="async">图</p>',
    ].join('\n'),
  );
});
