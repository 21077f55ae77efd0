import assert from 'node:assert/strict';
import test from 'node:test';
import { parseSource, readSources, type Source } from './source.ts';

// The rooms of the house and what each may import of the others. `types of X` allows `import type` alone.
// Anything not listed here is forbidden, and so is a file in no room.
const LEAVES = ['language', 'model', 'hanzi', 'markup', 'charts', 'citations'];
const EVERYTHING = [
  ...LEAVES,
  ...[
    'disk',
    'content',
    'importer',
    'init',
    'views',
    'feeds',
    'redirects',
    'search',
    'offline',
    'audit',
    'explorer',
    'sample',
    'serve',
    'deploy',
    'pipeline',
    'dev',
    'demo',
    'copy',
    'reading',
    'hosting',
    'interruption',
    'trusted',
    'bench',
    'export',
  ],
  ...['layouts', 'components', 'styles', 'archive.ts', 'command.ts'],
];
const ROOMS: Record<string, string[]> = {
  language: [],
  model: ['language'],
  hanzi: ['language', 'model'],
  markup: ['model', 'hanzi'],
  charts: [],
  citations: ['language', 'model', 'hanzi'],
  disk: ['language'],
  content: [...LEAVES, 'disk'],
  importer: [...LEAVES, 'disk', 'content', 'interruption'],
  init: [...LEAVES, 'disk'],
  views: LEAVES,
  feeds: [...LEAVES, 'types of views'],
  redirects: ['markup', 'types of views'],
  search: [...LEAVES, 'trusted'],
  explorer: [...LEAVES, 'search', 'feeds', 'trusted'],
  offline: [...LEAVES, 'trusted'],
  audit: [...LEAVES, 'disk', 'search', 'offline'],
  sample: [...LEAVES, 'content', 'interruption'],
  bench: ['language'],
  export: [...LEAVES, 'content', 'views'],
  interruption: ['language'],
  serve: [...LEAVES, 'interruption'],
  deploy: [...LEAVES, 'disk', 'interruption'],
  trusted: [],
  hosting: LEAVES,
  copy: ['model', 'feeds', 'search', 'types of views'],
  reading: ['model', 'types of views'],
  components: ['components', 'types of views', 'styles'],
  layouts: ['components', 'layouts', 'types of views', 'styles'],
  styles: ['types of model'],
  pages: EVERYTHING.filter(
    (room) => !['importer', 'init', 'audit', 'sample', 'serve', 'pipeline', 'dev', 'demo', 'bench'].includes(room),
  ),
  pipeline: EVERYTHING,
  dev: EVERYTHING,
  demo: ['language', 'sample', 'pipeline'],
  'archive.ts': [...LEAVES, 'content'],
  'content.config.ts': [...LEAVES, 'content'],
  'cli.ts': [...EVERYTHING, 'commands.ts'],
  'commands.ts': EVERYTHING,
  'command.ts': ['language'],
};

/** Rooms whose code also runs in a browser or knows nothing of the machine: no `node:` module at all. */
const PURE_ROOMS = [...LEAVES, 'views', 'feeds', 'components', 'layouts'];
/** Only these know that Astro keeps the content. */
const DOORS_TO_CONTENT = ['archive.ts', 'content.config.ts'];

/** It reads the environment once: the language that a process speaks is a constant of it, as its version of Node is. */
const TELLS_LANGUAGE = 'language/say.ts';

/** File names that tell of side effects, in any room. */
const RESERVED = /(?:^|\/)(?:cli|files|integration|client|worker)\.ts$/;
/** What counts as one: disk, network, terminal, browser, clock and chance. */
const EFFECT_MODULES =
  /^node:(?:fs|fs\/promises|http|https|http2|net|child_process|worker_threads|os|process|timers\/promises)$/;
