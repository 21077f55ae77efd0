import assert from 'node:assert/strict';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { parseInTurn, readAgain, readContent } from '../../src/content/files.ts';
import { parseOnAllCores } from '../../src/content/parsing/files.ts';
import { printProblem } from '../../src/content/problem.ts';
import { visible } from '../../src/language/visible.ts';
import { byNewest } from '../../src/model/article.ts';
import { writeSample } from '../../src/sample/files.ts';
import { runCommand } from '../command.ts';

const FIXTURE = 'tests/site/content';
const root = mkdtempSync(join(tmpdir(), 'content-'));
after(() => rmSync(root, { recursive: true }));

/** The fixture's content with these files put in, or taken out where the text is undefined. */
function contentWith(files: Record<string, string | Buffer | undefined>): string {
  const folder = mkdtempSync(join(root, 'c-'));
  cpSync(FIXTURE, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (text === undefined) rmSync(join(folder, file));
    else writeFileSync(join(folder, file), text);
  }
  return folder;
}

async function problems(files: Parameters<typeof contentWith>[0]): Promise<string[]> {
  const { problems: found } = await readContent(contentWith(files));
  return found.map((problem) => printProblem('content', problem));
}

const SITE = readFileSync(`${FIXTURE}/site.yml`, 'utf8');
const withSource = (url: string) => SITE.replace('url: https://sichuan.scol.com.cn/', `url: '${url}'`);

const article = (fields = '') =>
  `---\ntitle: 甲\ndate: 2021-02-09\nsource: 乙\ncategory: case\n${fields}---\n\n正文。\n`;

test('the fixture is right: its articles newest first, its page and its settings', async () => {
  const { value } = await readContent(FIXTURE);
  assert.equal(value?.articles.length, 13);
  assert.deepEqual(value.articles, [...value.articles].sort(byNewest));
  assert.deepEqual(
    value.pages.map(({ id }) => id),
    ['about'],
  );
  assert.equal(value.site.name, '测试档案');
});

test('a picture has the size that its file has', async () => {
  const { value } = await readContent(FIXTURE);
  const pictured = value!.articles.find(({ id }) => id === '20200301-aa03');
  assert.deepEqual(pictured?.pictures, { '20200301-aa03-1.png': { width: 12, height: 8 } });
});

test('all problems of all files are told in one run, by file and line', async () => {
  const found = await problems({
    'articles/2021/20210209-aaaa.md': article('colour: red\n'),
    'articles/2021/20210209-bbbb.md': '没有文件头',
    'articles/2021/wrong name.md': article(),
    'pages/search.md': '---\ntitle: 检索\n---\n',
    'site.yml': 'name: 1\n',
    'glossary.yml': 'words: {岳 池: x}\n',
  });
  for (const file of [
    '20210209-aaaa.md:6',
    '20210209-bbbb.md:1',
    'wrong name.md:1',
    'search.md:1',
    'site.yml:1',
    'glossary.yml:1',
  ])
    assert.ok(
      found.some((problem) => problem.includes(file)),
      `${file}\n${found.join('\n')}`,
    );
  assert.deepEqual(
    found,
    [...found].sort((a, b) => (a.split(':')[0]! < b.split(':')[0]! ? -1 : a.split(':')[0]! > b.split(':')[0]! ? 1 : 0)),
  );
  for (const problem of found) assert.match(problem, /^content\/[^:]+:\d+: .+。.+。$/u);
});

