import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { copyFixtureSite, FIXTURE_CONTENT, runBuild } from '../site/build.ts';
import { build, startBuild, treeOf } from './archive.ts';
import { DAMAGES, filesBelow, otherVersion } from './damage.ts';
import { assertSame, buildFails, check, CHINESE, desk, restoreContent, site, whole } from './shared-site.ts';

const TABLE = 'articles/2020/20200415-bb01.md';

check('what somebody changed, cut off, deleted or put into the published site is put right', async () => {
  const article = join(site, 'articles/20200415-bb01.html');
  const times = statSync(article);
  writeFileSync(article, readFileSync(article, 'utf8').replaceAll('专利', '砖利'));
  utimesSync(article, times.atime, times.mtime);
  DAMAGES['cut in half']!(join(site, 'search.html'));
  DAMAGES['emptied']!(join(site, 'data/articles/2020.jsonl'));
  DAMAGES['turned around']!(join(site, 'assets/search.js'));
  DAMAGES['deleted']!(join(site, 'feed.xml'));
  rmSync(join(site, 'zh-hant/articles'), { recursive: true });
  writeFileSync(join(site, 'articles/strange.html'), '别人放在这里的文件');
  await build(desk, site);
  assertSame(site, whole);
});

check('a file in the place of a folder of the site is put right, or named', async () => {
  rmSync(join(site, 'articles'), { recursive: true });
  writeFileSync(join(site, 'articles'), '');
  const { status, output } = runBuild(desk.content, site);
  if (status !== 0) {
    assert.match(output, new RegExp(`${join(site, 'articles')}.*${CHINESE.source}`));
    rmSync(join(site, 'articles'));
    await build(desk, site);
  }
  assertSame(site, whole);
});

check('a site cannot be written where a file stands, and the build says so', () => {
  const file = join(dirname(site), 'file');
  writeFileSync(file, '一份文件');
  assert.match(buildFails(file), /file/);
  assert.match(buildFails(join(file, 'site')), /file/);
  assert.equal(readFileSync(file, 'utf8'), '一份文件');
});

check('only an address of the web is one that a site can stand at', () => {
  for (const address of ['javascript:alert(1)', 'ftp://a.example/', 'example.org']) {
    const { status, output } = runBuild(desk.content, site, '--site', address);
    assert.equal(status, 1, output);
    assert.equal(
      output.trim(),
      `--site 写作 ${address}，不合要求。请写以 https:// 开头的网址，例如 --site https://example.org/。`,
    );
  }
});

check('a cache whose files say something else is not believed', async () => {
  filesBelow(cacheFolderOf(site)).forEach(DAMAGES['altered in a word']!);
  await build(desk, site);
  assertSame(site, whole);
});

check('whichever files of the cache are damaged or gone, the site becomes what it should be', async () => {
  const kinds = [() => {}, ...Object.values(DAMAGES)];
  for (const shift of [0, 1]) {
    filesBelow(cacheFolderOf(site)).forEach((file, index) => kinds[(index + shift) % kinds.length]!(file));
    await build(desk, site);
    assertSame(site, whole, `the first file ${['left alone', ...Object.keys(DAMAGES)][shift]}`);
  }
});