const EFFECT_GLOBALS = [
  ...['process', 'console', 'fetch', 'XMLHttpRequest', 'WebSocket', 'performance', 'caches', 'indexedDB'],
  ...['document', 'window', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'self'],
  ...['Date.now', 'new Date()', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'],
];
/** Drawers in which everything ends up. */
const DRAWERS = /(?:^|[/.-])(?:utils?|helpers?|common|misc|shared|lib|barrel)(?:[/.-]|$)|(?:^|\/)index\.ts$/i;

const roomOf = (path: string) => path.split('/')[0]!;

/** Every breach of the rules above, as a sentence that says what to do. */
function breaches(source: Source): string[] {
  const { path, room } = source;
  if (!(room in ROOMS)) return [`src/${path}: ${room} is no room of the house. Move the file, or list the room here.`];
  return [
    ...importBreaches(source),
    ...source.imports
      .filter(({ target }) => target.startsWith('astro:') && !DOORS_TO_CONTENT.includes(path))
      .map(({ target }) => `src/${path} imports ${target}. Only ${DOORS_TO_CONTENT.join(' and ')} may.`),
    ...effectsOf(source).map(
      (effect) =>
        `src/${path} uses ${effect}. Take it as an argument, or move the code to cli.ts, files.ts, integration.ts, client.ts or worker.ts.`,
    ),
    ...(DRAWERS.test(path) ? [`src/${path} is named like a drawer. Name the file after what it holds.`] : []),
  ];
}

function importBreaches({ path, room, imports }: Source): string[] {
  const allowed = [...ROOMS[room]!, room, ...(path.endsWith('/cli.ts') ? ['command.ts'] : [])];
  return imports
    .filter(({ isOwn }) => isOwn)
    .filter(({ target, isType }) => {
      const other = roomOf(target);
      return !allowed.includes(other) && !(isType && allowed.includes(`types of ${other}`));
    })
    .map(({ target }) => `src/${path} imports ${target}. ${room} may import: ${allowed.join(', ')}.`);
}

function effectsOf({ path, room, imports, globals }: Source): string[] {
  if (path === 'cli.ts' || path === TELLS_LANGUAGE) return [];
  const modules = imports.map(({ target }) => target).filter((target) => target.startsWith('node:'));
  if (PURE_ROOMS.includes(room)) return [...modules, ...EFFECT_GLOBALS.filter((name) => globals.has(name))];
  if (RESERVED.test(path)) return [];
  return [
    ...modules.filter((target) => EFFECT_MODULES.test(target)),
    ...EFFECT_GLOBALS.filter((name) => globals.has(name)),
  ];
}

const sources = readSources();

test('the house is there to be looked at', () => {
  for (const room of ['model', 'hanzi', 'content', 'views', 'pages', 'archive.ts'])
    assert.ok(
      sources.some((source) => source.room === room),
      room,
    );
});

test('rooms keep to their borders, and side effects to the reserved file names', () => {
  const found = sources.flatMap(breaches);
  assert.equal(found.length, 0, `\n${found.join('\n')}\n`);
});

const FORBIDDEN: [what: string, path: string, text: string][] = [
  ['a leaf imports a trade', 'model/day.ts', `import { a } from '../views/article.ts';`],
  ['one trade imports another', 'search/rank.ts', `import type { A } from '../views/article.ts';`],
  ['a layout imports more than a type', 'layouts/A.astro', `---\nimport { a } from '../views/a.ts';\n---\n<p/>`],
  ['a page imports the importer', 'pages/a.ts', `import { a } from '../importer/clean.ts';`],
  ['astro:content is opened elsewhere', 'pages/a.astro', `---\nimport { getEntry } from 'astro:content';\n---\n`],
  ['a command is loaded in passing', 'views/a.ts', `await import('../content/article.ts');`],
  ['a pure file reads the disk', 'content/article.ts', `import { readFile } from 'node:fs/promises';`],
  ['a leaf knows the machine', 'hanzi/fold.ts', `import { createHash } from 'node:crypto';`],
  ['a pure file prints', 'content/page.ts', `console.log(1);`],
  ['a pure file asks the environment', 'search/rank.ts', `export const a = process.env.A;`],
  ['a pure file reads the clock', 'views/a.ts', `export const a = new Date();`],
  ['a pure file reads the clock by Date.now', 'views/a.ts', `export const a = Date.now();`],
  ['a pure file throws dice', 'sample/a.ts', `export const a = Math.random();`],
  ['a pure file asks the network', 'search/a.ts', `export const a = () => fetch('/');`],
  ['a pure file touches the page', 'search/show.ts', `document.title = '';`],
  ['a file is named like a drawer', 'views/utils.ts', ``],
  ['a room is unknown', 'shed/a.ts', ``],
];

for (const [what, path, text] of FORBIDDEN)
  test(`it is noticed when ${what}`, () => assert.equal(breaches(parseSource(path, text)).length, 1));

const ALLOWED: [what: string, path: string, text: string][] = [
  ['a layout imports a view type', 'layouts/A.astro', `---\nimport type { A } from '../views/a.ts';\n---\n<p/>`],
  ['a variable is called document', 'content/a.ts', `export const a = (document: string) => document.length;`],
  ['a property is called location', 'views/a.ts', `export const a = (b: { location: string }) => b.location;`],
  ['a day is made from numbers', 'model/day.ts', `export const a = new Date(Date.UTC(2021, 1, 9));`],
  ['a client touches the page', 'search/client.ts', `document.title = '';`],
  ['a command is listed', 'content/cli.ts', `import { createCommand } from '../command.ts';`],
];

for (const [what, path, text] of ALLOWED)
  test(`it is allowed that ${what}`, () => assert.deepEqual(breaches(parseSource(path, text)), []));
