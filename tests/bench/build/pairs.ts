import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, runArchive, runCommand } from './command.ts';
import { hugoVersion, writeSources, type Extent } from './hugo.ts';
import type { Row } from './measure.ts';
import { compareTree } from './tree.ts';

/**
 * Ours from nothing, all of it in both scripts; and right after it what Hugo and stock Pagefind make of the same articles in
 * one script: with lists and feeds like ours, and with next to none.
 */
export type Pair = Record<'ours' | Extent, Row[]>;

/** Wall seconds of a pair, and ours as a multiple of the others'. */
export interface PairFigures {
  ours: number;
  lists: number;
  bare: number;
  toLists: number;
  toBare: number;
}

/**
 * Measures pairs one after the other, so that what slows the machine for a while slows all alike. Every site is made in a
 * folder that has never been: for minutes after a large tree is removed, file systems are slow where it was. Empty, and
 * says why, when there is no Hugo here.
 */
export async function measurePairs(count: number, content: string, work: string): Promise<Pair[]> {
  const version = hugoVersion();
  if (version === undefined) {
    console.log('跳过 Hugo：没有装。Debian 用 apt-get install hugo；或 npm i -g hugo-bin。装好之后再测一次。');
    return [];
  }
  console.log(version);
  const sources = await writeSources(content, work);
  const pairs: Pair[] = [];
  for (let number = 1; number <= count; number++) {
    const siteOf = (of: keyof Pair) => join(work, `pair-${number}-${of}`);
    pairs.push({
      ours: await measureOurs(`第 ${number} 轮，本程序`, content, siteOf('ours')),
      lists: await measureHugo(`第 ${number} 轮，同样的列表`, sources.lists, siteOf('lists')),
      bare: await measureHugo(`第 ${number} 轮，最少的列表`, sources.bare, siteOf('bare')),
    });
  }
  return pairs;
}

async function measureOurs(name: string, content: string, site: string): Promise<Row[]> {
  console.error(`测量 ${name}…`);
  settle();
  const run = await runArchive('build', '--content', content, '--out', site);
  return [{ name, run, site: await compareTree(site, `${site}-files`, 'cold') }];
}

async function measureHugo(name: string, source: string, site: string): Promise<Row[]> {
  const steps: [step: string, program: string, args: string[]][] = [
    ['Hugo', 'hugo', ['--source', source, '--destination', site]],
    ['Pagefind', join(PROJECT, 'node_modules/.bin/pagefind'), ['--site', site]],
  ];
  mkdirSync(site);
  const rows: Row[] = [];
  for (const [step, program, args] of steps) {
    console.error(`测量 ${name}，${step}…`);
    settle();
    const run = await runCommand(program, args);
    rows.push({ name: `${name}，${step}`, run, site: await compareTree(site, `${site}-files`, step) });
  }
  return rows;
}

/** Has the system write to the disk what it still holds, so that nobody waits for what another wrote. */
function settle(): void {
  spawnSync('sync');
}

export function figuresOf(pair: Pair): PairFigures {
  const sum = (rows: Row[]) => rows.reduce((seconds, { run }) => seconds + run.seconds, 0);
  const [ours, lists, bare] = [sum(pair.ours), sum(pair.lists), sum(pair.bare)];
  return { ours, lists, bare, toLists: ours / lists, toBare: ours / bare };
}

/** The median of each figure by itself; undefined when there are no pairs. */
export function mediansOf(figures: PairFigures[]): PairFigures | undefined {
  if (figures.length === 0) return undefined;
  const of = (key: keyof PairFigures) => median(figures.map((one) => one[key]));
  return { ours: of('ours'), lists: of('lists'), bare: of('bare'), toLists: of('toLists'), toBare: of('toBare') };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