check('nothing that another version of the program made is taken over', async () => {
  const other = join(dirname(site), 'other');
  otherVersion(other);
  const args = ['src/cli.ts', 'build', '--content', desk.content, '--out', site];
  const run = spawnSync(process.execPath, args, { cwd: other, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const made = treeOf(site);
  for (const file of ['articles/20200415-bb01.html', 'zh-hant/articles/20200415-bb01.html', 'data/articles/2020.jsonl'])
    assert.notEqual(made[file], whole[file], `the other version makes another ${file}`);
  await build(desk, site);
  assertSame(site, whole);
});

check('a build that is started in another folder says where to start it', () => {
  const args = [resolve('src/cli.ts'), 'build', '--content', desk.content, '--out', site];
  const run = spawnSync(process.execPath, args, { cwd: dirname(site), encoding: 'utf8' });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /^这里不是项目的目录.*cd/);
  assert.doesNotMatch(run.stderr, /Error:|\n {4}at /);
  assertSame(site, whole);
});

check('an id used twice is an error that names both files, and the site stays as it is', () => {
  desk.write('articles/2021/20200415-bb01.md', desk.read(TABLE));
  const said = buildFails();
  restoreContent();
  assert.match(said, /articles\/2020\/20200415-bb01\.md/);
  assert.match(said, /articles\/2021\/20200415-bb01\.md/);
  assertSame(site, whole);
});

/** Starts a build and, as soon as it has read the content, lets somebody do something to it. */
async function buildDuring(change: () => void): Promise<{ status: number | null; said: string }> {
  const child = startBuild(desk, site);
  let said = '';
  let isChanged = false;
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (isChanged || !/^检查内容：/m.test(said)) return;
    isChanged = true;
    change();
  });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  assert.ok(isChanged, `the build told when it had read the content:\n${said}`);
  return { status, said };
}

/** Which of the texts stand anywhere in the site's files. */
function textsIn(folder: string, ...texts: string[]): string[] {
  const files = filesBelow(folder).filter((name) => /\.(html|xml|json|jsonl|csv|md)$/.test(name));
  const said = files.map((name) => readFileSync(name, 'utf8'));
  return texts.filter((text) => said.some((content) => content.includes(text)));
}

check('an article edited or deleted while the site is built never gives a site of two minds', async () => {
  const newer = 'articles/2021/20210101-hh01.md';
  const changes: [string, () => void][] = [
    [
      'edited',
      () => desk.edit(TABLE, (text) => text.replace('一张表看懂', '两张图看懂').replace('数据只反映一面', '两面都看')),
    ],
    ['deleted', () => desk.remove(newer)],
  ];
  for (const [name, change] of changes) {
    const last = treeOf(site);
    // Every page is made again, so the text of every article is read.
    desk.edit('site.yml', (text) => text.replace('lines: [', `lines: [${name}, `));
    const { status, said } = await buildDuring(change);
    if (status === 0) assertOneMind(name);
    else {
      assert.match(
        said,
        name === 'edited' ? /20200415-bb01\.md.*[\u4e00-\u9fff]/ : /20210101-hh01\.md.*[\u4e00-\u9fff]/,
      );
      assert.doesNotMatch(said, /^\s+at .*:\d+:\d+\)?$/m);
      assertSame(site, last, `${name}: the last site stays`);
    }
  }
  restoreContent();
  await build(desk, site);
  assertSame(site, whole);
});

function assertOneMind(change: string): void {
  if (change === 'edited') {
    const present = textsIn(site, '一张表看懂全省', '数据只反映一面', '两张图看懂全省', '两面都看').join('、');
    assert.ok(['一张表看懂全省、数据只反映一面', '两张图看懂全省、两面都看'].includes(present), present);
  } else {
    const isThere = existsSync(join(site, 'articles/20210101-hh01.html'));
    assert.equal(textsIn(site, '20210101-hh01').length > 0, isThere, 'the article is there, or nobody speaks of it');
  }
}

check('an article of two megabytes is published whole, in both scripts', async () => {
  const count = 30_000;
  const paragraphs = Array.from(
    { length: count },
    (_, index) => `第${index + 1}段：四川省知识产权局公布的长篇文件，逐条列出。`,
  );
  const body = paragraphs.join('\n\n');
  assert.ok(Buffer.byteLength(body) > 2_000_000);
  const head =
    '---\ntitle: 长篇文件全文\ndate: 2021-03-01\nsource: 四川在线\ncategory: industry\nkeywords: [专利]\n---\n\n';
  desk.write('articles/2021/20210301-long.md', `${head}${body}\n`);
  await build(desk, site);
  const page = (name: string) => readFileSync(join(site, name), 'utf8');
  const paragraphsOf = (html: string) => html.match(/<p>第\d+段：.*?<\/p>/gu) ?? [];
  assert.deepEqual(
    paragraphsOf(page('articles/20210301-long.html')),
    paragraphs.map((text) => `<p>${text}</p>`),
  );
  const traditional = paragraphsOf(page('zh-hant/articles/20210301-long.html'));
  assert.equal(traditional.length, count);
  assert.equal(traditional.at(-1), `<p>第${count}段：四川省知識產權局公布的長篇文件，逐條列出。</p>`);
  assert.ok(page('index.html').length < 100_000, 'lists show its beginning only');
  restoreContent();
});

