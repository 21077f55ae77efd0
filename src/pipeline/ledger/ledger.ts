import type { Address } from '../../model/address.ts';

/** A file of the site as it was made. */
export interface MadeFile {
  address: Address;
  /** Bytes. */
  size: number;
  /** SHA-256, lower-case hex. */
  hash: string;
  /** What it looked like where it was published (see `stampOf`); empty as long as it is not. */
  stamp: string;
}

/** A part of a product (`Part`) as it was made. */
export interface MadePart {
  /** Changes with whatever it is made from. */
  key: string;
  files: MadeFile[];
}

/** What a build has made, by the name of the part, so that the next one makes only what must change. */
export type Ledger = Map<string, MadePart>;

/** All files of an account. */
export function filesOf(ledger: Ledger): MadeFile[] {
  const all: MadeFile[] = [];
  for (const { files } of ledger.values()) for (const file of files) all.push(file);
  return all;
}

/** All files of some accounts. */
export function filesIn(accounts: ReadonlyMap<string, Ledger>): MadeFile[] {
  return [...accounts.values()].flatMap(filesOf);
}

const FORM = 'archive ledger 1';

/**
 * The ledger as text: a line for each part (`=key name`), after it one for each of its files (`size hash stamp address`).
 * The lines come in pieces, since a large archive's ledger is longer than it is good to hold at once.
 */
export function* ledgerLines(ledger: Ledger): Iterable<string> {
  yield `${FORM}\n`;
  for (const [name, { key, files }] of ledger) {
    yield `=${key} ${name}\n`;
    for (const { address, size, hash, stamp } of files) yield `${size} ${hash} ${stamp} ${address}\n`;
  }
}

/** Reads such a text again; undefined when it is of another form. */
export function parseLedger(text: string): Ledger | undefined {
  if (!text.startsWith(`${FORM}\n`)) return undefined;
  const ledger: Ledger = new Map();
  let files: MadeFile[] = [];
  for (let start = FORM.length + 1; start < text.length;) {
    const end = text.indexOf('\n', start);
    const first = text.indexOf(' ', start);
    if (text[start] === '=') {
      files = [];
      ledger.set(text.slice(first + 1, end), { key: text.slice(start + 1, first), files });
    } else {
      const second = text.indexOf(' ', first + 1);
      const third = text.indexOf(' ', second + 1);
      files.push({
        // It comes last since it may hold blanks of its own.
        address: text.slice(third + 1, end),
        size: Number(text.slice(start, first)),
        hash: text.slice(first + 1, second),
        stamp: text.slice(second + 1, third),
      });
    }
    start = end + 1;
  }
  return ledger;
}
