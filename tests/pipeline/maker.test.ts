import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { copyProgram } from './damage.ts';
import { openDesk, treeOf } from './archive.ts';

/** A product made from finished files: what every page weighs. */
const WEIGHTS = `import { hashOf } from '../../model/identity.ts';
import type { Maker } from '../maker.ts';

export const maker: Maker = {
  title: '页面的大小',
  after: ['articles-first', 'articles-others', 'lists-first', 'lists-others'],
  begin: ({ made }) => {
    const pages = made.files.filter(({ address }) => address.endsWith('.html'));
    const lines = () => pages.map((page) => \`\${page.address} \${made.read(page).length}\\n\`).sort();
    return {
      parts: [{ name: 'weights', key: hashOf(pages), make: () => [['weights.txt', lines().join('')]] }],
    };
  },
};
`;

test('a new product, made from finished ones, takes one file and one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-product-'));
  const desk = openDesk();
  const site = desk.out('site');
  const buildIt = () => {
    const args = ['src/cli.ts', 'build', '--content', desk.content, '--out', site];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: join(folder, 'program'), encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  };
  const expected = () =>
    Object.keys(treeOf(site))
      .filter((file) => file.endsWith('.html'))
      .map((file) => `${file} ${statSync(join(site, file)).size}\n`)
      .sort()
      .join('');
  const weights = () => readFileSync(join(site, 'weights.txt'), 'utf8');
  try {
    copyProgram(join(folder, 'program'));
    writeFileSync(join(folder, 'program/src/pipeline/makers/weights.ts'), WEIGHTS);
    const list = join(folder, 'program/src/pipeline/makers.ts');
    writeFileSync(
      list,
      readFileSync(list, 'utf8').replace(
        'export const MAKERS = {',
        "export const MAKERS = {\n  weights: './makers/weights.ts',",
      ),
    );
    buildIt();
    assert.equal(weights(), expected());
    const first = weights();
    desk.edit('articles/2020/20200502-cc01.md', (text) => `${text.trimEnd()}\n\n补充一句。\n`);
    buildIt();
    assert.notEqual(weights(), first);
    assert.equal(weights(), expected(), 'it is made from what the others kept, too');
    const made = statSync(join(site, 'weights.txt'));
    buildIt();
    assert.equal(statSync(join(site, 'weights.txt')).ino, made.ino, 'and kept when they kept everything');
  } finally {
    desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
