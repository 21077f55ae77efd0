import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { readContent } from '../../src/content/files.ts';
import { printProblem } from '../../src/content/problem.ts';
import { activeIn } from '../../src/content/svg.ts';

// What an editor puts beside an article is served from the archive's own address, so nothing of it may run there.

const FIXTURE = 'tests/site/content';
const PNG = readFileSync(`${FIXTURE}/articles/2020/20200301-aa03-1.png`);
const GIF = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30">';

const root = mkdtempSync(join(tmpdir(), 'pictures-'));
after(() => rmSync(root, { recursive: true }));

/** What the check says of an article that shows the file. */
async function problemsWith(name: string, bytes: string | Buffer): Promise<string[]> {
  const folder = mkdtempSync(join(root, 'c-'));
  cpSync(FIXTURE, folder, { recursive: true });
  const head = 'title: 甲\ndate: 2021-03-01\nsource: 乙\ncategory: case';
  const article = `---\n${head}\nimages:\n  - src: ${JSON.stringify(name)}\n---\n\n正文。\n`;
  writeFileSync(join(folder, 'articles/2021/20210301-pict.md'), article);
  writeFileSync(join(folder, 'articles/2021', name), bytes);
  const { problems } = await readContent(folder);
  return problems.map((problem) => printProblem('content', problem));
}

async function assertRefused(name: string, bytes: string | Buffer, why: RegExp): Promise<void> {
  const found = await problemsWith(name, bytes);
  assert.equal(found.length, 1, `${String(bytes)}\n${found.join('\n')}`);
  assert.ok(found[0]!.startsWith(`content/articles/2021/20210301-pict.md:7: 图片 ${name} `), found[0]);
  assert.match(found[0]!, why);
  assert.match(found[0]!, /。请.+。$/u);
}

test('pictures whose bytes are what their names say are welcome', async () => {
  for (const [name, bytes] of [
    ['a.png', PNG],
    ['图.PNG', PNG],
    ['a.gif', GIF],
    ['a.svg', `${SVG}</svg>`],
  ] as const)
    assert.deepEqual(await problemsWith(name, bytes), [], name);
});

const NO_PICTURES: [name: string, bytes: string | Buffer, why: RegExp][] = [
  ['a.html', Buffer.concat([PNG, Buffer.from('<script>alert(1)</script>')]), /的种类不能发布。请换成 JPEG、/],
  ['a.htm', PNG, /的种类不能发布/],
  ['a.xhtml', `${SVG}</svg>`, /的种类不能发布/],
  ['a.xml', `${SVG}</svg>`, /的种类不能发布/],
  ['a.svgz', `${SVG}</svg>`, /的种类不能发布/],
  ['a.js', GIF, /的种类不能发布/],
  ['a.png.html', PNG, /的种类不能发布/],
  ['a.constructor', PNG, /的种类不能发布/],
  ['png', PNG, /的种类不能发布/],
  ['a.bmp', PNG, /的种类不能发布/],
  ['a.jpg', PNG, /其实是 PNG 文件。请把文件名的结尾改成 \.png。/],
  ['a.svg', PNG, /其实是 PNG 文件/],
  ['a.png', `${SVG}<script>alert(1)</script></svg>`, /其实是 SVG 文件/],
  ['a.png', '<html><script>alert(1)</script>', /打不开。请换成完好的 JPEG、/],
  ['a.png', '', /打不开/],
  ['a.png', PNG.subarray(0, 10), /打不开/],
];

for (const [name, bytes, why] of NO_PICTURES)
  test(`${name} of ${bytes.length} bytes is refused: ${why.source}`, () => assertRefused(name, bytes, why));

