import type { Address } from '../../model/address.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Addresses that parts of two makers, or two parts of one, have each made a file at, with the names of both makers. */
export function claimedTwice(accounts: ReadonlyMap<string, Ledger>): [Address, string, string][] {
  const makers = new Map<Address, string>();
  const twice: [Address, string, string][] = [];
  for (const [maker, ledger] of accounts) {
    for (const { files } of ledger.values()) {
      for (const { address } of files) {
        const other = makers.get(address);
        if (other !== undefined) twice.push([address, other, maker]);
        else makers.set(address, maker);
      }
    }
  }
  return twice;
}
