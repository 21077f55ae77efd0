import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { WATCHDOG } from '../watchdog.ts';

/** The content the fixture site is made of; the tests know every article of it. */
export const FIXTURE_CONTENT = 'tests/site/content';

/** What a run of `npm run build` left behind. */
export interface Built {
  status: number | null;
  /** Both of its outputs, one after the other. */
  output: string;
}

/** Runs the build command as an editor would. */
export function runBuild(content: string, out: string, ...options: string[]): Built {
  const args = ['src/cli.ts', 'build', '--content', content, '--out', out, ...options];
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 2 ** 20,
    // A build that does not come to its end is a failure, not something to wait for.
    timeout: WATCHDOG,
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

/** Removes a built site with what the build keeps for the next time. */
export function forgetBuild(out: string): void {
  rmSync(cacheFolderOf(out), { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
}

/**
 * The folder of the built fixture site. It is built once in a run of all tests, which hands it on in `FIXTURE_SITE`;
 * a file of tests that is run alone builds it once for itself.
 */
export function fixtureSite(): string {
  const given = process.env['FIXTURE_SITE'];
  if (given && existsSync(join(given, 'index.html'))) return given;
  const site = buildFixtureSite();
  process.on('exit', () => forgetFixtureSite(site));
  process.env['FIXTURE_SITE'] = site;
  return site;
}

/**
 * Puts the fixture site into a folder with what its build kept, as if it had been built there: for what follows from a change, not
 * for what a build takes on trust, since it has not seen these very files.
 */
export function copyFixtureSite(out: string): void {
  const site = fixtureSite();
  cpSync(site, out, { recursive: true });
  cpSync(cacheFolderOf(site), cacheFolderOf(out), { recursive: true });
}

/** Builds the fixture site in a new temporary folder. Throws what the build said. */
export function buildFixtureSite(): string {
  const site = join(mkdtempSync(join(tmpdir(), 'archive-fixture-')), 'site');
  const { status, output } = runBuild(FIXTURE_CONTENT, site);
  if (status !== 0) throw new Error(`测试网站没有生成：\n${output}`);
  return site;
}

export function forgetFixtureSite(site: string): void {
  forgetBuild(site);
  rmSync(dirname(site), { recursive: true, force: true });
}
