import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import test, { after, before, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { copyFixtureSite, FIXTURE_CONTENT, runBuild } from '../site/build.ts';
import { build, openDesk, treeOf, type Desk } from './archive.ts';
import { filesBelow } from './damage.ts';

export const CHINESE = /[\u4e00-\u9fff]/;

/** One content folder and its site for all tests of a file, one after the other; each leaves the content as it found it. */
export let desk: Desk;
export let site: string;
/** The site of the content as it stands in the fixture. */
export let whole: Record<string, string>;

async function begin(): Promise<void> {
  desk = openDesk();
  site = desk.out('site');
  copyFixtureSite(site);
  // Builds do not rely on files changed just now, and these are to be relied on.
  await setTimeout(2100);
  await build(desk, site);
}

before(async () => {
  await begin();
  whole = treeOf(site);
});
after(() => desk.close());

/** A test that leaves no trace for the others when it fails. */
export function check(title: string, work: (t: TestContext) => Promise<void> | void): void {
  test(title, async (t) => {
    try {
      await work(t);
    } catch (failure) {
      desk.close();
      await begin();
      throw failure;
    }
  });
}

/** Puts the content back as it was; what nobody touched is left alone. */
export function restoreContent(): void {
  const names = (folder: string) => filesBelow(folder).map((path) => relative(folder, path));
  const [own, there] = [names(FIXTURE_CONTENT), names(desk.content)];
  for (const name of there.filter((name) => !own.includes(name))) rmSync(join(desk.content, name));
  for (const name of own) {
    const [from, to] = [join(FIXTURE_CONTENT, name), join(desk.content, name)];
    if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) copyFileSync(from, to);
  }
}

/** A site has exactly these files and bytes; a failure names those that it has otherwise. */
export function assertSame(
  folder: string,
  expected: Record<string, string>,
  message = 'the site is as it should be',
): void {
  const found = treeOf(folder);
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  const different = [...names].filter((name) => found[name] !== expected[name]);
  assert.deepEqual(different, [], message);
}

/** A build that must fail, and say so in Chinese, without a stack of calls. Returns what it said. */
export function buildFails(out = site, content = desk.content): string {
  const { status, output } = runBuild(content, out);
  assert.notEqual(status, 0, 'the build says that it failed');
  assert.match(output, CHINESE);
  assert.doesNotMatch(output, /^\s+at .*:\d+:\d+\)?$/m, 'an editor is told what to do, not where the program stood');
  return output;
}
