import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { copyFixtureSite, FIXTURE_CONTENT, forgetBuild, runBuild } from './build.ts';
import { listSite } from './pages.ts';

const root = mkdtempSync(join(tmpdir(), 'archive-build-'));
const sites: string[] = [];
after(() => {
  for (const site of sites) forgetBuild(site);
  rmSync(root, { recursive: true });
});

function newSite(name: string): string {
  const site = join(root, name);
  sites.push(site);
  return site;
}

/** What every file holds, by its path. */
function contentsOf(site: string): Record<string, string> {
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(site, path)))
      .digest('hex');
  return Object.fromEntries(listSite(site).map((path) => [path, hash(path)]));
}

/** A copy of the fixture's content, to be changed. */
function copyContent(name: string): string {
  const content = join(root, name);
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
  return content;
}

function build(content: string, site: string): void {
  const { status, output } = runBuild(content, site);
  assert.equal(status, 0, output);
}

test('after articles are added, corrected, withdrawn and deleted, a second build is what a first one would be', () => {
  const [content, site] = [copyContent('content-edited'), newSite('edited')];
  build(content, site);
  const article = (path: string) => join(content, 'articles', path);
  writeFileSync(
    article('2021/20210301-zz01.md'),
    '---\ntitle: 新增的专利消息\ndate: 2021-03-01\nsource: 四川在线\ncategory: case\nkeywords: [专利]\n---\n\n新增的一篇。\n',
  );
  appendFileSync(article('2020/20200301-aa02.md'), '\n补上的一段。\n');
  const withdrawn = readFileSync(article('2021/20210101-hh01.md'), 'utf8');
  writeFileSync(
    article('2021/20210101-hh01.md'),
    withdrawn.replace('keywords:', 'withdrawal: { date: 2021-03-02, reason: 应要求。 }\nkeywords:'),
  );
  rmSync(article('2019/20190426-gg01.md'));
  const { status, output } = runBuild(content, site);
  assert.equal(status, 0, output);
  const fresh = newSite('fresh');
  build(content, fresh);
  assert.deepEqual(contentsOf(site), contentsOf(fresh));
  assert.ok(!listSite(site).some((path) => path.includes('20190426-gg01')));
});

test('with invalid content the last good site stays to the byte, and every problem is told', () => {
  const [content, site] = [copyContent('content-invalid'), newSite('kept')];
  copyFixtureSite(site);
  const before = contentsOf(site);
  writeFileSync(
    join(content, 'articles/2021/20210301-zz02.md'),
    '---\ntitle: 甲\ndate: 2021-02-30\nsource: 乙\ncategory: sport\n---\n\n正文。\n',
  );
  writeFileSync(join(content, 'pages/more.md'), '没有文件头');
  const { status, output } = runBuild(content, site);
  assert.equal(status, 1);
  assert.match(output, /20210301-zz02\.md:3: date 写作 “2021-02-30”，不合要求。/);
  assert.match(output, /more\.md:1: 没有文件头。/);
  assert.deepEqual(contentsOf(site), before);
});

test('a folder with somebody’s own files is refused and left alone', () => {
  const site = mkdtempSync(join(root, 'mine-'));
  writeFileSync(join(site, '我的.txt'), '勿动');
  const { status, output } = runBuild(FIXTURE_CONTENT, site);
  assert.equal(status, 1);
  assert.match(output, /不是本程序生成的网站/);
  assert.deepEqual(listSite(site), ['我的.txt']);
});
