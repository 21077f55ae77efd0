import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fixtureSite } from '../site/build.ts';
import { openDesk, treeOf } from './archive.ts';

// What a site is depends on its content alone, and not on whose machine it is made on, nor where.

test('two clean builds in other folders, zones, locales and with another umask are byte for byte the same', () => {
  const desks = [openDesk(), openDesk()];
  const machines = [
    { umask: '022', TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
    { umask: '077', TZ: 'America/St_Johns', LC_ALL: 'tr_TR.ISO-8859-9', LANG: 'C' },
  ];
  try {
    const trees = desks.map((desk, index) => {
      const { umask, ...env } = machines[index]!;
      const out = desk.out(index === 0 ? 'site' : '另一处/站 点');
      const command = `umask ${umask} && exec "$0" src/cli.ts build --content "$1" --out "$2"`;
      const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, desk.content, out], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      assert.equal(status, 0, stderr);
      return treeOf(out);
    });
    assert.deepEqual(trees[1], trees[0]);
    assert.deepEqual(trees[0], treeOf(fixtureSite()));
  } finally {
    desks.forEach((desk) => desk.close());
  }
});
