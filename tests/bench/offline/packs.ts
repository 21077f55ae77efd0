import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readPacksIndex, type PackEntry } from '../../../src/offline/format.ts';
import { runArchive, type Run } from '../build/command.ts';
import { openDesk, SITUATIONS } from '../build/situations.ts';

/** What making packs takes. Each of the builds is one of the same content. */
export interface PackTimes {
  /** Everything from nothing, but no packs. */
  withoutPacks: Run;
  /** All packs, and nothing else. */
  packsAlone: Run;
  /** Nothing at all: what a build takes to find that out. */
  nothing: Run;
}

/** The packs that a build remade after something was done to the content. */
export interface Remade {
  key: string;
  name: string;
  run: Run;
  packs: PackEntry[];
  /** Those of them in which more has changed than which articles are related to which. */
  inMoreThanRelated: PackEntry[];
}

const SOME = ['added', 'backdated', 'edited', 'corrected', 'withdrawn'];

/** Builds a site into a folder where there is none. */
export async function measureMaking(content: string, out: string): Promise<PackTimes> {
  const build = (...options: string[]) => runArchive('build', '--content', content, '--out', out, ...options);
  return { withoutPacks: await build('--no-packs'), packsAlone: await build(), nothing: await build() };
}

/** Does to the content, one after the other, what editors do. */
export async function measureRemaking(content: string, out: string): Promise<Remade[]> {
  const remade: Remade[] = [];
  for (const { key, name, edit } of SITUATIONS.filter((situation) => SOME.includes(situation.key))) {
    const known = new Set(readPacks(out).flatMap((pack) => linesOf(out, pack)));
    const volumes = new Set(readPacks(out).flatMap(hashesOf));
    edit(openDesk(content));
    const run = await runArchive('build', '--content', content, '--out', out);
    const packs = readPacks(out).filter((pack) => hashesOf(pack).some((hash) => !volumes.has(hash)));
    const inMoreThanRelated = packs.filter((pack) =>
      linesOf(out, pack).some((line) => !known.has(line) && !ARTICLE.test(line)),
    );
    remade.push({ key, name, run, packs, inMoreThanRelated });
  }
  return remade;
}

const ARTICLE = / (?:zh-hant\/)?articles\/[^/]+$/;

/** A line for each file of a pack, which changes with it. */
function linesOf(out: string, { edition, volumes }: PackEntry): string[] {
  return volumes.flatMap(({ address }) =>
    Object.entries(unzipSync(readFileSync(join(out, address)))).map(
      ([file, bytes]) => `${edition} ${crc32(bytes)} ${bytes.length} ${file}`,
    ),
  );
}

const hashesOf = ({ volumes }: PackEntry) => volumes.map(({ sha256 }) => sha256);

export function readPacks(out: string): PackEntry[] {
  const read = readPacksIndex(readFileSync(join(out, 'packs/index.json'), 'utf8'));
  if (!('index' in read)) throw new Error(`${out} 的离线包目录读不出来：${read.problem}。`);
  return read.index.packs;
}