const DRAWINGS: [what: string, svg: string][] = [
  ['shapes', `${SVG}<title>图</title><g transform="rotate(3 1,1)"><path d="M0 0L9 9z" fill="rgb(1,2,3)"/></g></svg>`],
  [
    'a declaration and comments',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- 说明 -->\n${SVG}<!-- <script/> --></svg>\n`,
  ],
  [
    'a style sheet',
    `${SVG}<defs><style>.a{fill:#fff;stroke:url(#b)}</style></defs><rect class="a" style="opacity:.5"/></svg>`,
  ],
  ['a style sheet in CDATA', `${SVG}<style type="text/css"><![CDATA[ .a > .b { fill: red } ]]></style></svg>`],
  [
    'what refers to its own parts',
    `${SVG}<defs><path id="a" d="M0 0"/></defs><use xlink:href="#a" x="1"/><use href="#a"/></svg>`,
  ],
  [
    'words',
    `${SVG}<text x="1" font-family="'宋体', serif">发明专利（件） &amp; 商标 &lt;1万 (javascript:)</text></svg>`,
  ],
  [
    'gradients',
    `${SVG}<linearGradient id="g"><stop offset="1" stop-color="#123"/></linearGradient><rect fill='url("#g")'/></svg>`,
  ],
];

for (const [what, svg] of DRAWINGS)
  test(`a drawing of ${what} is welcome`, async () => assert.deepEqual(await problemsWith('a.svg', svg), []));

test('a drawing of a megabyte of one character is judged, where the pattern that knows functions would go on for hours', () => {
  for (const character of ['a', '-', ' ', '\t', '1', '_'])
    for (const before of ['', 'rgb'])
      assert.equal(activeIn(Buffer.from(`${SVG}<rect fill="${before}${character.repeat(1e6)}"/></svg>`)), undefined);
  assert.match(activeIn(Buffer.from(`${SVG}<rect fill="${' '.repeat(1e6)}(1)"/></svg>`))!, /fill/);
});

const within = (content: string) => `${SVG}${content}</svg>`;
const ACTIVE: [what: string, svg: string][] = [
  ['a script', within('<script>alert(1)</script>')],
  ['a script under another prefix', within('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
  ['a script by address', within('<script href="https://a.example/a.js"/>')],
  ['a script of HTML', within('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')],
  ['a script deep inside', within(`${'<g>'.repeat(50)}<script>1</script>${'</g>'.repeat(50)}`)],
  ['an endless nesting', within(`${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}`)],
  ['an event', within('<rect onclick="alert(1)"/>')],
  ['an event of the whole', SVG.replace('<svg ', '<svg onload="alert(1)" ').concat('</svg>')],
  ['an event in single quotes', within(`<rect x="'>" onclick='alert(1)'/>`)],
  ['an event that is not well-formed', within('<rect x="1"onclick="alert(1)"/>')],
  ['an event without quotes', within('<rect onclick=alert(1) />')],
  ['HTML', within('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><b>x</b></body></foreignObject>')],
  ['a namespace of HTML', '<svg xmlns="http://www.w3.org/1999/xhtml" width="4" height="3"><title>x</title></svg>'],
  ['an iframe', within('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://a.example/"/>')],
  ['a link', within('<a href="https://a.example/"><rect/></a>')],
  ['a link to a script', within('<a xlink:href="javascript:alert(1)"><text>点</text></a>')],
  ['a picture from elsewhere', within('<image href="https://a.example/a.png"/>')],
  ['a picture within', within('<image href="data:image/svg+xml,x"/>')],
  ['a part of another file', within('<use href="https://a.example/a.svg#b"/>')],
  ['a part of another file, relative', within('<use xlink:href="b.svg#b"/>')],
  ['a part that is data', within('<use href="data:image/svg+xml;base64,x#b"/>')],
  ['a filter picture', within('<filter id="f"><feImage href="https://a.example/"/></filter>')],
  ['a moved address', within('<use href="#a"><set attributeName="href" to="javascript:alert(1)"/></use>')],
  ['an animation', within('<rect><animate attributeName="x" values="1;2" onbegin="alert(1)"/></rect>')],
  ['a handler', within('<handler type="text/javascript">alert(1)</handler>')],
  ['a colour from elsewhere', within('<rect fill="url(https://a.example/a.svg#g)"/>')],
  ['a style from elsewhere', within('<rect style="background:url( //a.example/ )"/>')],
  ['an imported style sheet', within('<style>@import "https://a.example/a.css";</style>')],
  ['a style sheet that loads', within('<style>rect{fill:url(https://a.example/)}</style>')],
  ['a style sheet that loads in CDATA', within('<style><![CDATA[rect{fill:url(//a.example/)}]]></style>')],
  ['a style sheet that loads by escapes', within('<style>rect{fill:\\75rl(//a.example/)}</style>')],
  ['a style sheet that loads by references', within('<style>rect{fill:&#117;rl(//a.example/)}</style>')],
  ['a style sheet that loads a set', within(`<style>rect{background:image-set('//a.example/' 1x)}</style>`)],
  ['a font', within('<style>@font-face{font-family:a;src:url(//a.example/)}</style>')],
  ['an element in the style sheet', within('<style><script>alert(1)</script></style>')],
  ['a base', within('<g xml:base="https://a.example/"><use href="#a"/></g>')],
  ['a document type', `<!DOCTYPE svg>${within('')}`],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>${within('&a;')}`],
  ['an external entity', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${within('<text>&a;</text>')}`],
  ['a style sheet by instruction', `<?xml-stylesheet href="https://a.example/a.xsl" type="text/xsl"?>${within('')}`],
  ['an instruction that hides a script', within(`<?a '?><script>alert(1)</script><?a '?>`)],
  ['another encoding', `<?xml version="1.0" encoding="iso-2022-jp"?>${within('')}`],
  ['what does not end', `${SVG}<rect>`],
  ['two roots', `${within('')}<script xmlns="http://www.w3.org/2000/svg">alert(1)</script>`],
];

for (const [what, svg] of ACTIVE)
  test(`a drawing with ${what} is refused, with the reason`, () =>
    assertRefused('a.svg', svg, /不能断定只是一幅图：.+。请在绘图软件里去掉它，另存为普通 SVG；或导出成 PNG。$/u));

test('a drawing in UTF-16, which a browser would read otherwise, is refused', async () => {
  const bytes = Buffer.from(`\ufeff${within('<script>alert(1)</script>')}`, 'utf16le');
  await assertRefused('a.svg', bytes, /打不开|不能断定/);
});
