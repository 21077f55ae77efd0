import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { JsonReport } from '../../src/importer/report.ts';
import { runCommand } from '../command.ts';
import { page, readHere, ROOT, SEED, SETTINGS } from './helpers.ts';

readHere();

const BODY =
  '成都市知识产权局与三家银行签订合作协议，为中小企业办理专利质押贷款，首批惠及一百余家企业，市民可在网上查询办理进度。';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A content folder with settings and nothing else, and a folder for inputs beside it. */
function workplace(): { content: string; raw: string } {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  folders.push(folder);
  const [content, raw] = [join(folder, 'content'), join(folder, 'raw')];
  mkdirSync(content);
  mkdirSync(raw);
  copyFileSync(SETTINGS, join(content, 'site.yml'));
  return { content, raw };
}

const run = (content: string, args: string[]) => runCommand('import', '--content', content, ...args);

async function runJson(content: string, args: string[]): Promise<JsonReport[]> {
  return reportsIn((await run(content, ['--json', ...args])).stdout);
}

function reportsIn(stdout: string): JsonReport[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonReport);
}

/** Runs it as a process of its own, from another folder than the program's. */
function runApart(content: string, args: string[], input: string) {
  const all = [join(ROOT, 'src/cli.ts'), 'import', '--content', content, ...args];
  return spawnSync(process.execPath, all, { encoding: 'utf8', input, cwd: content });
}

function filesIn(content: string): string[] {
  const entries = readdirSync(content, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'site.yml')
    .map(({ name }) => name)
    .sort();
}

test('an article is written once; the same capture again changes nothing and says so', async () => {
  const { content } = workplace();
  const [first] = await runJson(content, [SEED]);
  assert.deepEqual([first?.ok, first?.id, first?.duplicate_of], [true, '20210209-525a', null]);
  const file = join(content, 'articles/2021/20210209-525a.md');
  const before = readFileSync(file);
  const [again] = await runJson(content, [SEED]);
  assert.deepEqual([again?.ok, again?.id, again?.duplicate_of], [true, '20210209-525a', '20210209-525a']);
  assert.ok(again?.warnings.some(({ code }) => code === 'already-imported'));
  assert.deepEqual(readFileSync(file), before);
  assert.deepEqual(filesIn(content), ['20210209-525a.md']);
});

test('after many inputs the last lines say why which failed, and how many articles have which warning', async () => {
  const { content, raw } = workplace();
  for (const at of [1, 2, 3, 4]) writeFileSync(join(raw, `${at}.txt`), `会议之${at}\n\n${BODY.repeat(at)}`);
  for (const at of [5, 6])
    writeFileSync(join(raw, `${at}.txt`), `消息之${at}\n来源：成都日报 时间：2021-02-0${at}\n\n${BODY.slice(at * 3)}`);
  const { stdout } = await run(content, [raw, '--dry-run']);
  const todo = stdout.slice(stdout.indexOf('没有导入的（')).split('\n');
  assert.match(todo[1]!, /^ {2}4 份：没有找到发布日期。请用 --date 指明.*（.*1\.txt，.*2\.txt，.*3\.txt……）$/);
  assert.equal(todo[2], '需要注意的（逐篇见上）：');
  assert.ok(
    todo.some((line) => /^ {2}2 篇（category-assumed），例如：页面没有写明栏目/.test(line)),
    stdout,
  );
  assert.match(todo.at(-2)!, /^可导入 2 篇，已收录 0 篇，失败 4 份/);
  const one = (await run(content, [join(raw, '1.txt'), '--dry-run'])).stdout;
  assert.ok(!one.includes('没有导入的（'), 'the report of a single input is all there is to say');
});

test('what was imported passes the check', async () => {
  const { content } = workplace();
  await run(content, [SEED]);
  const check = await runCommand('check', '--content', content);
  assert.equal(check.status, 0, check.stdout);
});

test('a dry run tells everything and writes nothing', async () => {
  const { content } = workplace();
  const { stdout, status } = await run(content, ['--dry-run', '--diff', SEED]);
  assert.equal(status, 0);
  assert.match(stdout, /试运行，未写入/u);
  assert.match(stdout, /readings.*第 1 行第 2 字/u);
  assert.deepEqual(filesIn(content), []);
});

