import { spawn } from 'node:child_process';
import { hash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { describeFault } from '../disk/fault.ts';
import { listVisible } from '../disk/tree/files.ts';
import { t } from '../language/say.ts';
import { visible } from '../language/visible.ts';
import type { Address } from '../model/address.ts';
import { formsAt, isCompressed } from './compression.ts';
import { compressFiles } from './compression/files.ts';
import {
  differenceBetween,
  isSame,
  parseManifest,
  printManifest,
  type Difference,
  type Manifest,
} from './difference.ts';
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

/** The connection was lost while a version was put into force, and nobody can be asked whether it is; the message is what to do, whole. */
export class OutcomeUnknown extends DeploymentFailed {}

/** What a deployment did, or would do. */
export interface Deployment extends Difference {
  version: number;
  /** Bytes are those of the files that are sent. */
  bytes: number;
}

/** How a site is to be brought to a place. */
export interface Manner {
  /** Only to say what would be done. */
  isDry: boolean;
  /** Whether texts are to lie there compressed as well, for a server that sends them so. */
  isCompressed: boolean;
  /** Ends it, unless the new version is just being put into force. */
  signal: AbortSignal;
}

/**
 * Brings a built site to a place as a new version, and puts it into force at once when every file that was sent is there as it
 * was sent. Whatever ends a deployment before leaves the version that readers have as it is, and nothing of the new one.
 * Rejects with `DeploymentFailed`; with `OutcomeUnknown` where nobody can tell which version they have.
 */
export async function deploy(out: string, place: Place, manner: Manner): Promise<Deployment> {
  const compressed = await mkdtemp(join(tmpdir(), 'deploy-'));
  try {
    return await deployWith(out, compressed, place, manner);
  } finally {
    await rm(compressed, { recursive: true });
  }
}

/** @param compressed a folder for compressed files. */
async function deployWith(out: string, compressed: string, place: Place, manner: Manner): Promise<Deployment> {
  const { signal } = manner;
  const { version: before, manifest: there } = await versionAt(place);
  const forms = manner.isCompressed ? { there, folder: compressed, signal } : undefined;
  const { site, sizes, isBeside } = await readSite(out, forms);
  const { sent, removed } = differenceBetween(there, site);
  const version = Math.max(0, ...(await versionsAt(place))) + 1;
  const bytes = sent.reduce((sum, address) => sum + sizes.get(address)!, 0);
  const done: Deployment = { sent, removed, version, bytes };
  if (manner.isDry) return done;
  if (sent.length + removed.length === 0) return { ...done, version: before ?? 0 };
  const { folder } = place;
  const name = randomUUID();
  try {
    await run(place, script.beginVersion(folder, name), '', signal);
    await run(
      place,
      script.removeFiles(folder, name),
      [...sent, ...removed].map((address) => `${address}\0`).join(''),
      signal,
    );
    for (const [from, own] of [
      [out, sent.filter((address) => !isBeside(address))],
      [compressed, sent.filter(isBeside)],
    ] as const)
      if (own.length > 0) await send(from, own, place, script.unpackFiles(folder, name), signal);
    // An empty list is none to sha256sum.
    if (sent.length > 0) await run(place, script.checkFiles(folder, name), printManifest(site, sent), signal);
    signal.throwIfAborted();
    const switching = script.switchVersion(folder, name, { version, before, files: site.size });
    // Another deployment may have taken the number.
    const isOurs = ({ manifest }: InForce) => isSame(manifest, site);
    await putIntoForce(place, version, isOurs, () => run(place, switching, printManifest(site)));
    return done;
  } catch (cause) {
    // Where even this fails, the next deployment does it.
    await run(place, script.dropVersion(folder, name)).catch(() => undefined);
    throw cause;
  }
}

/** Puts the version before the one in force into force again. Returns its number, or undefined when there is none. */
export async function rollBack(place: Place): Promise<number | undefined> {
  const { version } = await versionAt(place);
  const earlier = (await versionsAt(place)).filter((one) => one < (version ?? 0));
  const before = earlier.sort((a, b) => b - a)[0];
  if (before !== undefined)
    await putIntoForce(
      place,
      before,
      () => true,
      () => run(place, script.returnTo(place.folder, before)),
    );
  return before;
}

/**
 * Puts a version into force by some commands. However they end, what counts is what is in force afterwards: the connection may be
 * lost when all is done. `isOurs` tells whether what has the version's number is that version.
 */
async function putIntoForce(
  place: Place,
  version: number,
  isOurs: (now: InForce) => boolean,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act();
  } catch (cause) {
    const now = await versionAt(place).catch(() => undefined);
    if (!now) throw unknown(place, version, cause);
    if (now.version !== version || !isOurs(now)) throw cause;
  }
}

function unknown({ folder }: Place, version: number, cause: unknown): OutcomeUnknown {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new OutcomeUnknown(
    t`正在换上第 ${version} 版时断了，不知道换上了没有：${why}。能连上之后，看 ${folder}/current 指向哪里（readlink）：指向 versions/${version} 就是已经换上，不用再做；不是，读者看到的还是原来的一版，请再运行一次。`,
    { cause },
  );
}

