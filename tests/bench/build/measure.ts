import { join } from 'node:path';
import { cacheFolderOf } from '../../../src/pipeline/run.ts';
import { PROJECT, runArchive, type Run } from './command.ts';
import { thinOut } from './content.ts';
import { keepOneScript, openDesk, SITUATIONS } from './situations.ts';
import { compareTree, type Difference } from './tree.ts';

/** One row of the table: a command that was run, and what it changed on disk. */
export interface Row {
  name: string;
  run: Run;
  site?: Difference;
  cache?: Difference;
}

/** A row of the build command's, with the key of its situation. */
export type SituationRow = Row & { key: string };

/** Reading alone, of a fifth of the archive and of all of it: memory should not grow as the archive does. */
export async function measureReading(content: string, work: string): Promise<{ fifth: Row; whole: Row }> {
  const part = join(work, 'fifth');
  thinOut(content, 5, part);
  const check = async (name: string, folder: string): Promise<Row> => {
    console.error(`测量 ${name}…`);
    return { name, run: await runArchive('check', '--content', folder) };
  };
  return { fifth: await check('检查，五分之一的文章', part), whole: await check('检查', content) };
}

/** Builds the site from nothing and then in each of the chosen situations, one after the other. */
export async function measureSituations(keys: string[], content: string, out: string): Promise<SituationRow[]> {
  const cache = join(PROJECT, cacheFolderOf(out));
  const rows: SituationRow[] = [];
  for (const { key, name, edit } of SITUATIONS.filter(({ key }) => key === 'cold' || keys.includes(key))) {
    console.error(`测量 ${name}…`);
    edit(openDesk(content));
    const run = await runArchive('build', '--content', content, '--out', out);
    const site = await compareTree(out, `${out}-files`, key);
    rows.push({ key, name, run, site, cache: await compareTree(cache, `${out}-cache`, key) });
  }
  return rows;
}

/** Builds the site from nothing in the root's script alone, for programs that know only one. */
export async function measureOneScript(content: string, work: string): Promise<SituationRow> {
  const name = '从无到有，一种文字';
  console.error(`测量 ${name}…`);
  const [folder, out] = [join(work, 'one-script'), join(work, 'one-script-site')];
  thinOut(content, 1, folder);
  keepOneScript(openDesk(folder));
  const run = await runArchive('build', '--content', folder, '--out', out);
  const site = await compareTree(out, `${out}-files`, 'one-script');
  return { key: 'oneScript', name, run, site };
}
