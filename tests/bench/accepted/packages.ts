import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Verdict } from './verdict.ts';

/** Of npm's reader of data packages (version 1 of the standard, as most are), what is used here: it has no types of its own. */
interface Reader {
  Package: { load: (file: string, options: { basePath: string }) => Promise<{ errors: Error[]; resources: Table[] }> };
}

interface Table {
  name: string;
  tabular: boolean;
  /** Whether it stands on another host. */
  remote: boolean;
  /** All rows, each cell cast to its field's type and each reference followed, or an error. */
  read: (options: { keyed: true; relations: true }) => Promise<Record<string, unknown>[]>;
}

const READER = 'datapackage@1.1.10';

/**
 * The data packages `files` of a built site, as npm's reader by the Frictionless project takes them: the description valid, every
 * row of every table read and typed, of `articles` as many as there are. The reader is fetched into `scratch`.
 */
export async function judgePackages(out: string, files: string[], articles: number, scratch: string): Promise<Verdict> {
  const verdict = { consumer: `npm ${READER}`, given: '数据包的各表', accepted: 0, of: 0 };
  mkdirSync(scratch, { recursive: true });
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', scratch, READER];
  if (spawnSync('npm', install).status !== 0) return { ...verdict, remarks: ['取不到，没有试。'] };
  const { Package } = createRequire(join(scratch, 'reader.js'))('datapackage') as Reader;
  const [tables, remarks]: [string[], string[]] = [[], []];
  for (const file of files) {
    const { errors, resources } = await Package.load(join(out, file), { basePath: join(out, dirname(file)) });
    remarks.push(...errors.map(({ message }) => `${file} ${message}`));
    for (const table of resources.filter(({ tabular, remote }) => tabular && !remote)) {
      tables.push(table.name);
      remarks.push(...(await faultsOf(table, articles)).map((fault) => `${file} ${table.name} ${fault}`));
    }
  }
  return { ...verdict, accepted: tables.length - remarks.length, of: tables.length, remarks };
}

async function faultsOf(table: Table, articles: number): Promise<string[]> {
  try {
    const rows = await table.read({ keyed: true, relations: true });
    if (table.name !== 'articles') return [];
    const isTyped = rows.every(({ id, date, length }) => id && date instanceof Date && typeof length === 'number');
    if (rows.length === articles && isTyped) return [];
    return [`读到 ${rows.length} 行，应有 ${articles} 行；${isTyped ? '' : '有的项没有种类'}`];
  } catch (cause) {
    return [String(cause)];
  }
}
