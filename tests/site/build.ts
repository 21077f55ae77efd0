import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { status: run.status, output: run.stdout + run.stderr };
}

/**
 * The folder of the built fixture site. It is built once in a run of all tests, which hands it on in `FIXTURE_SITE`;
 * a test that is run alone builds it for itself.
 */
export function fixtureSite(): string {
  const given = process.env['FIXTURE_SITE'];
  if (given && existsSync(join(given, 'index.html'))) return given;
  const folder = buildFixtureSite();
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'site');
}

/** Builds the fixture site in a new temporary folder, as `site`, and returns that folder. Throws what the build said. */
export function buildFixtureSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-fixture-'));
  const { status, output } = runBuild(FIXTURE_CONTENT, join(folder, 'site'));
  if (status !== 0) throw new Error(`示例网站没有生成：\n${output}`);
  return folder;
}