test('one bad file does not stop the rest, and each says what to do', async () => {
  const { content, raw } = workplace();
  writeFileSync(join(raw, 'a-empty.txt'), '');
  writeFileSync(join(raw, 'b-binary.txt'), Buffer.alloc(4096, 1));
  writeFileSync(join(raw, 'c-good.txt'), page(BODY));
  writeFileSync(
    join(raw, 'd.jsonl'),
    `{"title":"二","date":"2021-02-10","source":"川报","body":"${BODY}再说。"}\n不是 JSON\n{"title":`,
  );
  writeFileSync(join(raw, 'e-deep.md'), `---\ntitle: 深\ndate: 2021-02-11\n---\n${'>'.repeat(20_000)} 深`);
  const { status } = await run(content, ['--dry-run', raw]);
  assert.equal(status, 1);
  const reports = await runJson(content, [raw]);
  assert.deepEqual(
    reports.map(({ input, ok }) => [input.replace(/^.*[\\/]/u, ''), ok]),
    [
      ['a-empty.txt', false],
      ['b-binary.txt', false],
      ['c-good.txt', true],
      ['d.jsonl#1', true],
      ['d.jsonl#2', false],
      ['d.jsonl#3', false],
      ['e-deep.md', false],
    ],
  );
  for (const { error } of reports.filter(({ ok }) => !ok)) assert.match(error!, /请/u);
  assert.equal(filesIn(content).length, 2);
});

test('standard input is an input like any other', () => {
  const { content } = workplace();
  const [report] = reportsIn(runApart(content, ['-', '--json'], page(BODY)).stdout);
  assert.deepEqual([report?.ok, report?.source, report?.text], [true, '四川在线', BODY]);
});

test('pictures come along when they lie beside the page, and from nowhere else', async () => {
  const { content, raw } = workplace();
  mkdirSync(join(raw, '页面_files'));
  writeFileSync(join(raw, '页面_files/照片 1.png'), PNG);
  writeFileSync(join(raw, '页面_files/假.png'), '<script>alert(1)</script>');
  writeFileSync(join(content, 'secret.png'), PNG);
  symlinkSync(join(content, 'secret.png'), join(raw, '页面_files/link.png'));
  const images = [
    '页面_files/%E7%85%A7%E7%89%87%201.png',
    '页面_files/假.png',
    '页面_files/link.png',
    '../content/secret.png',
    'https://a.cn/x.png',
  ];
  const record = {
    title: '有图',
    date: '2021-02-09',
    source: '川报',
    body: BODY,
    images: images.map((src, at) => ({ src, caption: `图${at}` })),
  };
  writeFileSync(join(raw, '页面.json'), JSON.stringify(record));
  const [report] = await runJson(content, [raw]);
  assert.ok(report?.ok, report?.error);
  assert.deepEqual(filesIn(content), ['secret.png', `${report.id}-1.png`, `${report.id}.md`].sort());
  const article = readFileSync(join(content, 'articles/2021', `${report.id}.md`), 'utf8');
  assert.match(article, new RegExp(`- src: ${report.id}-1\\.png\n    caption: 图0\n  - caption: 图1\n`, 'u'));
  assert.ok(report.warnings.some(({ code }) => code === 'pictures-missing'));
});

test('a picture that is a pipe, or a folder, or larger than a picture is, is left, and the article comes', async () => {
  const { content, raw } = workplace();
  spawnSync('mkfifo', [join(raw, 'pipe.png')]);
  mkdirSync(join(raw, 'folder.png'));
  writeFileSync(join(raw, 'large.png'), PNG);
  truncateSync(join(raw, 'large.png'), 3e9);
  const images = ['pipe.png', 'folder.png', 'large.png'].map((src) => ({ src, caption: '图' }));
  const record = { title: '有图', date: '2021-02-09', source: '川报', body: BODY, images };
  writeFileSync(join(raw, '页面.json'), JSON.stringify(record));
  const [report] = await runJson(content, [raw]);
  assert.ok(report?.ok, report?.error);
  assert.deepEqual(filesIn(content), [`${report.id}.md`]);
  assert.match(JSON.stringify(report.warnings), /large\.png.*大于 10 MB/u);
});

