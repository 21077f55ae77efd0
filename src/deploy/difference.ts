import type { Address } from '../model/address.ts';

/** The SHA-256 of every file of a site, lower-case hex, by its address. */
export type Manifest = ReadonlyMap<Address, string>;

/** What must happen for a place that has one site to have another. */
export interface Difference {
  /** Files that are not there, or are others. */
  sent: Address[];
  /** Files that are there and no more in the site. */
  removed: Address[];
}

export function differenceBetween(there: Manifest, site: Manifest): Difference {
  return {
    sent: [...site].filter(([address, hash]) => there.get(address) !== hash).map(([address]) => address),
    removed: [...there.keys()].filter((address) => !site.has(address)),
  };
}

/** Whether two places have the same files. */
export function isSame(one: Manifest, other: Manifest): boolean {
  const { sent, removed } = differenceBetween(one, other);
  return sent.length + removed.length === 0;
}

/** As `sha256sum` writes and checks it. */
export function printManifest(manifest: Manifest, addresses: Iterable<Address> = manifest.keys()): string {
  return [...addresses].map((address) => `${manifest.get(address)!}  ${address}\n`).join('');
}

export function parseManifest(text: string): Manifest {
  return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash, address]) => [address!, hash!]));
}
