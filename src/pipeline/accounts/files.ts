import { createLender } from '../../disk/lending/files.ts';
import { readLedger, writeLedger } from '../ledger/files.ts';
import { filesOf, type Ledger } from '../ledger/ledger.ts';
import type { Made } from '../maker.ts';
import { accountOf, type Run } from '../run.ts';
import { pathOf, readMade } from '../stage/files.ts';

/** The accounts of the makers of a run, which lie in its `made` for all its processes; each is read, or written, once in a process. */
export interface Accounts {
  /** Closes a maker's account: what is there of it, and what of the last build it did not keep. */
  close: (maker: string, made: Ledger, replaced: Ledger) => void;
  /** The account of a maker that is done. */
  of: (maker: string) => Ledger;
  /** What some makers that are done have made; the same object for the same makers. */
  madeBy: (makers: readonly string[]) => Made;
}

export function openAccounts(run: Run): Accounts {
  const ledgers = new Map<string, Ledger>();
  const ledgerOf = (name: string) => {
    const ledger = ledgers.get(name) ?? readLedger(accountOf(run.made, name));
    ledgers.set(name, ledger);
    return ledger;
  };
  const close = (name: string, ledger: Ledger) => {
    writeLedger(accountOf(run.made, name), ledger);
    ledgers.set(name, ledger);
  };
  const lend = createLender();
  const made = new Map<string, Made>();
  const madeBy = (makers: readonly string[]): Made => {
    const known = made.get(makers.join());
    if (known) return known;
    const own: Made = {
      files: makers.flatMap((maker) => filesOf(ledgerOf(maker))),
      read: (file, from, to) => readMade(run, file, from, to),
      lend: (file) => lend(pathOf(file, run)),
      replaced: () => makers.flatMap((maker) => filesOf(ledgerOf(replacedBy(maker)))),
      only: madeBy,
    };
    made.set(makers.join(), own);
    return own;
  };
  return {
    close: (maker, ledger, replaced) => {
      close(maker, ledger);
      close(replacedBy(maker), replaced);
    },
    of: ledgerOf,
    madeBy,
  };
}

/** The name of the account of what a maker did not keep. */
const replacedBy = (maker: string) => `${maker}.replaced`;
