import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { listVisible } from '../disk/tree/files.ts';
import { differenceBetween, parseManifest, printManifest, type Difference, type Manifest } from './difference.ts';
import * as script from './script.ts';

/** A folder on this machine or on another one that ssh reaches. */
export interface Place {
  /** As ssh knows the machine, `user@host`; undefined for this one. */
  host: string | undefined;
  folder: string;
}

/** `user@host:folder` or a folder. A drive of Windows is none of the first. */
export function parsePlace(to: string): Place {
  const [, host, folder] = /^([^/\\:]{2,}):(.+)$/.exec(to) ?? [];
  return host === undefined ? { host: undefined, folder: to } : { host, folder: folder! };
}

/** A program that was needed ended with an error; the message is what it said. */
export class DeploymentFailed extends Error {}

/** What a deployment did, or would do. */
export interface Deployment extends Difference {
  version: number;
  /** Bytes are those of the files that are sent. */
  bytes: number;
}

/**
 * Brings a built site to a place as a new version, and puts it into force at once when every file that was sent is there as it
 * was sent. Whatever ends a deployment before leaves the version that readers have as it is. Rejects with `DeploymentFailed`.
 */
export async function deploy(out: string, place: Place, isDryRun: boolean): Promise<Deployment> {
  const { site, sizes } = await readSite(out);
  const { version: before, manifest: there } = await versionAt(place);
  const { sent, removed } = differenceBetween(there, site);
  const version = Math.max(0, ...(await versionsAt(place))) + 1;
  const done: Deployment = {
    sent,
    removed,
    version,
    bytes: sent.reduce((sum, address) => sum + sizes.get(address)!, 0),
  };
  if (isDryRun || sent.length + removed.length === 0) return { ...done, version: isDryRun ? version : (before ?? 0) };
  const { pid } = process;
  await run(place, script.beginVersion(place.folder, pid));
  await run(place, script.removeFiles(place.folder, pid), [...sent, ...removed].map((name) => `${name}\0`).join(''));
  await send(out, sent, place, script.unpackFiles(place.folder, pid));
  await run(place, script.checkFiles(place.folder, pid), printManifest(site, sent));
  await run(place, script.switchVersion(place.folder, pid, version, before), printManifest(site));
  return done;
}

/** Puts the version before the one in force into force again. Returns its number, or undefined when there is none. */
export async function rollBack(place: Place): Promise<number | undefined> {
  const { version } = await versionAt(place);
  const earlier = (await versionsAt(place)).filter((one) => one < (version ?? 0));
  const before = earlier.sort((a, b) => b - a)[0];
  if (before !== undefined) await run(place, script.returnTo(place.folder, before));
  return before;
}

/** The numbers of all versions that a place has, in any order. */
async function versionsAt(place: Place): Promise<number[]> {
  const told = await run(place, script.listVersions(place.folder));
  return told
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
}

async function versionAt(place: Place): Promise<{ version: number | undefined; manifest: Manifest }> {
  const told = await run(place, script.tellVersion(place.folder));
  const [link = '', ...lines] = told.split('\n');
  const version = /^versions\/(\d+)$/.exec(link)?.[1];
  return { version: version === undefined ? undefined : Number(version), manifest: parseManifest(lines.join('\n')) };
}

async function readSite(out: string): Promise<{ site: Manifest; sizes: Map<string, number> }> {
  const [site, sizes] = [new Map<string, string>(), new Map<string, number>()];
  for (const address of await listVisible(out)) {
    const bytes = await readFile(join(out, address));
    site.set(address, hash('sha256', bytes));
    sizes.set(address, bytes.length);
  }
  return { site, sizes };
}

/** Has the place do something with some input, and returns what it printed. */
async function run(place: Place, commands: string, input = ''): Promise<string> {
  const shell = start(place, commands);
  // A program that ends without reading says why itself.
  shell.stdin.on('error', () => undefined);
  shell.stdin.end(input);
  const [printed] = await Promise.all([text(shell.stdout), ended(shell)]);
  return printed;
}

async function send(out: string, files: string[], place: Place, commands: string): Promise<void> {
  const packing = spawn('tar', ['-cf', '-', '-C', out, '--null', '-T', '-'], { stdio: 'pipe' });
  const shell = start(place, commands);
  // What goes wrong is told by the program that ends early.
  packing.stdin.on('error', () => undefined);
  packing.stdin.end(files.map((name) => `./${name}\0`).join(''));
  shell.stdout.resume();
  await Promise.all([pipeline(packing.stdout, shell.stdin).catch(() => undefined), ended(packing), ended(shell)]);
}

/** ssh hands the other machine's shell one text. */
function start({ host }: Place, commands: string) {
  return host === undefined
    ? spawn('sh', ['-c', commands], { stdio: 'pipe' })
    : spawn('ssh', [host, commands], { stdio: 'pipe' });
}

type Program = ReturnType<typeof start>;

async function ended(program: Program): Promise<void> {
  const said = text(program.stderr);
  const [code] = (await Promise.race([once(program, 'close'), failed(program)])) as [number | null];
  if (code !== 0) throw new DeploymentFailed((await said).trim() || `${program.spawnfile}: ${code ?? 'killed'}`);
}

async function failed(program: Program): Promise<never> {
  const [cause] = (await once(program, 'error')) as [NodeJS.ErrnoException];
  throw new DeploymentFailed(cause.code === 'ENOENT' ? `没有 ${program.spawnfile} 这个程序` : cause.message);
}
