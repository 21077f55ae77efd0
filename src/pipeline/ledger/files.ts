import { readSealed, writeSealed } from '../../disk/sealed/files.ts';
import { ledgerLines, parseLedger, type Ledger } from './ledger.ts';

/** Nothing is known when there is no ledger, it is damaged, or of another version; then everything is made anew. */
export function readLedger(file: string): Ledger {
  const text = readSealed(file)?.toString();
  return (text !== undefined && parseLedger(text)) || new Map<string, never>();
}

/** Written whole or not at all. */
export function writeLedger(file: string, ledger: Ledger): void {
  writeSealed(file, inPieces(ledgerLines(ledger)));
}

/** Characters that are written at once. */
const AT_ONCE = 1 << 20;

function* inPieces(lines: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < AT_ONCE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
