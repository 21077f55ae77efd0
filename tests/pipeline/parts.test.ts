import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { copyFixtureSite, fixtureSite } from '../site/build.ts';
import { build, openDesk, startBuild, treeOf, type Desk } from './archive.ts';

let desk: Desk;
before(() => (desk = openDesk()));
after(() => desk.close());

const early = () => ['--years', '2000-2019'];
const late = () => ['--years', '2020-2099'];

test('two processes make years side by side, and their parts joined are the whole site', async () => {
  const [a, b] = [desk.out('early'), desk.out('late')];
  await Promise.all([build(desk, a, ...early()), build(desk, b, ...late())]);
  const articles = (part: string) => Object.keys(treeOf(part)).filter((name) => name.startsWith('articles/'));
  assert.ok(articles(a).every((name) => name.startsWith('articles/2019')));
  assert.ok(articles(b).every((name) => /^articles\/202/.test(name)));
  const list = `${desk.out('joined')}.sha256`;
  await build(desk, desk.out('joined'), '--parts', a, b, '--manifest', list);
  const whole = treeOf(fixtureSite());
  assert.deepEqual(treeOf(desk.out('joined')), whole);
  const told = readFileSync(list, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);
  assert.deepEqual(Object.fromEntries(told.map(([hash, address]) => [address, hash])), whole, 'the list of hashes');
});

test('sha256sum itself accepts the list of hashes', (t) => {
  if (spawnSync('sha256sum', ['--version']).error) return t.skip('sha256sum is not installed here');
  const cwd = desk.out('joined');
  const checked = spawnSync('sha256sum', ['--quiet', '--strict', '--check', `${cwd}.sha256`], {
    cwd,
    encoding: 'utf8',
  });
  assert.equal(checked.status, 0, checked.stdout + checked.stderr);
});

test('a part that is older than the content is made again where it differs', async () => {
  desk.edit(desk.articles()[0]!, (text) => text.replace(/\s*$/, '\n\n编辑补充的一段。\n'));
  await build(desk, desk.out('joined-anew'), '--parts', desk.out('early'), desk.out('late'));
  copyFixtureSite(desk.out('whole'));
  await build(desk, desk.out('whole'));
  assert.deepEqual(treeOf(desk.out('joined-anew')), treeOf(desk.out('whole')));
});

test('a site is not overwritten by a part, nor a part taken for a site', async () => {
  const site = desk.out('whole');
  const before = treeOf(site);
  for (const [out, options, told] of [
    [site, late(), '不是用 --years 做好的部分'],
    [desk.out('late'), [], '不是本程序生成的网站'],
    [desk.out('another'), ['--parts', site], '不是用 --years 做好的部分'],
    [desk.out('another'), ['--years', '20'], '--years 写作 20，不合要求'],
    [desk.out('another'), ['--years', '2021-2020'], '--years 写作 2021-2020，不合要求'],
  ] as const) {
    const child = startBuild(desk, out, ...options);
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 1);
    assert.ok(said.includes(told), said);
  }
  assert.deepEqual(treeOf(site), before);
});