/** The numbers of all versions that a place has, in any order. */
async function versionsAt(place: Place): Promise<number[]> {
  const told = await run(place, script.listVersions(place.folder));
  return told
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
}

/** What readers have. */
interface InForce {
  version: number | undefined;
  manifest: Manifest;
}

/** Waits while another version is being put into force. */
async function versionAt(place: Place): Promise<InForce> {
  const told = await run(place, script.tellVersion(place.folder));
  const [link = '', ...lines] = told.split('\n');
  const version = /^versions\/(\d+)$/.exec(link)?.[1];
  return { version: version === undefined ? undefined : Number(version), manifest: parseManifest(lines.join('\n')) };
}

/**
 * The files of a site. With `forms` also their compressed forms: those that are `there` of files that did not change, and for
 * all others new ones, which are written to a folder, and of which `isBeside` tells.
 */
async function readSite(out: string, forms?: { there: Manifest; folder: string; signal: AbortSignal }) {
  const [site, sizes] = [new Map<Address, string>(), new Map<Address, number>()];
  for (const address of await listVisible(out)) {
    // The list of hashes has a file a line.
    if (/[\n\r]/.test(address)) throw new DeploymentFailed(t`${visible(address)} 的文件名里有换行。请改名，再运行一次`);
    const bytes = await readFile(join(out, address));
    site.set(address, hash('sha256', bytes));
    sizes.set(address, bytes.length);
  }
  const made = new Set<Address>();
  const isBeside = (address: Address) => made.has(address);
  if (!forms) return { site, sizes, isBeside };
  const others: Address[] = [];
  for (const address of [...site.keys()].filter((name) => isCompressed(name, sizes.get(name)!))) {
    const kept = formsAt(forms.there, site, address);
    if (!kept) others.push(address);
    for (const [form, own] of kept ?? []) site.set(form, own);
  }
  for (const { address, hash: own, size } of await compressFiles(out, others, forms.folder, forms.signal)) {
    made.add(address);
    site.set(address, own);
    sizes.set(address, size);
  }
  return { site, sizes, isBeside };
}

/** Has the place do something with some input, and returns what it printed. */
async function run(place: Place, commands: string, input = '', signal?: AbortSignal): Promise<string> {
  const shell = start(place, commands, signal);
  // A program that ends without reading says why itself.
  shell.stdin.on('error', () => undefined);
  shell.stdin.end(input);
  const [printed] = await Promise.all([text(shell.stdout), ended(shell)]);
  return printed;
}

async function send(out: string, files: string[], place: Place, commands: string, signal: AbortSignal): Promise<void> {
  const packing = spawn('tar', ['-cf', '-', '-C', out, '--null', '-T', '-'], { stdio: 'pipe', signal });
  const shell = start(place, commands, signal);
  // What goes wrong is told by the program that ends early.
  packing.stdin.on('error', () => undefined);
  packing.stdin.end(files.map((name) => `./${name}\0`).join(''));
  shell.stdout.resume();
  const [unpacked, packed] = await Promise.allSettled([
    ended(shell),
    ended(packing),
    pipeline(packing.stdout, shell.stdin),
  ]);
  // One that cannot write ends the one that reads, which has less to say of it.
  for (const end of [unpacked, packed]) if (end.status === 'rejected') throw end.reason;
}

/** ssh gives up a machine from which nothing comes for three times so long (ssh_config(5)); by itself it would wait for ever. */
const ALIVE = 'ServerAliveInterval=20';

/** ssh hands the other machine's shell one text. */
function start({ host }: Place, commands: string, signal?: AbortSignal) {
  const [program, ...args] = host === undefined ? ['sh', '-c', commands] : ['ssh', '-o', ALIVE, '--', host, commands];
  return spawn(program, args, { stdio: 'pipe', ...(signal && { signal }) });
}

type Program = ReturnType<typeof start>;

/** What ssh ends with when the fault is its own or the connection's, not that of the commands there (ssh(1), EXIT STATUS). */
const SSH_FAILED = 255;

async function ended(program: Program): Promise<void> {
  const said = text(program.stderr);
  const code = await codeOf(program);
  if (code === 0) return;
  if (program.spawnfile === 'ssh' && code === SSH_FAILED)
    throw new DeploymentFailed(
      t`ssh 连不上，或中途断了（${(await said).trim()}）。请先用 ssh 登录那台主机试一试，能登录再部署`,
    );
  const why = (await said).trim() || `${program.spawnfile}: ${code ?? 'killed'}`;
  if (why.includes(script.OVERTAKEN)) throw new DeploymentFailed(t`同时有人也在部署，先换上了。请再运行一次`);
  throw new DeploymentFailed(describeFault(why) ?? why);
}

/** What a program ends with; null when it was killed. */
async function codeOf(program: Program): Promise<number | null> {
  try {
    const [code] = (await once(program, 'close')) as [number | null];
    return code;
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new DeploymentFailed(isMissing ? t`没有 ${program.spawnfile} 这个程序` : String(cause), { cause });
  }
}