test('a terminal that a report is printed on obeys nothing of what is imported', async () => {
  const { content, raw } = workplace();
  writeFileSync(
    join(raw, '\u001b[2J\u202e.txt'),
    '\u001b]0;x\u0007题\n来源：\u009b31m报 2021-02-09\n\n\u001b[1A' + BODY,
  );
  const { stdout, stderr } = await run(content, ['--dry-run', '--diff', raw]);
  assert.match(stdout, /\\u001b\[2J\\u202e\.txt/);
  // Its own colours, where there is a terminal, are nobody else's.
  assert.doesNotMatch((stdout + stderr).replace(/\p{Cc}\[\d+m|\n/gu, ''), /[\p{Cc}\u202e]/u);
});

test('links within a folder are told and not followed, one that was named is; nothing is written through a link', async () => {
  const { content, raw } = workplace();
  writeFileSync(join(raw, 'a.txt'), page(BODY));
  mkdirSync(join(raw, 'sub'));
  symlinkSync(raw, join(raw, 'sub/round'));
  symlinkSync('/etc/hostname', join(raw, 'b.txt'));
  symlinkSync(join(raw, 'nowhere'), join(raw, 'c.txt'));
  const { stdout, stderr } = await run(content, ['--dry-run', raw]);
  assert.match(stdout, /可导入 1 篇，已收录 0 篇，失败 0 份/);
  const told = stderr.trim().split('\n');
  assert.deepEqual(
    told.map((line) => line.replace(/^.*raw\//, '')),
    ['b.txt', 'c.txt', 'sub/round'].map(
      (name) => `${name}：是符号链接，没有读。要导入的，请直接写明它所指的文件或目录。`,
    ),
  );
  const elsewhere = join(raw, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(raw, join(content, '..', 'named'));
  for (const linked of ['articles', 'articles/2021']) {
    rmSync(join(content, 'articles'), { recursive: true, force: true });
    mkdirSync(dirname(join(content, linked)), { recursive: true });
    symlinkSync(elsewhere, join(content, linked));
    const refused = await run(content, [join(content, '..', 'named')]);
    assert.match(refused.stdout, new RegExp(`${linked} 是符号链接，没有写。请换成目录本身`));
    assert.equal(refused.status, 1);
    const begun = await runCommand('new', '--title', '一', '--date', '2021-01-01', '--content', content);
    assert.match(begun.stderr, new RegExp(`${linked} 是符号链接，没有写`));
    assert.deepEqual(readdirSync(elsewhere), []);
  }
});

test('pictures come along under the name that fits their bytes, and none that could run something', async () => {
  const { content, raw } = workplace();
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/>${inside}</svg>`;
  writeFileSync(join(raw, 'photo.jpg'), PNG);
  writeFileSync(join(raw, 'drawing.svg'), svg(''));
  writeFileSync(join(raw, 'active.svg'), svg('<script>alert(1)</script>'));
  writeFileSync(join(raw, 'page.html'), Buffer.concat([PNG, Buffer.from('<script>alert(1)</script>')]));
  writeFileSync(join(raw, 'page.png'), svg('<script>alert(1)</script>'));
  const images = ['photo.jpg', 'drawing.svg', 'active.svg', 'page.html', 'page.png'].map((src) => ({ src }));
  const record = { title: '有图', date: '2021-02-09', source: '川报', category: 'industry', body: BODY, images };
  writeFileSync(join(raw, '页面.jsonl'), JSON.stringify(record));
  const [report] = await runJson(content, [join(raw, '页面.jsonl')]);
  assert.ok(report?.ok, report?.error);
  assert.deepEqual(filesIn(content), [`${report.id}-1.png`, `${report.id}-2.svg`, `${report.id}.md`]);
  const refused = report.warnings.filter(({ code }) => code === 'pictures-refused').map(({ message }) => message);
  assert.deepEqual(refused, [
    '有 2 张图没有收入：active.svg 不能断定只是一幅图：含有 <script>；page.png 不能断定只是一幅图：含有 <script>。图片说明已保留；需要的话请另存为普通 SVG 或 PNG，放在文章旁边并写进 images。',
  ]);
  assert.match(report.warnings.find(({ code }) => code === 'pictures-missing')?.message ?? '', /有 1 张图.*page\.html/);
  const checked = await runCommand('check', '--content', content);
  assert.equal(checked.status, 0, checked.stdout);
});

test('no name a capture brings leads out of the content folder', async () => {
  const { content, raw } = workplace();
  const record = {
    id: '../../../evil',
    title: '../../evil',
    date: '2021-02-09',
    source: '../x',
    category: '../../y',
    body: BODY,
  };
  writeFileSync(join(raw, 'a.jsonl'), JSON.stringify(record));
  mkdirSync(join(raw, 'sub'));
  writeFileSync(
    join(raw, 'sub/..%2f..%2fevil.md'),
    `---\ntitle: 一\ndate: 2021-02-10\nsource: 川报\ncategory: ../../z\n---\n${BODY}两次。`,
  );
  const reports = await runJson(content, [raw]);
  assert.ok(
    reports.every(({ ok, id, category }) => ok && /^\d{8}-[0-9a-f]{4,}$/u.test(id!) && category === 'industry'),
  );
  assert.deepEqual(readdirSync(content).sort(), ['articles', 'site.yml']);
});

test('two different files that claim one id: the second is refused', async () => {
  const { content, raw } = workplace();
  for (const [folder, title] of [
    ['a', '甲'],
    ['b', '乙'],
  ] as const) {
    mkdirSync(join(raw, folder));
    writeFileSync(
      join(raw, folder, '20210209-k7m2.md'),
      `---\ntitle: ${title}\ndate: 2021-02-09\nsource: 川报\ncategory: case\n---\n\n${title}：${BODY}\n`,
    );
  }
  const [first, second] = await runJson(content, [raw]);
  assert.deepEqual([first?.ok, first?.id, second?.ok], [true, '20210209-k7m2', false]);
  assert.match(second!.error!, /20210209-k7m2.*请/u);
});

test('the capture is kept beside the article when asked for', async () => {
  const { content } = workplace();
  await run(content, ['--keep-raw', SEED]);
  assert.deepEqual(readFileSync(join(content, 'articles/2021/20210209-525a.raw.txt')), readFileSync(SEED));
});

test('pages of a WARC file bring their address and the day they were fetched', async () => {
  const { content, raw } = workplace();
  const html = `<html><head><title>一页</title></head><body><h1>一页的标题</h1><p>来源：四川日报　2021-02-09</p><p>${BODY}</p><p>${BODY}</p><p>${BODY}</p></body></html>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const record = (type: string, payload: string, length = Buffer.byteLength(payload)) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://a.cn/p/1.html\r\nWARC-Date: 2022-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${length}\r\n\r\n${payload}\r\n\r\n`;
  writeFileSync(
    join(raw, 'a.warc.gz'),
    gzipSync(record('request', 'GET /p/1.html HTTP/1.1\r\n\r\n') + record('response', http)),
  );
  const [report] = await runJson(content, [raw]);
  assert.ok(report?.ok, report?.error);
  assert.match(
    readFileSync(join(content, 'articles/2021', `${report.id}.md`), 'utf8'),
    /url: https:\/\/a\.cn\/p\/1\.html\n {2}retrieved: 2022-03-04/u,
  );
});

test('a story that is in the archive already is named to the editor, who decides', async () => {
  const { content, raw } = workplace();
  writeFileSync(join(raw, 'a.txt'), page(BODY));
  writeFileSync(join(raw, 'b.txt'), `转载标题\n\n来源：甘孜日报　时间：2021-02-11\n\n据四川在线消息 ${BODY}`);
  const [first, second] = await runJson(content, [raw]);
  assert.equal(second?.duplicate_of, first?.id);
  assert.match(second!.warnings.find(({ code }) => code === 'similar-article')!.message, /档案里的那篇较早/u);
});

test('without settings, or with a category they do not have, nothing is begun', async () => {
  const { content } = workplace();
  assert.match((await run(content, ['--category', 'x', SEED])).stderr, /没有 x 这个栏目。请写其中之一：industry/u);
  rmSync(join(content, 'site.yml'));
  const { stderr, status } = await run(content, [SEED]);
  assert.equal(status, 1);
  assert.match(stderr, /site\.yml：读不到。请/u);
  assert.ok(!existsSync(join(content, 'articles')));
});

test('settings that are wrong are told as the check tells them, each at its line, by import and by new', async () => {
  const { content } = workplace();
  const settings = readFileSync(SETTINGS, 'utf8');
  const site = join(content, 'site.yml');
  for (const [text, told] of [
    ['name: [a\n', /site\.yml:1: 方括号没有成对/],
    [`${settings}\n%a\n--- b\n`, /site\.yml:\d+: YAML 写法有误：/],
    [`${settings}\nno such thing: 1\nother: 2\n`, /site\.yml:\d+: 不认识的项.*\n.*site\.yml:\d+: 不认识的项/],
    [`a: &a [${'1,'.repeat(99)}]\nb: &b [${'*a,'.repeat(99)}]\nc: [${'*b,'.repeat(99)}]\n`, /请去掉 YAML 里的别名/],
  ] as const) {
    writeFileSync(site, text);
    for (const command of [
      ['import', SEED],
      ['new', '--title', '试一试'],
    ]) {
      const { status, stderr } = await runCommand(...(command as [string]), '--content', content);
      assert.equal(status, 1);
      assert.match(stderr, told);
      assert.match(stderr, /\n请改好，再运行一次。\n$/);
      assert.doesNotMatch(stderr, /[a-z]{3,} [a-z]{2,} [a-z]{2,}/, 'no words of the parser');
    }
  }
  rmSync(site);
  mkdirSync(site);
  assert.match((await run(content, [SEED])).stderr, /site\.yml:1: 是目录，不是文件。请换成一份文件/);
});

test('the last import is taken back: what it wrote goes, what was changed since stays and is named', async () => {
  const { content, raw } = workplace();
  for (const name of ['a', 'b'])
    writeFileSync(join(raw, `${name}.txt`), `标题${name}甲乙丙\n2021年3月2日 四川日报\n　　${name}：${BODY}`);
  writeFileSync(
    join(raw, 'c.txt'),
    `标题三丁戊己\n2021年3月3日 四川日报\n　　丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥。`,
  );
  await run(content, [join(raw, 'c.txt')]);
  const before = filesIn(content);
  const [first] = await runJson(content, [join(raw, 'a.txt'), join(raw, 'b.txt'), '--keep-raw']);
  const edited = join(content, `articles/2021/${first!.id}.md`);
  writeFileSync(edited, `${readFileSync(edited, 'utf8')}\n补记。\n`);
  const { status, stdout } = await run(content, ['--undo']);
  assert.equal(status, 0);
  assert.match(
    stdout,
    new RegExp(`${first!.id}\\.md：和导入时写的不一样，没有删。\\n收回了上一次导入：删去 3 个文件，留下改过的 1 个。`),
  );
  assert.deepEqual(filesIn(content), [...before, `${first!.id}.md`].sort());
  const again = await run(content, ['--undo']);
  assert.equal(again.status, 1);
  assert.match(again.stderr, /没有可以收回的导入：/);
});

test('what was put in the place of imported files is left when the import is taken back, and what is gone is told', async () => {
  const { content, raw } = workplace();
  const texts = ['甲乙丙丁戊己庚辛壬癸', '子丑寅卯辰巳午未申酉', '天地玄黄宇宙洪荒日月', '金木水火土东南西北中'];
  for (const [index, text] of texts.entries())
    writeFileSync(join(raw, `${index}.txt`), `标题${text}\n2021年3月2日 四川日报\n　　${text.repeat(3)}。`);
  const imported = await runJson(content, [raw]);
  const [folder, link, gone, whole] = imported.map(({ id }) => join(content, `articles/2021/${id}.md`));
  for (const file of [folder!, link!, gone!]) rmSync(file);
  mkdirSync(folder!);
  writeFileSync(join(folder!, '笔记.txt'), '留着');
  writeFileSync(join(raw, '别处.md'), '留着');
  symlinkSync(join(raw, '别处.md'), link!);
  const { status, stdout, stderr } = await run(content, ['--undo']);
  assert.equal(status, 0, stderr);
  assert.match(stdout, new RegExp(`${imported[0]!.id}\\.md：现在不是导入时的文件（是目录或链接），没有动。`));
  assert.match(stdout, new RegExp(`${imported[1]!.id}\\.md：现在不是导入时的文件`));
  assert.match(stdout, new RegExp(`${imported[2]!.id}\\.md：不在了，或没有写成，没有可删的。`));
  assert.match(stdout, /收回了上一次导入：删去 1 个文件，留下改过的 2 个。/);
  assert.ok(!existsSync(whole!));
  assert.equal(readFileSync(join(folder!, '笔记.txt'), 'utf8'), '留着');
  assert.equal(readFileSync(join(raw, '别处.md'), 'utf8'), '留着');
});

test('a file of nothing but beginnings of objects is given up, and the next one is read', async () => {
  const { content, raw } = workplace();
  const lines = join(raw, 'a.txt');
  writeFileSync(lines, '{\n'.repeat(3000));
  writeFileSync(join(raw, 'b.txt'), `标题甲乙丙\n2021年3月2日 四川日报\n　　${BODY}`);
  const outcomes = await runJson(content, [lines, join(raw, 'b.txt')]);
  assert.ok(outcomes.length < 1100, `${outcomes.length}`);
  assert.match(outcomes.at(-2)!.error!, /连续 1000 份都没有导入，其余的没有再读。/);
  assert.ok(outcomes.at(-1)!.ok);
});

test('a file whose name has a line break is imported, and told of on one line', async () => {
  const { content, raw } = workplace();
  writeFileSync(join(raw, 'a\nb.txt'), `标题甲乙丙\n2021年3月2日 四川日报\n　　${BODY}`);
  const { status, stdout } = await run(content, [raw]);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^✓ .*a\\nb\.txt → /u);
  const [article] = filesIn(content);
  assert.match(readFileSync(join(content, 'articles/2021', article!), 'utf8'), /^ {2}file: a\\nb\.txt$/m);
});

test('nothing to import, and a folder of nothing but pictures, are told with what to do', async () => {
  const { content, raw } = workplace();
  writeFileSync(join(raw, 'a.png'), PNG);
  for (const [args, told] of [
    [[], /请写明要导入的文件、目录或网址，例如 /],
    [[raw], /里没有可以导入的文件：只有图片、样式之类，或是空的。请指明/],
  ] as const) {
    const { status, stderr } = await run(content, [...args]);
    assert.equal(status, 1);
    assert.match(stderr, told);
  }
});

test('a new article is a file that is ready to be filled in, and another of the same title is another one', async () => {
  const { content } = workplace();
  const begin = (...more: string[]) => runCommand('new', '--content', content, ...more);
  const given = ['--title', '四川：新增三件', '--date', '2021-02-09', '--source', '四川日报'];
  const said = [await begin(...given), await begin(...given)].map(({ stdout }) => /[^/]+\.md/.exec(stdout)![0]);
  assert.deepEqual(filesIn(content), said.toSorted());
  const text = readFileSync(join(content, 'articles/2021', said[0]!), 'utf8');
  assert.match(
    text,
    /^---\ntitle: 四川：新增三件\ndate: 2021-02-09\nsource: 四川日报\ncategory: \w+\n---\n\n（请在这里写正文/,
  );
  const [, check] = /再运行 npm run (check .+)。/.exec((await begin('--title', '又一篇')).stdout)!;
  const [name, ...args] = check!.replace(' -- ', ' ').split(' ');
  const checked = await runCommand(name!, ...args);
  assert.match(checked.stdout, /:\d+: 提醒：正文还没有写。请把“（请在这里写正文/);
  const wrong = await begin('--title', '一', '--date', '2021-02-30', '--category', 'nothing');
  assert.match(wrong.stderr, /没有 nothing 这个栏目。请写其中之一：/);
  assert.match((await begin('--title', '一', '--date', '2021-02-30')).stderr, /^--date：请写成历法上有的/);
  assert.match((await begin()).stderr, /必须写明选项 --title <标题>。/);
});

test('an import that was killed is taken up where it was, and what it had half-written goes', async () => {
  const { content } = workplace();
  await run(content, ['--keep-raw', SEED]);
  const whole = filesIn(content);
  const folder = join(content, 'articles/2021');
  const unfinished = (holder: number) => join(folder, `.${holder}-0f8fad5b-d9cb-469f-a165-70867728950e.part`);
  rmSync(join(folder, '20210209-525a.md'));
  const gone = unfinished(spawnSync(process.execPath, ['--version']).pid);
  const others = unfinished(process.pid);
  for (const file of [gone, others]) writeFileSync(file, '一半');
  const [again] = await runJson(content, ['--keep-raw', SEED]);
  assert.deepEqual([again?.ok, again?.id], [true, '20210209-525a']);
  assert.ok(existsSync(others), 'what another import is writing stays');
  rmSync(others);
  assert.deepEqual(filesIn(content), whole);
});

test('a file of other bytes where a capture is to be kept is not overwritten', async () => {
  const { content } = workplace();
  await run(content, ['--keep-raw', SEED]);
  rmSync(join(content, 'articles/2021/20210209-525a.md'));
  const kept = join(content, 'articles/2021', filesIn(content)[0]!);
  writeFileSync(kept, '编辑自己的文件');
  const [again] = await runJson(content, ['--keep-raw', SEED]);
  assert.equal(again?.ok, false);
  assert.equal(readFileSync(kept, 'utf8'), '编辑自己的文件');
});
