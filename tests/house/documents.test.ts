import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { z } from 'astro/zod';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { parseYaml } from '../../src/content/yaml.ts';
import { articleSchema } from '../../src/model/article.ts';
import { siteSchema } from '../../src/model/site.ts';

// What the documents say of commands, keys and files is there, and what is there they tell of.

const HANDBOOK = 'src/init/template/README.md';
const DOCUMENTS = [
  ...['README.md', 'CHANGELOG.md', 'src/README.md', HANDBOOK, '.github/CONTRIBUTING.md'],
  ...readdirSync('.github/docs').map((name) => `.github/docs/${name}`),
];
const read = (file: string) => readFileSync(file, 'utf8');

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** Those that npm runs by itself. */
const LIFECYCLE = ['postinstall'];

/** Every command by its name, as it knows its own options. */
const commands = new Map<string, Command>();
for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (!/[\\/]cli\.ts$/.test(path)) continue;
  const { command } = (await import(`../../src/${path.replaceAll('\\', '/')}`)) as { command?: Command };
  if (command) commands.set(command.name(), command);
}
commands.set('start', commands.get('build')!);

test('every command that documents show is there, with every option they show', () => {
  for (const file of DOCUMENTS) {
    for (const [, run, name, rest] of read(file).matchAll(/npm (run )?([a-z]+)([^\n`|#（，；]*)/g)) {
      if (!run && !['start', 'test', 'cit', 'ci'].includes(name!)) continue;
      if (name === 'ci' || name === 'cit') continue;
      assert.ok(name! in scripts, `${file}: npm run ${name}`);
      const command = commands.get(name!);
      if (!command || name === 'bench') continue;
      for (const [option] of rest!.matchAll(/--[a-z][a-z-]+/g))
        assert.ok(
          command.options.some(({ long }) => long === option) || option === '--help',
          `${file}: npm run ${name} ${option}`,
        );
    }
  }
});

test('the README has every command, in Chinese and in two languages at most 130 lines', () => {
  const readme = read('README.md');
  for (const name of Object.keys(scripts).filter((script) => !LIFECYCLE.includes(script)))
    assert.match(readme, new RegExp(`^\\| \`npm (?:run )?${name}\``, 'm'), name);
  assert.ok(readme.split('\n').length <= 130);
});

test('every command is an npm script that runs on its own Node without a shell', () => {
  for (const [name, script] of Object.entries(scripts))
    assert.match(script, /^node (?:--[\w=-]+ )*[\w./]+\.m?[jt]s(?: [a-z-]+)*$/, name);
  for (const name of commands.keys()) assert.ok(name in scripts, name);
});

test('under no heading does a document have a row of a table or a point of a list twice', () => {
  for (const file of DOCUMENTS)
    for (const part of read(file).split(/^#/m)) {
      const said = [...part.matchAll(/^(?:\| *([^|]*[^-|\s]) *\||- \*\*(.+?)\*\*)/gm)].map(
        ([, row, point]) => row ?? point,
      );
      assert.deepEqual(said, [...new Set(said)], file);
    }
});

test('every file that documents link to is there', () => {
  for (const file of DOCUMENTS)
    for (const [, target] of read(file).matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g))
      if (file !== HANDBOOK)
        assert.ok(existsSync(join(dirname(file), target!.replace(/#.*/, ''))), `${file}: ${target}`);
});

/** All keys of a schema, however deep, but for those of free tables. */
function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (schema instanceof z.ZodPipe) return keysOf(schema.def.in);
  const { innerType } = (schema as { def?: { innerType?: unknown } }).def ?? {};
  return innerType === undefined ? [] : keysOf(innerType);
}

const handbook = read(HANDBOOK);

test('the handbook tells of every key of settings and of articles', () => {
  const keys = [...keysOf(siteSchema), ...keysOf(articleSchema)];
  assert.ok(keys.includes('list_feed') && keys.includes('hide_title') && keys.includes('link_visited'));
  for (const key of new Set(keys))
    assert.ok(new RegExp(`\`${key}(?:: [^\`]+)?\`|^ *(?:- )?${key}:`, 'm').test(handbook), key);
});

test('the handbook shows no key that is not, and its examples are right', () => {
  const known = new Set([...keysOf(siteSchema), ...keysOf(articleSchema)]);
  const table = (heading: string) =>
    handbook
      .slice(handbook.indexOf(heading))
      .split('\n\n')
      .find((part) => part.startsWith('| 项'))!;
  for (const part of [table('## 添一篇文章'), table('## 设置')])
    for (const [, cell] of part.matchAll(/^\|([^|]+)\|/gm))
      for (const [, key] of cell!.matchAll(/`([a-z_]+)`/g)) assert.ok(known.has(key!), key);
  const settings = parse(read('tests/site/content/site.yml')) as object;
  for (const [, example] of handbook.matchAll(/```yaml\n([\s\S]+?)```/g)) {
    const text = JSON.stringify({ ...settings, ...(parse(example!) as object) });
    assert.deepEqual(parseYaml(text, siteSchema, { file: 'site.yml', firstLine: 1 }).problems, []);
  }
  for (const [, example] of handbook.matchAll(/```markdown\n---\n([\s\S]+?)---\n/g))
    assert.deepEqual(parseYaml(example!, articleSchema, { file: 'a.md', firstLine: 2 }).problems, []);
});

test('the map has every room of the house', () => {
  const [, map] = /```\n(content\/[\s\S]+?)```/.exec(read('src/README.md'))!;
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of rooms) assert.match(map!, new RegExp(`(?:^|\\s)${name}/`), name);
});

test('the files that the guide to adding things names are there', () => {
  const guide = read('src/README.md').split('## 添东西')[1]!.split('\n## ')[0]!;
  for (const [, path] of guide.matchAll(/`((?:[a-z]+\/)+[\w.[\]]*)`/g)) {
    const at = path!.replace(/\[.*/, '');
    assert.ok(existsSync(path!.startsWith('tests/') ? at : join('src', at)), path);
  }
});

/** This archive's own content, which others put theirs in the place of. */
const isOwn = existsSync('content/site.yml') && read('content/site.yml').includes('sichuan-ip-archive.example.org');

test('the handbook beside this archive’s content is the one that every new archive gets', { skip: !isOwn }, () =>
  assert.equal(
    read('content/README.md'),
    handbook,
    `请运行：node -e "require('fs').copyFileSync('${HANDBOOK}', 'content/README.md')"`,
  ),
);

test(
  'the recipe for uploads sends what is new or changed, removes what is gone, and sends everything the first time',
  { skip: process.platform === 'win32' },
  () => {
    const [recipe] = [...read('.github/docs/deploy.md').matchAll(/```sh\n([\s\S]+?)```/g)]
      .map(([, block]) => block!)
      .filter((block) => block.includes('comm '));
    // The archive is built by the test, and there is nowhere to upload to.
    const steps = recipe!.split('\n').filter((line) => !/^(?:npm|rclone|if )/.test(line));
    const folder = mkdtempSync(join(tmpdir(), 'upload-'));
    const upload = (files: Record<string, string>) => {
      const lines = Object.entries(files).map(([name, letter]) => `${letter.repeat(64)}  ${name}\n`);
      writeFileSync(join(folder, '新清单'), lines.join(''));
      const { status, stderr } = spawnSync('sh', ['-ec', steps.join('\n')], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const said = (name: string) => readFileSync(join(folder, name), 'utf8').trim().split('\n').sort().join(' ');
      return [said('要传的'), said('要删的')];
    };
    try {
      assert.deepEqual(upload({ 'b.html': 'f', 'a.html': '0' }), ['a.html b.html', '']);
      assert.deepEqual(upload({ 'b.html': 'f', 'a.html': '0' }), ['', '']);
      assert.deepEqual(upload({ '新 页.html': '1', 'a.html': '9' }), ['a.html 新 页.html', 'b.html']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
