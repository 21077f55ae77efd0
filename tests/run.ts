import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { ensureChineseFont, findBrowser } from './browser/browser.ts';
import { buildFixtureSite, forgetFixtureSite } from './site/build.ts';

/**
 * `npm test`: everything that must hold, in the order a person wants to hear of it: what is mended fastest first. Each
 * step names itself; the first that fails ends the run. The last lines are the test runner's own.
 */
const STEPS: [name: string, run: () => boolean][] = [
  ['格式（Prettier）', () => run(`prettier --check ${FORMATTED.map((files) => `"${files}"`).join(' ')}`)],
  // Both steps below read the types of the content collections, which a fresh clone does not have.
  ['内容类型（astro sync）', () => run('astro sync')],
  ['代码规范（ESLint）', () => run('eslint -c .ci/eslint.config.mjs --max-warnings 0 src tests .ci astro.config.mjs')],
  ['类型（TypeScript）', () => run('tsc --noEmit')],
  ['页面模板（astro check）', () => run('astro check --minimumSeverity warning')],
  ['单元测试', () => runTests(roomsOf('tests'))],
  ['浏览器与中文字体', prepareBrowser],
  ['生成测试网站', prepareSite],
  ['网站与浏览器测试', () => runTests(['site', 'browser'])],
];

/** Code and settings. Content is an editor's, and written as it was written. */
const FORMATTED = [
  'src/**/*.{ts,astro,css}',
  'tests/**/*.ts',
  '.ci/*.mjs',
  'astro.config.mjs',
  '{package,tsconfig}.json',
];

/** Folders of tests that want the fixture site, and of what is no test. */
const NOT_UNITS = ['site', 'browser', 'bench'];

function roomsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_UNITS.includes(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Runs a program of the project's own; npm has put those on the path. */
function run(command: string): boolean {
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0;
}

function runTests(rooms: string[]): boolean {
  const files = rooms.map((room) => `tests/${room}/**/*.test.ts`);
  const args = ['--test', '--test-reporter=spec', '--test-concurrency=2', ...files];
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function prepareBrowser(): boolean {
  process.env['CHROME_PATH'] = findBrowser();
  console.log(process.env['CHROME_PATH']);
  ensureChineseFont((message) => console.warn(message));
  return true;
}

function prepareSite(): boolean {
  const site = buildFixtureSite();
  process.on('exit', () => forgetFixtureSite(site));
  process.env['FIXTURE_SITE'] = site;
  return true;
}

function passes(step: () => boolean): boolean {
  try {
    return step();
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return false;
  }
}

for (const [index, [name, step]] of STEPS.entries()) {
  console.log(`\n── ${index + 1}/${STEPS.length} ${name}`);
  if (passes(step)) continue;
  console.error(`\n“${name}”没有通过，后面的不再进行。`);
  process.exit(1);
}
