import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
