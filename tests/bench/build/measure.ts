import { join } from 'node:path';
import { cacheFolderOf } from '../../../src/pipeline/run.ts';
import { PROJECT, runArchive, type Run } from './command.ts';
import { thinOut } from './content.ts';
import { openDesk, SITUATIONS } from './situations.ts';
import { compareTree, type Difference } from './tree.ts';

/** One row of the table: a command that was run, and what it changed on disk. */
export interface Row {
  name: string;
  run: Run;
  site?: Difference;
  cache?: Difference;
}

/** A row of the build command's, with the key of its situation. */
export interface SituationRow extends Row {
  key: string;
  site: Difference;
  cache: Difference;
}

/** What parts of the archive take, to be compared with what the whole takes. */
export interface Growth {
  readFifth: Row;
  readWhole: Row;
  buildTenth: Row;
}

/** Reading alone, of a fifth of the archive and of all of it, and building a tenth from nothing. */
export async function measureGrowth(content: string, work: string): Promise<Growth> {
  const [fifth, tenth] = [join(work, 'fifth'), join(work, 'tenth')];
  thinOut(content, 5, fifth);
  thinOut(content, 10, tenth);
  return {
    readFifth: await measureCommand('检查，五分之一的文章', 'check', '--content', fifth),
    readWhole: await measureCommand('检查', 'check', '--content', content),
    buildTenth: await measureCommand(
      '从无到有，十分之一的文章',
      ...['build', '--content', tenth, '--out', join(work, 'tenth-site')],
    ),
  };
}

async function measureCommand(name: string, ...args: string[]): Promise<Row> {
  console.error(`测量 ${name}…`);
  return { name, run: await runArchive(...args) };
}

/** Builds the site from nothing and then in each of the chosen situations, one after the other. */
export async function measureSituations(keys: string[], content: string, out: string): Promise<SituationRow[]> {
  const cache = join(PROJECT, cacheFolderOf(out));
  const rows: SituationRow[] = [];
  for (const { key, name, edit } of SITUATIONS.filter(({ key }) => key === 'cold' || keys.includes(key))) {
    edit(openDesk(content));
    const row = await measureCommand(name, 'build', '--content', content, '--out', out);
    const site = await compareTree(out, `${out}-files`, key);
    rows.push({ ...row, key, site, cache: await compareTree(cache, `${out}-cache`, key) });
  }
  return rows;
}
