import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Address } from '../../model/address.ts';
import { whatIs } from '../files.ts';
import { readLedger, writeLedger } from '../ledger/files.ts';
import type { Ledger, MadeFile, Part } from '../ledger/ledger.ts';

/** Where a writer works. */
export interface Places {
  /** The site's folder. */
  out: string;
  /** A folder for what is made until all of it is there; the writers of one build share it. */
  stage: string;
  /** Whether there is no site yet, so that the stage becomes it (`becomeSite`) and no writer moves anything. */
  isNew: boolean;
  /** The file in which it keeps account. */
  ledger: string;
  /** Whether to make everything anew, whatever is there. */
  isFresh: boolean;
  /** Parts that other builds made of the same content: their folders and accounts. */
  parts: { folder: string; ledger: string }[];
}

/** What publishing did. */
export interface Published {
  bytes: number;
  /** How many files were not there or are different now. */
  written: number;
}

/** Below the site's folder, while it is being published from another disk. */
const BESIDE = '.new';

/** Removes what any build of the site has made and not published: its stages, and what it laid beside the site's files. */
export function clearUnpublished(stages: string, out: string): void {
  for (const folder of [stages, join(out, BESIDE)]) rmSync(folder, { recursive: true, force: true });
}

/** Whether a stage can become the site in one go: nothing is in the site's place, and both are on one disk. */
export async function canBecomeSite(stage: string, out: string): Promise<boolean> {
  return (await whatIs(out)) === 'nothing' && diskOf(stage) === diskOf(out);
}

/** The disk that a folder is on, or will be. */
function diskOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.dev ?? diskOf(dirname(resolve(folder)));
}

/** Puts a whole stage in the place of the site that is not there yet, at once. Then the writers can publish. */
export function becomeSite({ stage, out }: Places): void {
  for (const folder of [stage, dirname(resolve(out))]) mkdirSync(folder, { recursive: true });
  if (existsSync(out)) rmdirSync(out);
  renameSync(stage, out);
}

/** Files between two turns for others, such as a progress bar. */
const AT_ONCE = 500;

/**
 * Makes a share of the site, part by part. What the last build made and nobody touched since is kept; all else is made
 * anew in a stage, and moved into the site when everything is there: a build that fails or is killed before that leaves
 * the site as it was, and one killed while it moves leaves whole files, which the next build sees are not those of its
 * account.
 */
export class SiteWriter {
  readonly ledger: Ledger = new Map();
  readonly #places: Places;
  readonly #before: Ledger;
  readonly #parts: { folder: string; ledger: Ledger }[];
  readonly #folders = new Set<string>();
  /** Files that differ from those of the site, and where they are moved from. */
  readonly #moves = new Map<MadeFile, string>();

  constructor(places: Places) {
    this.#places = places;
    this.#before = places.isFresh ? new Map<string, Part>() : readLedger(places.ledger);
    this.#parts = places.parts.map(({ folder, ledger }) => ({ folder, ledger: readLedger(ledger) }));
  }

