import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * Writes every file of the site with its hash, by address, as `sha256sum` prints and checks it. What differs between two
 * such lists is what must be uploaded.
 */
export async function writeManifest(file: string, ledgers: Iterable<Ledger>): Promise<void> {
  const made = [...ledgers].flatMap((ledger) => [...ledger.values()].flatMap(({ files }) => files));
  made.sort((a, b) => (a.address < b.address ? -1 : 1));
  const stream = createWriteStream(file);
  for (const { hash, address } of made) {
    if (!stream.write(`${hash}  ${address}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}
