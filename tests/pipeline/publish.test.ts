import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { inPublishingOrder } from '../../src/pipeline/publish/order.ts';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { claimedTwice } from '../../src/pipeline/stage/addresses.ts';
import { copyFixtureSite } from '../site/build.ts';
import { build, openDesk, startBuild, treeOf } from './archive.ts';
import { filesBelow } from './damage.ts';

test('wherever publishing is stopped, no page leads to one that is not there yet', () => {
  const moves = fc.array(fc.record({ address: fc.string(), isNew: fc.boolean() }));
  fc.assert(
    fc.property(moves, fc.nat(), (some, stop) => {
      const order = inPublishingOrder(some);
      const done = order.slice(0, stop % (order.length + 1));
      const rest = order.slice(done.length);
      assert.deepEqual(new Set(order), new Set(some), 'nothing is forgotten');
      // A changed page may lead to any new one, so there must be none of these left.
      if (done.some(({ isNew }) => !isNew)) assert.ok(!rest.some(({ isNew }) => isNew));
    }),
  );
});

test('an address that two makers write to is noticed', () => {
  const file = (address: string) => ({ address, size: 1, hash: '', stamp: '' });
  const part = (...addresses: string[]) => ({ key: '', files: addresses.map(file) });
  const accounts = new Map([
    ['pages', new Map([['a', part('index.html', 'about.html')]])],
    ['own-files', new Map([['b', part('robots.txt', 'index.html')]])],
  ]);
  assert.deepEqual(claimedTwice(accounts), [['index.html', 'pages', 'own-files']]);
});

test('a second build into a folder that is being built says so and leaves the first alone', async () => {
  const desk = openDesk();
  try {
    const site = desk.out('site');
    const first = startBuild(desk, site);
    const lock = join(cacheFolderOf(site), 'lock');
    while (!existsSync(lock)) assert.equal(first.exitCode, null, 'the first build is still at work');
    await assert.rejects(build(desk, site), (failure: Error) => {
      assert.match(failure.message, new RegExp(`另一次构建（进程 ${first.pid}）正在生成`));
      assert.doesNotMatch(failure.message, /^\s+at /m);
      return true;
    });
    const [code] = (await once(first, 'close')) as [number];
    assert.equal(code, 0);
    assert.ok(existsSync(join(site, 'index.html')));
  } finally {
    desk.close();
  }
});

test('a build that was killed does not keep the next one out, nor does an empty folder', async () => {
  const desk = openDesk();
  try {
    const site = desk.out('site');
    for (const folder of [site, cacheFolderOf(site)]) mkdirSync(folder, { recursive: true });
    // No process has this number: it is beyond what systems give.
    writeFileSync(join(cacheFolderOf(site), 'lock'), '2147483646');
    await build(desk, site);
    assert.ok(existsSync(join(site, 'index.html')));
  } finally {
    desk.close();
  }
});

test('a withdrawn article leaves nothing of its text in what the build keeps for the next time', async () => {
  const desk = openDesk();
  const words = ['一张表看懂全省', '数据只反映一面'];
  const kept = (site: string) =>
    filesBelow(cacheFolderOf(site)).filter((file) => words.some((word) => readFileSync(file, 'utf8').includes(word)));
  try {
    const site = desk.out('site');
    copyFixtureSite(site);
    assert.notDeepEqual(kept(site), [], 'what is published is kept');
    desk.edit('articles/2020/20200415-bb01.md', (text) =>
      text.replace(
        /\n---\n/,
        '\nwithdrawal:\n  date: 2024-02-03\n  reason: 应来源单位要求撤下。\n  hide_title: true\n---\n',
      ),
    );
    await build(desk, site);
    assert.deepEqual(kept(site), []);
    assert.ok('articles/20200415-bb01.html' in treeOf(site), 'the page says that it was withdrawn');
  } finally {
    desk.close();
  }
});