  /** Keeps a part as it is, if it was made from the same: by the last build, or by one whose parts are at hand. */
  keep(name: string, key: string): boolean {
    const known = this.#before.get(name);
    if (known?.key === key && known.files.every((file) => this.#isAsWritten(file))) {
      this.ledger.set(name, known);
      return true;
    }
    return this.#parts.some(({ folder, ledger }) => this.#takeOver(name, key, folder, ledger));
  }

  /** Writes a file of a part that is made anew. */
  write(name: string, key: string, address: Address, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(this.pathFor(address), bytes);
    this.#partOf(name, key).files.push({ address, size: bytes.length, hash: hash('sha256', bytes), stamp: '' });
  }

  /** Enters files into a part that somebody else wrote into the stage. */
  adopt(name: string, key: string, addresses: Address[]): void {
    const { files } = this.#partOf(name, key);
    for (const address of addresses) {
      const path = this.#staged(address);
      files.push({ address, size: statSync(path).size, hash: hashOfFile(path), stamp: '' });
    }
  }

  /** The path of a new file, in a folder that is there. */
  pathFor(address: Address): string {
    const path = this.#staged(address);
    this.#makeFolderOf(path);
    return path;
  }

  /** Where a part's file is to be read: in the stage, or in the site when it was kept. */
  pathOf({ address, stamp }: MadeFile): string {
    return stamp === '' ? this.#staged(address) : join(this.#places.out, address);
  }

  /**
   * Makes ready for publishing, once all is made: finds what differs from what is there, and on another disk lays it beside
   * its place, so that a disk that is full is noticed before anything has changed.
   */
  prepare(): void {
    const { out, stage, isNew } = this.#places;
    if (isNew) return;
    for (const folder of [out, stage]) mkdirSync(folder, { recursive: true });
    const isElsewhere = statSync(out).dev !== statSync(stage).dev;
    for (const { files } of this.ledger.values()) {
      for (const file of files) {
        if (file.stamp !== '' || isThere(join(out, file.address), file)) continue;
        this.#moves.set(file, isElsewhere ? this.#layBeside(file.address) : this.#staged(file.address));
      }
    }
  }

  /** Moves everything new into the site and closes the account. */
  async publish(progress: (done: number, total: number) => void = () => {}): Promise<Published> {
    let done = 0;
    for (const [file, from] of this.#moves) {
      renameSync(from, this.#makeRoomFor(file.address));
      if (++done % AT_ONCE === 0) {
        progress(done, this.#moves.size);
        await setImmediate();
      }
    }
    const files = [...this.ledger.values()].flatMap((part) => part.files);
    for (const file of files) if (file.stamp === '') file.stamp = stampOf(join(this.#places.out, file.address));
    writeLedger(this.#places.ledger, this.ledger);
    return {
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      written: this.#places.isNew ? files.length : this.#moves.size,
    };
  }

  #partOf(name: string, key: string): Part {
    const known = this.ledger.get(name);
    if (known) return known;
    const made: Part = { key, files: [] };
    this.ledger.set(name, made);
    return made;
  }

  /** Whether a file of the site is the one that was written there. A stamp that differs may be that of a copy of it. */
  #isAsWritten(file: MadeFile): boolean {
    const path = join(this.#places.out, file.address);
    const stamp = stampOf(path);
    if (stamp === file.stamp) return true;
    if (!isThere(path, file)) return false;
    file.stamp = stamp;
    return true;
  }

  #takeOver(name: string, key: string, folder: string, ledger: Ledger): boolean {
    const part = ledger.get(name);
    if (part?.key !== key) return false;
    if (!part.files.every((file) => isThere(join(folder, file.address), file))) return false;
    for (const { address } of part.files) copyFileSync(join(folder, address), this.pathFor(address));
    this.ledger.set(name, { key, files: part.files.map((file) => ({ ...file, stamp: '' })) });
    return true;
  }

  #layBeside(address: Address): string {
    const path = join(this.#beside, address);
    this.#makeFolderOf(path);
    copyFileSync(this.#staged(address), path);
    return path;
  }

  /** Makes room for a file of the site. What stands in the way is none of the site's, which may be all there is. */
  #makeRoomFor(address: Address): string {
    const path = join(this.#places.out, address);
    if (!this.#folders.has(dirname(path))) {
      const folders = dirname(address).split('/');
      const above = folders.map((_, depth) => join(this.#places.out, ...folders.slice(0, depth + 1)));
      for (const folder of above) if (statSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
      this.#makeFolderOf(path);
    }
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
    return path;
  }

  /** Beside the files of the site, for what comes from another disk. */
  get #beside(): string {
    return join(this.#places.out, BESIDE, basename(this.#places.stage));
  }

  #staged(address: Address): string {
    return join(this.#places.stage, address);
  }

  #makeFolderOf(path: string): void {
    const folder = dirname(path);
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

/** Size, inode, and the system's own time of the last change; empty when there is no such file. */
function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size}-${stat.ino}-${stat.ctimeNs}` : '';
}

/** Whether the very file is at a path, whoever put it there. */
function isThere(path: string, { size, hash: told }: MadeFile): boolean {
  return stampOf(path).startsWith(`${size}-`) && hashOfFile(path) === told;
}

/** Bytes of a file that are read at once: most are smaller, a few far too large to hold. */
const BLOCK = 1 << 20;

function hashOfFile(path: string): string {
  if (statSync(path).size <= BLOCK) return hash('sha256', readFileSync(path));
  const digest = createHash('sha256');
  const block = Buffer.alloc(BLOCK);
  const file = openSync(path, 'r');
  try {
    for (let read; (read = readSync(file, block)) > 0;) digest.update(block.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return digest.digest('hex');
}
