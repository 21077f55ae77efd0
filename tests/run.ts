import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { COMPILED_VARIABLE, compiledFolder } from '../src/disk/compiled.ts';
import { LANGUAGE_VARIABLE, LANGUAGES } from '../src/language/language.ts';
import { ensureChineseFont, findBrowser } from './browser/browser.ts';
import { buildFixtureSite, forgetFixtureSite } from './site/build.ts';

/**
 * `npm test`: everything that must hold. First the checks of the code, two at a time as each keeps one core busy, then what the
 * tests need, then the tests. Each step names itself; the first that fails ends the run. All tests are one run of the test
 * runner, whose closing lines are the last. `npm test -- search site` runs the tests of these rooms alone.
 */
const TYPES: Step = ['内容类型（astro sync）', () => run('astro', 'sync').then(tell)];

/**
 * Those that take longest come first, so that none is left alone at the end. All but the last read the types of the content;
 * `astro check` reads the TypeScript files as well as the pages.
 */
const CHECKS: [name: string, run: () => Promise<Ran>][] = [
  ['代码规范（ESLint）', () => run('eslint', '-c', '.ci/eslint.config.mjs', '--max-warnings', '0', ...LINTED)],
  ['类型与页面模板（astro check）', () => run('astro', 'check', '--minimumSeverity', 'warning')],
  ['格式（Prettier）', () => run('prettier', '--check', ...FORMATTED)],
];

const PREPARATIONS: Step[] = [
  ['浏览器与中文字体', prepareBrowser],
  ['生成测试网站', prepareSite],
];

type Step = [name: string, run: () => boolean | Promise<boolean>];

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

/** What a program said, and whether it found nothing wrong. */
interface Ran {
  said: string;
  isRight: boolean;
}

/** Runs the program of a package as Node would find it, without a shell, so that it is the same on every system. */
async function run(name: string, ...args: string[]): Promise<Ran> {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Bins };
  const program = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]!);
  const child = spawn(process.execPath, [join(folder, program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { said: said.join(''), isRight: (await ended) === 0 };
}

function tell({ said, isRight }: Ran): boolean {
  process.stdout.write(said);
  return isRight;
}

/** Checks the code on as many lanes as there are cores to keep busy; each check is heard of once it is over. */
async function checkCode(): Promise<boolean> {
  const waiting = [...CHECKS];
  let isRight = true;
  const work = async () => {
    for (let next = waiting.shift(); next && isRight; next = waiting.shift()) {
      const [name, check] = next;
      const ran = await check();
      console.log(name);
      isRight = tell(ran) && isRight;
    }
  };
  await Promise.all([work(), work()]);
  return isRight;
}

type Bins = Record<string, string>;
const QUIET: StdioOptions = ['ignore', 'inherit', 'inherit'];

/**
 * Files of tests at a time. A third of their time they wait, for browsers, disks and limits of time, so one more than there are
 * cores keeps two cores busy. Node takes the files by name, and the last ones are small.
 */
const TESTS_AT_A_TIME = 3;

function runTests(rooms: string[]): boolean {
  const files = rooms.map((room) => `tests/${room}/**/*.test.ts`);
  const args = ['--test', '--test-reporter=spec', `--test-concurrency=${TESTS_AT_A_TIME}`, ...files];
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

async function passes(step: Step[1]): Promise<boolean> {
  try {
    return await step();
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return false;
  }
}

/** The steps for these rooms; for all of them when none is named. */
function stepsFor(rooms: string[]): Step[] {
  const tests: Step = ['测试', () => runTests(rooms.length > 0 ? rooms : roomsOf('tests'))];
  if (rooms.length === 0) return [TYPES, ['代码', checkCode], ...PREPARATIONS, tests];
  return rooms.some((room) => ON_THE_SITE.includes(room)) ? [...PREPARATIONS, tests] : [tests];
}

// Hundreds of processes load the same code; what Node has compiled of it is kept for all of them.
process.env[COMPILED_VARIABLE] ??= compiledFolder();

const rooms = process.argv.slice(2);
const unknown = rooms.filter((room) => !roomsOf('tests').includes(room));
if (unknown.length > 0) {
  console.error(`没有 ${unknown.join('、')} 这部分测试。可以写：${roomsOf('tests').join('、')}；不写就全部进行。`);
  process.exit(1);
}

const steps = stepsFor(rooms);
for (const [index, [name, step]] of steps.entries()) {
  console.log(`\n── ${index + 1}/${steps.length} ${name}`);
  if (await passes(step)) continue;
  if (index + 1 < steps.length) console.error(`\n“${name}”没有通过，后面的不再进行。`);
  process.exit(1);
}
