import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { copyFixtureSite, fixtureSite, forgetBuild } from '../site/build.ts';
import { build, openDesk, treeOf } from './archive.ts';

/** Memory as a file system, where the system offers it. */
const ELSEWHERE = '/dev/shm';

test('a site on another disk than the cache is the same, and so is the next one', async (t) => {
  const there = statSync(ELSEWHERE, { throwIfNoEntry: false });
  if (!there || there.dev === statSync('.').dev) return t.skip(`no other file system at ${ELSEWHERE}`);
  const folder = mkdtempSync(join(ELSEWHERE, 'archive-'));
  const far = join(folder, 'site');
  const desk = openDesk();
  try {
    await build(desk, far);
    assert.deepEqual(treeOf(far), treeOf(fixtureSite()));
    desk.edit(desk.articles()[0]!, (text) => text.replace(/^title: .*$/m, 'title: 另一个标题'));
    await build(desk, far);
    copyFixtureSite(desk.out('near'));
    await build(desk, desk.out('near'));
    assert.deepEqual(treeOf(far), treeOf(desk.out('near')));
  } finally {
    desk.close();
    forgetBuild(far);
    rmSync(folder, { recursive: true, force: true });
  }
});
