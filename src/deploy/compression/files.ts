import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Address } from '../../model/address.ts';
import type { ENDINGS } from '../compression.ts';

/** As many as Node has threads for. */
const AT_ONCE = 4;

/** Brotli's best, 11, makes pages 7 % smaller and takes twenty times as long; 9 no smaller in three times. */
const QUALITY = 7;

const COMPRESS: Record<(typeof ENDINGS)[number], (bytes: Buffer) => Promise<Buffer>> = {
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
};

/** Writes the compressed forms of files of a site (RFC 1952, RFC 7932) to a folder. Returns their hashes and sizes. */
export async function compressFiles(
  out: string,
  addresses: readonly Address[],
  folder: string,
  signal: AbortSignal,
): Promise<{ address: Address; hash: string; size: number }[]> {
  const written: { address: Address; hash: string; size: number }[] = [];
  const waiting = addresses.values();
  const work = async () => {
    for (const address of waiting) {
      signal.throwIfAborted();
      const bytes = await readFile(join(out, address));
      await mkdir(join(folder, dirname(address)), { recursive: true });
      for (const [ending, compress] of Object.entries(COMPRESS)) {
        const compressed = await compress(bytes);
        await writeFile(join(folder, address + ending), compressed);
        written.push({ address: address + ending, hash: hash('sha256', compressed), size: compressed.length });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return written;
}
