import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { describeFault } from '../../src/disk/fault.ts';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { FIXTURE_CONTENT as CONTENT, forgetBuild } from '../site/build.ts';
import { runOnSmallDisk, withoutSmallDisk } from './small-disk.ts';

// A full disk is told in one sentence, whatever was being written, and nothing of it is left half-written.

const root = mkdtempSync(join(tmpdir(), 'full-'));
const sites = ['disk/site', 'site-of-full-cache'].map((name) => join(root, name));
after(() => {
  sites.forEach(forgetBuild);
  rmSync(root, { recursive: true, force: true });
});
const skip = withoutSmallDisk();

/** A sentence of ours, and none of Node's or a program's. */
function assertTold(output: string): void {
  assert.match(output, /磁盘满了/);
  assert.doesNotMatch(output, /ENOSPC|No space left|^\s+at /m);
}

test('an error of the disk says what to do about it, and others are not taken for one', () => {
  const fault = (code: string, path?: string) => describeFault(Object.assign(new Error(code), { code, path }));
  assert.equal(fault('ENOSPC', '/a/b'), '磁盘满了：/a/b。请腾出空间，再运行一次。');
  assert.match(fault('EDQUOT')!, /^磁盘满了。/);
  assert.match(fault('EROFS', '/a')!, /没有读写的权限：\/a/);
  assert.match(fault('EMFILE')!, /ulimit -n/);
  assert.match(describeFault('tar: a: Cannot write: No space left on device')!, /^磁盘满了。/);
  assert.equal(fault('ENOENT'), undefined);
  assert.equal(describeFault(new Error('其他')), undefined);
});

test('an import onto a full disk stops at once, says so, and leaves whole articles alone', { skip }, () => {
  const [disk, raw] = [join(root, 'content'), join(root, 'raw')];
  mkdirSync(raw);
  const paragraph = '成都市知识产权局与三家银行签订合作协议，为中小企业办理专利质押贷款。'.repeat(400);
  for (let at = 0; at < 200; at++)
    writeFileSync(
      join(raw, `${at}.md`),
      `---\ntitle: 第${at}号试验新闻\ndate: 2021-02-09\nsource: 四川日报\n---\n\n${at}${paragraph}\n`,
    );
  const check = `cp tests/importer/site.yml ${disk}/`;
  const { status, output } = runOnSmallDisk(disk, '1m', ['import', '--content', disk, raw], check);
  assert.equal(status, 1);
  assertTold(output);
  assert.match(output, /磁盘满了，没有再导入。导入 \d+ 篇.*再运行一次就接着导入/);
  const failed = Number(/失败 (\d+) 份/.exec(output)?.[1]);
  assert.ok(failed > 0 && failed < 100, `${failed} failed`);
});

test('a build onto a full disk says so and leaves the site as it was', { skip }, () => {
  const [site] = sites;
  const { status, output } = runOnSmallDisk(dirname(site!), '1m', ['build', '--content', CONTENT, '--out', site!]);
  assert.equal(status, 1);
  assertTold(output);
  assert.match(output, /网站没有改动/);
});

test('a build whose cache is on a full disk says so', { skip }, () => {
  const [, out] = sites as [string, string];
  const { status, output } = runOnSmallDisk(cacheFolderOf(out), '1m', ['build', '--content', CONTENT, '--out', out]);
  assert.equal(status, 1);
  assertTold(output);
  assert.match(output, /网站没有改动/);
  assert.ok(!existsSync(out));
});

test('a deployment to a full disk says so, and readers keep what they have', { skip }, () => {
  const [site, disk] = [join(root, 'site'), join(root, 'place')];
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'x'.repeat(3_000_000));
  const { status, output } = runOnSmallDisk(disk, '1m', ['deploy', '--out', site, '--to', `${disk}/www`]);
  assert.equal(status, 1);
  assertTold(output);
  assert.match(output, /没有换上，读者看到的还是原来的一版/);
});
