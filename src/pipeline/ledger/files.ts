import { createHash, hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ledgerLines, parseLedger, type Ledger } from './ledger.ts';

/** Characters that are written at once. */
const AT_ONCE = 1 << 20;

/** The last line of a ledger's file: the hash of all before it. */
const END = /\nend ([0-9a-f]{64})\n$/;

/** Nothing is known when there is no ledger, it is damaged, or of another version; then everything is made anew. */
export function readLedger(file: string): Ledger {
  try {
    const text = readFileSync(file, 'utf8');
    const end = END.exec(text.slice(-100));
    const told = text.slice(0, text.length - 'end \n'.length - 64);
    return (end && hash('sha256', told) === end[1] && parseLedger(told)) || nothing();
  } catch {
    return nothing();
  }
}

function nothing(): Ledger {
  return new Map();
}

/** Written whole or not at all. */
export function writeLedger(file: string, ledger: Ledger): void {
  mkdirSync(dirname(file), { recursive: true });
  const opened = openSync(`${file}.new`, 'w');
  const digest = createHash('sha256');
  let waiting = '';
  const flush = () => {
    digest.update(waiting);
    writeFileSync(opened, waiting);
    waiting = '';
  };
  for (const line of ledgerLines(ledger)) {
    waiting += line;
    if (waiting.length > AT_ONCE) flush();
  }
  flush();
  writeFileSync(opened, `end ${digest.digest('hex')}\n`);
  closeSync(opened);
  renameSync(`${file}.new`, file);
}