const WRONG: [what: string, files: Parameters<typeof contentWith>[0], problem: RegExp][] = [
  [
    'a file that is not UTF-8',
    {
      'articles/2021/20210209-aaaa.md': Buffer.concat([
        Buffer.from('---\ntitle: '),
        Buffer.from([0xcb, 0xc4, 0xb4, 0xa8]),
        Buffer.from('\n---\n'),
      ]),
    },
    /aaaa\.md:2: 文件不是 UTF-8 编码。.*npm run import/,
  ],
  [
    'a file that ends within a character',
    { 'articles/2021/20210209-aaaa.md': Buffer.from(article()).subarray(0, -3) },
    /aaaa\.md:8: 文件不是 UTF-8/,
  ],
  ['missing settings', { 'site.yml': undefined }, /site\.yml:1: 没有这个文件。/],
  ['settings that are not UTF-8', { 'site.yml': Buffer.from([0x6e, 0x3a, 0xcb, 0xc4]) }, /site\.yml:1: 文件不是 UTF-8/],
  [
    'an id used twice',
    { 'articles/2020/20210228-ii01.md': article() },
    /2021\/20210228-ii01\.md:1: 编号 20210228-ii01 已用于 articles\/2020\//,
  ],
  [
    'a glossary for a topic that is not there',
    { 'glossary.yml': 'topics:\n  sport: {面条: 麵條}\n' },
    /glossary\.yml:\d: topics 里没有 sport 这个主题/,
  ],
  [
    'a page at an address that is taken',
    { 'pages/search.md': '---\ntitle: 检索\n---\n' },
    /search\.md:1: 文件名 search\.md 不能作为页面地址。网站自己要用这个名字，请换一个/,
  ],
  [
    'a page at the address of a directory',
    { 'pages/topics.md': '---\ntitle: 主题\n---\n' },
    /topics\.md:1: 文件名 topics\.md 不能作为页面地址/,
  ],
  [
    'a page called as the folder of an edition',
    { 'pages/zh-hant.md': '---\ntitle: 繁体\n---\n' },
    /zh-hant\.md:1: 文件名 zh-hant\.md 不能作为页面地址/,
  ],
  [
    'a page whose name is no address',
    { 'pages/关于.md': '---\ntitle: 关于\n---\n' },
    /关于\.md:1: 文件名 关于\.md 不能作为页面地址。请以小写字母开头/,
  ],
  [
    'a page that links to a script',
    { 'pages/more.md': '---\ntitle: 一页\n---\n\n甲\n[点](javascript:x)\n' },
    /more\.md:6: 链接的地址 javascript:x 不是网址。/,
  ],
  [
    'a source whose address is a script',
    { 'site.yml': withSource('javascript:x') },
    /site\.yml:\d+: .*url 写作 “javascript:x”，不合要求。请写来源的网址，以 http/,
  ],
  [
    'a category with an id used before',
    { 'site.yml': SITE.replace('id: protection', 'id: case') },
    /site\.yml:11: categories › 4 › id 写作 “case”，不合要求。请换一个 id：case 在前面已经用过。/,
  ],
  [
    'a topic with an id used before',
    { 'site.yml': SITE.replace('id: geo-mark', 'id: patent') },
    /site\.yml:15: topics › 3 › id 写作 “patent”，不合要求。请换一个 id：patent 在前面已经用过。/,
  ],
  [
    'a source with an id used before',
    { 'site.yml': SITE.replace('sources:', 'sources:\n  - { id: scol, name: 四川日报 }') },
    /site\.yml:20: sources › 2 › id 写作 “scol”，不合要求。请换一个 id：scol 在前面已经用过。/,
  ],
  [
    'a language named twice',
    { 'site.yml': `${SITE}\nlanguages:\n  - zh-Hans\n  - zh-Hant\n  - zh-Hans\n` },
    /site\.yml:\d+: languages › 3 写作 “zh-Hans”，不合要求。请删去这一个：zh-Hans 在前面已经写过。/,
  ],
  ['a page without a title', { 'pages/more.md': '---\norder: 3\n---\n' }, /more\.md:\d: 缺少 title/],
];

for (const [what, files, expected] of WRONG)
  test(`${what} is told with what to do`, async () => {
    const found = await problems(files);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0]!, expected);
  });

/** Names of the pages at the site's root that the program makes: every route but that of the editors' own pages. */
const ROUTES = globSync('src/pages/{,[[]...script]/}*.astro')
  .map((file) => basename(file, '.astro'))
  .filter((name) => name !== '[page]');

test('what is wrong is told alike when the content was right before', async () => {
  const { value: earlier } = await readAgain(FIXTURE, undefined, 0);
  for (const files of [
    { 'site.yml': undefined },
    { 'site.yml': 'name: 1\n' },
    { 'glossary.yml': 'words: {岳 池: x}\n' },
    { 'articles/2021/20210209-aaaa.md': article('colour: red\n') },
  ]) {
    const folder = contentWith(files);
    const { problems: found } = await readAgain(folder, earlier, 0);
    assert.ok(found.length > 0);
    assert.deepEqual(found, (await readContent(folder)).problems);
  }
});

test('no page of an editor can take the address of one that the program makes', async () => {
  assert.ok(ROUTES.includes('index') && ROUTES.includes('404') && ROUTES.includes('search'), ROUTES.join());
  const found = await problems(
    Object.fromEntries(ROUTES.map((name) => [`pages/${name}.md`, '---\ntitle: 一页\n---\n'])),
  );
  for (const name of ROUTES)
    assert.ok(
      found.some((problem) => problem.startsWith(`content/pages/${name}.md:1: 文件名 ${name}.md 不能作为页面地址。`)),
      name,
    );
});

test('without a glossary nothing is missing', async () =>
  assert.deepEqual(await problems({ 'glossary.yml': undefined }), []));

test('an archive without articles or pages is an archive', async () => {
  const folder = mkdtempSync(join(root, 'empty-'));
  cpSync(`${FIXTURE}/site.yml`, join(folder, 'site.yml'));
  const { value } = await readContent(folder);
  assert.deepEqual([value?.articles, value?.pages], [[], []]);
});

test('what is no Markdown is left alone', async () =>
  assert.deepEqual(await problems({ 'articles/2021/notes.txt': '随手记', 'articles/.DS_Store': 'x' }), []));