check('whatever time the clock has put on files, every edit is seen', async () => {
  const edit = (text: string) => text.replace('数据只反映一面', '数据也反映两面');
  const [past, future] = [new Date(0), new Date('2099-12-31')];
  for (const file of desk.articles().slice(0, 4)) utimesSync(join(desk.content, file), past, past);
  for (const file of desk.articles().slice(4)) utimesSync(join(desk.content, file), future, future);
  const path = join(desk.content, TABLE);
  const { size } = statSync(path);
  const undo = () => readFileSync(join(FIXTURE_CONTENT, TABLE), 'utf8');
  for (const change of [edit, undo]) {
    desk.edit(TABLE, change);
    utimesSync(path, future, future);
    assert.equal(statSync(path).size, size, 'the edit keeps the size');
    await build(desk, site);
    const page = readFileSync(join(site, 'articles/20200415-bb01.html'), 'utf8');
    assert.equal(page.includes('数据也反映两面'), change === edit);
  }
  assertSame(site, whole);
});

/** A small disk at the folder; undefined where this system does not let us have one. */
function mountSmallDisk(folder: string, size: string): { free: () => void } | undefined {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  return status === 0 ? { free: () => void spawnSync('umount', [folder]) } : undefined;
}

const NO_DISK = '这里不能挂载小磁盘（要 Linux 和 root），写满磁盘的情形没有测';

check('when the disk of the site is full, the last site stays whole and the next build is right', async (t) => {
  const folder = join(dirname(site), 'disk');
  const disk = mountSmallDisk(folder, '8m');
  if (!disk) return t.skip(NO_DISK);
  try {
    const small = desk.out('disk/site');
    copyFixtureSite(small);
    const filler = join(folder, 'filler');
    const rest = spawnSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' }).stdout.split('\n')[1];
    writeFileSync(filler, Buffer.alloc(Number(rest) - 200_000));
    desk.edit('site.yml', (text) => text.replace('lines: [', `lines: [${'页脚里很长的一行'.repeat(500)}, `));
    assert.match(buildFails(small), /磁盘/);
    assertSame(small, whole, 'the last site stays');
    rmSync(filler);
    restoreContent();
    await build(desk, small);
    assertSame(small, whole);
  } finally {
    restoreContent();
    disk.free();
  }
});

check('when the disk of the cache is full, the last site stays whole and the next build is right', async (t) => {
  const cache = resolve(cacheFolderOf(site));
  renameSync(cache, `${cache}-aside`);
  const disk = mountSmallDisk(cache, '256k');
  try {
    if (!disk) return t.skip(NO_DISK);
    appendFileSync(join(desk.content, TABLE), '\n多写的一句。\n');
    const last = treeOf(site);
    assert.match(buildFails(), /磁盘/);
    assertSame(site, last);
  } finally {
    disk?.free();
    rmSync(cache, { recursive: true, force: true });
    renameSync(`${cache}-aside`, cache);
    restoreContent();
  }
  await build(desk, site);
  assertSame(site, whole);
});

check('a folder that may not be written into is named', async (t) => {
  if (process.getuid?.() === 0) return t.skip('root 不受文件权限限制，没有写入权限的情形没有测');
  const folder = join(dirname(site), 'closed');
  mkdirSync(folder, { mode: 0o555 });
  assert.match(buildFails(desk.out('closed/site')), /权限/);
  await build(desk, site);
  assertSame(site, whole);
});
