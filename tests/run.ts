import { spawnSync, type StdioOptions } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE_VARIABLE, LANGUAGES } from '../src/language/language.ts';
import { ensureChineseFont, findBrowser } from './browser/browser.ts';
import { buildFixtureSite, forgetFixtureSite } from './site/build.ts';

/**
 * `npm test`: everything that must hold, in the order a person wants to hear of it: what is mended fastest first. Each
 * step names itself; the first that fails ends the run. All tests are one run of the test runner, whose closing lines are the
 * last. `npm test -- search site` runs the tests of these rooms alone.
 */
const CHECKS: Step[] = [
  ['格式（Prettier）', () => run('prettier', '--check', ...FORMATTED)],
  // Both steps below read the types of the content collections, which a fresh clone does not have.
  ['内容类型（astro sync）', () => run('astro', 'sync')],
  ['代码规范（ESLint）', () => run('eslint', '-c', '.ci/eslint.config.mjs', '--max-warnings', '0', ...LINTED)],
  ['类型（TypeScript）', () => run('typescript', '--noEmit')],
  ['页面模板（astro check）', () => run('astro', 'check', '--minimumSeverity', 'warning')],
];

const PREPARATIONS: Step[] = [
  ['浏览器与中文字体', prepareBrowser],
  ['生成测试网站', prepareSite],
];

type Step = [name: string, run: () => boolean];

/** Folders of tests that want a browser and the fixture site. */
const ON_THE_SITE = ['site', 'browser'];
/** Folders of what is no test. */
const NO_TESTS = ['bench'];

const LINTED = ['src', 'tests', '.ci', 'astro.config.mjs'];

/** Code and settings. Content is an editor's, and written as it was written. */
const FORMATTED = [
  'src/**/*.{ts,astro,css}',
  'tests/**/*.ts',
  '.ci/*.mjs',
  'astro.config.mjs',
  '{package,tsconfig}.json',
];

/** All rooms of tests, those on the site last. */
function roomsOf(folder: string): string[] {
  const rooms = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && ![...NO_TESTS, ...ON_THE_SITE].includes(entry.name))
    .map(({ name }) => name);
  return [...rooms.sort(), ...ON_THE_SITE];
}

/** Runs the program of a package as Node would find it, without a shell, so that it is the same on every system. */
function run(name: string, ...args: string[]): boolean {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Bins };
  const program = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]!);
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const ran = spawnSync(process.execPath, [join(folder, program), ...args], { stdio: QUIET, env: environment });
  return ran.status === 0;
}

type Bins = Record<string, string>;
const QUIET: StdioOptions = ['ignore', 'inherit', 'inherit'];

function runTests(rooms: string[]): boolean {
  const files = rooms.map((room) => `tests/${room}/**/*.test.ts`);
  const args = ['--test', '--test-reporter=spec', '--test-concurrency=2', ...files];
  // Tests know what commands say in Chinese, whatever language is asked for here.
  const environment = { ...process.env, [LANGUAGE_VARIABLE]: LANGUAGES[0] };
  return spawnSync(process.execPath, args, { stdio: QUIET, env: environment }).status === 0;
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

/** The steps for these rooms; for all of them when none is named. */
function stepsFor(rooms: string[]): Step[] {
  const tests: Step = ['测试', () => runTests(rooms.length > 0 ? rooms : roomsOf('tests'))];
  if (rooms.length === 0) return [...CHECKS, ...PREPARATIONS, tests];
  return rooms.some((room) => ON_THE_SITE.includes(room)) ? [...PREPARATIONS, tests] : [tests];
}

const rooms = process.argv.slice(2);
const unknown = rooms.filter((room) => !roomsOf('tests').includes(room));
if (unknown.length > 0) {
  console.error(`没有 ${unknown.join('、')} 这部分测试。可以写：${roomsOf('tests').join('、')}；不写就全部进行。`);
  process.exit(1);
}

const steps = stepsFor(rooms);
for (const [index, [name, step]] of steps.entries()) {
  console.log(`\n── ${index + 1}/${steps.length} ${name}`);
  if (passes(step)) continue;
  if (index + 1 < steps.length) console.error(`\n“${name}”没有通过，后面的不再进行。`);
  process.exit(1);
}
