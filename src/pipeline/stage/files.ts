import { hash } from 'node:crypto';
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stampOf } from '../../disk/stamp/files.ts';
import type { Address } from '../../model/address.ts';
import { isThere } from '../file-state/files.ts';
import { readLedger } from '../ledger/files.ts';
import type { Ledger, MadeFile, MadePart } from '../ledger/ledger.ts';
import { accountOf, ACCOUNTS, type Run } from '../run.ts';

/** Bytes that a UTF-16 unit takes in UTF-8 at most. */
const MOST_BYTES = 3;

/**
 * In which all but the largest texts are encoded, one after the other: a new buffer for each page is memory beside the heap,
 * because of which V8 collects the whole heap more often.
 */
const encoded = Buffer.allocUnsafeSlow(1 << 22);

/**
 * Where one maker's files are put while a build makes them. What the last build made and nobody touched since is kept where
 * it is, in the site; all else is written below the run's stage, so that a build that fails or is killed leaves the site
 * as it was.
 */
export class Stage {
  /** What of the maker is there by now. */
  readonly ledger: Ledger = new Map();
  readonly #run: Run;
  readonly #ended: AbortSignal | undefined;
  readonly #before: Ledger;
  readonly #others: { folder: string; ledger: Ledger }[];
  readonly #folders = new Set<string>();

  /** @param ended once aborted, writing throws: what a build has made is being removed. */
  constructor(run: Run, maker: string, ended?: AbortSignal) {
    this.#run = run;
    this.#ended = ended;
    this.#before = run.isFresh ? new Map<string, MadePart>() : readLedger(accountOf(run.accounts, maker));
    this.#others = run.others.map((folder) => ({
      folder,
      ledger: readLedger(accountOf(join(folder, ACCOUNTS), maker)),
    }));
  }

  /** A part as the last build made it, if nobody touched its files since. */
  earlier(name: string): MadePart | undefined {
    const known = this.#before.get(name);
    return known?.files.every((file) => this.#isAsPublished(file)) ? known : undefined;
  }

  /** Keeps a part as it is, if it was made from the same: by the last build, or by one whose parts are at hand. */
  keep(name: string, key: string): boolean {
    const known = this.#before.get(name);
    if (known?.key === key && this.earlier(name)) {
      this.ledger.set(name, known);
      return true;
    }
    return this.#others.some(({ folder, ledger }) => this.#takeOver(name, key, folder, ledger));
  }

  /** What the last build made of the maker and what is there now does not keep. */
  replaced(): Ledger {
    return new Map([...this.#before].filter(([name, part]) => this.ledger.get(name) !== part));
  }

  /** Enters a file of a part that is made anew, and is as the last build made it. */
  keepFile(name: string, key: string, file: MadeFile): void {
    this.#partOf(name, key).files.push(file);
  }

  /**
   * Writes a file of a part that is made anew. A small file goes to the system's memory at once; handing it to another thread
   * and back takes more of the processor than writing it.
   */
  write(name: string, key: string, address: Address, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    const file = { address, size: bytes.length, hash: hash('sha256', bytes), stamp: '' };
    this.#partOf(name, key).files.push(file);
    writeFileSync(this.#pathFor(address), bytes);
  }

  #partOf(name: string, key: string): MadePart {
    const part = this.ledger.get(name) ?? { key, files: [] };
    this.ledger.set(name, part);
    return part;
  }

  /** Whether a file of the site is the one that was published. A stamp that differs may be that of a copy of it. */
  #isAsPublished(file: MadeFile): boolean {
    const path = `${this.#run.out}/${file.address}`;
    const stamp = stampOf(path).text;
    if (stamp === file.stamp) return true;
    if (!isThere(path, file)) return false;
    file.stamp = stamp;
    return true;
  }

  #takeOver(name: string, key: string, folder: string, ledger: Ledger): boolean {
    const part = ledger.get(name);
    if (part?.key !== key) return false;
    if (!part.files.every((file) => isThere(join(folder, file.address), file))) return false;
    for (const { address } of part.files) copyFileSync(join(folder, address), this.#pathFor(address));
    this.ledger.set(name, { key, files: part.files.map((file) => ({ ...file, stamp: '' })) });
    return true;
  }

  /** The path of a new file, in a folder that is there. */
  #pathFor(address: Address): string {
    this.#ended?.throwIfAborted();
    const path = join(this.#run.stage, address);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return path;
  }
}

/** A text as bytes, which are there until the next is asked for. */
function bytesOf(text: string): Uint8Array {
  if (text.length * MOST_BYTES > encoded.length) return Buffer.from(text);
  return encoded.subarray(0, encoded.write(text));
}

/** Where a finished file lies: in the stage, or in the site when it was kept. */
export function pathOf({ address, stamp }: MadeFile, { stage, out }: Run): string {
  return join(stamp === '' ? stage : out, address);
}

/** The bytes of a finished file of the run, or those from one place to another. */
export function readMade(run: Run, file: MadeFile, from = 0, to = file.size): Buffer<ArrayBuffer> {
  const path = pathOf(file, run);
  if (from === 0 && to === file.size) return readFileSync(path);
  const bytes = Buffer.alloc(to - from);
  const opened = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(opened, bytes, 0, bytes.length, from));
  } finally {
    closeSync(opened);
  }
}
