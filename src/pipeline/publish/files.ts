import { copyFileSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { stampOf } from '../../disk/stamp/files.ts';
import { listTree } from '../../disk/tree/files.ts';
import type { Address } from '../../model/address.ts';
import { isThere } from '../file-state/files.ts';
import { prune, whatIs } from '../files.ts';
import { writeLedger } from '../ledger/files.ts';
import type { Ledger, MadeFile } from '../ledger/ledger.ts';
import { accountOf, ACCOUNTS, stagesOf, type Run } from '../run.ts';
import { inPublishingOrder } from './order.ts';

/** What publishing did. */
export interface Published {
  files: number;
  bytes: number;
  /** How many files were not there or are different now. */
  written: number;
  removed: Address[];
}

/** Below the site's folder, while what comes from another disk is laid ready. */
const READY = '.new';

/** Files between two turns for others, such as a progress bar. */
const AT_ONCE = 500;

/** Where builds into a folder put what they have made and not published. */
const unpublishedIn = (out: string) => [stagesOf(out), join(out, READY)];

/** Whether a build into the folder that was killed has left what it had made. */
export function hasUnpublished(out: string): boolean {
  return unpublishedIn(out).some((folder) => existsSync(folder));
}

/** Removes what any build into the folder has made and not published. */
export async function clearUnpublished(out: string): Promise<void> {
  for (const folder of unpublishedIn(out)) await rm(folder, { recursive: true, force: true });
}

/**
 * Puts in the site what was made, which is all that is in the accounts of the makers, and closes these.
 *
 * Where there is no site yet the stage becomes it in one rename. An existing one is changed file by file, each whole at any
 * time, in an order in which a mix of old and new does readers no harm: first come files with new addresses, then those that
 * are different now, which may lead to them, and last what is no more goes, when nothing leads there. A build killed in
 * between leaves such a mix, and the next one finishes it.
 */
export async function publish(
  run: Run,
  accounts: ReadonlyMap<string, Ledger>,
  made: ReadonlyMap<Address, MadeFile>,
  progress: (done: number, total: number) => void,
): Promise<Published> {
  const isNew = (await whatIs(run.out)) === 'nothing' && diskOf(run.stage) === diskOf(run.out);
  const files = [...made.values()];
  const moves = isNew ? [] : prepareMoves(files, run);
  const there = isNew ? [] : await listTree(run.out);
  if (isNew) becomeSite(run);
  await moveInOrder(moves, run, progress);
  for (const file of files) if (file.stamp === '') file.stamp = stampOf(join(run.out, file.address)).text;
  for (const [maker, ledger] of accounts) writeLedger(accountOf(run.accounts, maker), ledger);
  const others = new Set(ownAccounts(run, accounts));
  const removed = await prune(run.out, there, { has: (address) => made.has(address) || others.has(address) });
  return {
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    written: isNew ? files.length : moves.length,
    removed,
  };
}

/** The accounts that a build of some years gives away with what it made. */
function ownAccounts({ years }: Run, accounts: ReadonlyMap<string, Ledger>): Address[] {
  return years === undefined ? [] : [...accounts.keys()].map((maker) => accountOf(ACCOUNTS, maker));
}

/** The disk that a folder is on, or will be. */
function diskOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.dev ?? diskOf(dirname(resolve(folder)));
}

/** Puts the whole stage in the place of the site that is not there yet, at once. */
function becomeSite({ stage, out }: Run): void {
  for (const folder of [stage, dirname(resolve(out))]) mkdirSync(folder, { recursive: true });
  if (existsSync(out)) rmdirSync(out);
  renameSync(stage, out);
}

/** A file that goes from somewhere to its place in the site. */
interface Move {
  from: string;
  address: Address;
  isNew: boolean;
}

/**
 * Finds what differs from what is there, and on another disk lays it beside its place, so that a disk that is full is noticed
 * before anything has changed.
 */
function prepareMoves(files: MadeFile[], { out, stage }: Run): Move[] {
  for (const folder of [out, stage]) mkdirSync(folder, { recursive: true });
  const isElsewhere = statSync(out).dev !== statSync(stage).dev;
  return files
    .filter((file) => file.stamp === '' && !isThere(join(out, file.address), file))
    .map(({ address }) => ({
      address,
      from: isElsewhere ? layReady(address, stage, out) : join(stage, address),
      isNew: !existsSync(join(out, address)),
    }));
}

function layReady(address: Address, stage: string, out: string): string {
  const path = join(out, READY, basename(stage), address);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(stage, address), path);
  return path;
}

async function moveInOrder(
  moves: Move[],
  { out }: Run,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const folders = new Set<string>();
  const inOrder = inPublishingOrder(moves);
  for (const [done, { from, address }] of inOrder.entries()) {
    const path = join(out, address);
    if (!folders.has(dirname(path))) makeFolders(dirname(address), out);
    folders.add(dirname(path));
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
    renameSync(from, path);
    if (done % AT_ONCE !== 0) continue;
    progress(done, inOrder.length);
    await setImmediate();
  }
}

/** Makes folders in the site. A file in the way of one is none of the site's. */
function makeFolders(address: Address, out: string): void {
  const folders = address.split('/');
  for (const [depth] of folders.entries()) {
    const folder = join(out, ...folders.slice(0, depth + 1));
    if (statSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
  }
  mkdirSync(join(out, address), { recursive: true });
}