test('npm run check prints every problem and whatever else is probably not meant, and exits with 1, or says that all is well', async () => {
  const check = (folder: string) => runCommand('check', '--content', folder);
  const wrong = await check(
    contentWith({ 'articles/2021/20210209-aaaa.md': article('colour: red\n'), 'articles/2021/notes.docx': '' }),
  );
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /aaaa\.md:6: 不认识的项 colour。/);
  assert.match(wrong.stdout, /notes\.docx:1: 提醒：这个文件不会成为文章。/);
  assert.match(wrong.stdout, /共 1 个问题。另有 1 处提醒。/);
  const unsettled = await check(contentWith({ 'site.yml': SITE.replace(/^name:/m, 'names:') }));
  assert.doesNotMatch(unsettled.stdout, /提醒/, 'which pictures are shown is not known before articles can be read');
  const right = await check(FIXTURE);
  assert.equal(right.status, 0, right.stdout);
  assert.match(right.stdout, /内容无误：13 篇文章，1 个页面/);
});

test('threads find of thousands of files what one finds: every article, and every problem in its order', async () => {
  const folder = join(root, 'many');
  await writeSample({ folder, count: 2500, seed: 1, model: 'tests/site/content' }, () => {});
  const read = async () => [await readContent(folder), await readContent(folder, () => {}, parseOnAllCores)];
  const [alone, together] = await read();
  assert.equal(together!.value?.articles.length, 2500);
  assert.deepEqual(together, alone);
  for (const year of readdirSync(join(folder, 'articles'))) {
    const file = join(folder, 'articles', year, `${year}0101-zzzz.md`);
    writeFileSync(file, '没有文件头');
  }
  const [some, same] = await read();
  assert.ok(some!.problems.length > 5);
  assert.deepEqual(same, some);
});

test('a file deleted or moved away while the content is checked is a sentence, not a stack of calls', async () => {
  const file = 'articles/2020/20200502-cc01.md';
  const folder = contentWith({});
  const { problems: found } = await readContent(folder, undefined, (task, progress) => {
    rmSync(join(folder, file));
    return parseInTurn(task, progress);
  });
  assert.deepEqual(
    found.map((problem) => printProblem('content', problem)),
    [`content/${file}:1: 检查的时候被删去或移走了。请再运行一次。`],
  );
});

test('names that a disk of Windows cannot have are told, of files, of pages and in the settings', async () => {
  const strange = ['aux.png', 'a:b.png', 'a\u0007.png', 'ab.png ', 'a\\b.png', `${'长'.repeat(70)}.png`];
  const found = await problems({
    ...Object.fromEntries(strange.map((name) => [`articles/2020/${name}`, ''])),
    'pages/con.md': '---\ntitle: 甲\n---\n',
    'site.yml': SITE.replace(/id: case\b/, 'id: nul'),
  });
  for (const name of ['pages/con.md', ...strange.map((name) => `articles/2020/${name}`)])
    assert.ok(
      found.some((line) => line.startsWith(`content/${visible(name)}:1: Windows 的磁盘不许`)),
      name,
    );
  assert.match(found.join('\n'), /site\.yml:\d+: .*“nul”，不合要求。请换一个短些的：Windows/);
});

test('a folder where a file must be is told by its name', async () => {
  const folder = contentWith({ 'glossary.yml': undefined });
  mkdirSync(join(folder, 'glossary.yml'));
  const { problems: found } = await readContent(folder);
  assert.deepEqual(
    found.map((problem) => printProblem('content', problem)),
    ['content/glossary.yml:1: 是目录，不是文件。请换成一份文件，或删去它。'],
  );
});

test('symbolic links are said and not followed, and a link in a text shows no password', async () => {
  const folder = contentWith({ 'articles/2021/20210305-aaaa.md': `${article()}[看](https://me:secret@a.example/)\n` });
  symlinkSync('/etc', join(folder, 'articles/elsewhere'));
  symlinkSync(join(folder, 'site.yml'), join(folder, 'pages/link.md'));
  const { problems: found } = await readContent(folder);
  assert.deepEqual(
    found.map((problem) => printProblem('content', problem)).map((line) => line.replace(/aaaa\.md:\d+/, 'aaaa.md')),
    [
      'content/articles/2021/20210305-aaaa.md: 链接的地址 https://me:secret@a.example/ 带有用户名或密码。请去掉网址里 @ 和它前面的部分；没有别的网址就去掉链接，只留文字。',
      'content/articles/elsewhere:1: 是符号链接，没有读。请换成它所指的文件或目录本身，或删去它。',
      'content/pages/link.md:1: 是符号链接，没有读。请换成它所指的文件或目录本身，或删去它。',
    ],
  );
});

test('a picture whose name is written otherwise is told by the name it has', async () => {
  const folder = contentWith({
    'articles/2021/20210305-aaaa.md': `${article()}![图](A.SVG)\n`,
    'articles/2021/a.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"><rect width="6" height="4"/></svg>',
  });
  const { problems: found } = await readContent(folder);
  assert.deepEqual(
    found.map(({ what, todo }) => `${what}。${todo}`),
    ['找不到图片 A.SVG。旁边的 a.svg 只差大小写或字符的写法，请照它写。'],
  );
});
