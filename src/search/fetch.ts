import { MANIFEST } from './manifest.ts';
import type { Load } from './shard.ts';

/** A file of the index could not be fetched. */
export class Unreachable extends Error {}

/**
 * Loads files below the address of `search/`. Files but the manifest have names that change with their content, so a
 * browser's copy is always right; the manifest is asked for anew when the page is, and again when told to.
 */
export function createFetcher(base: URL, get: (url: URL, init: RequestInit) => Promise<Response>): Load {
  return async (path, options) => {
    const cache = options?.isFresh ? 'reload' : path === MANIFEST ? 'no-cache' : 'default';
    const response = await get(new URL(path, base), { cache }).catch((cause: unknown) => {
      throw new Unreachable(`${path}: no answer`, { cause });
    });
    if (!response.ok) throw new Unreachable(`${path}: ${response.status}`);
    try {
      return await unzip(new Uint8Array(await response.arrayBuffer()));
    } catch (cause) {
      throw new Unreachable(`${path}: damaged`, { cause });
    }
  };
}

/** Hosts differ in whether they let browsers unpack a gzipped file; its first two bytes tell. */
async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
