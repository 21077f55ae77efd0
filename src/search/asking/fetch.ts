import { UNKEPT_HEADER } from '../../model/kept.ts';
import { Unkept, Unreachable, type ByteRange, type Load } from './load.ts';
import { MANIFEST } from '../form/manifest.ts';

type Get = (url: URL, init: RequestInit) => Promise<Response>;

/**
 * Loads files below the address of `search/` over HTTP, parts of them by range requests (RFC 9110, 14). A host that
 * answers with the whole file is taken at its word. Files but the manifest have names that change with their content, so a
 * browser's copy is always right; the manifest is asked for anew when the page is, and again when told to.
 */
export function createFetcher(base: URL, get: Get): Load {
  return async (path, { range, isFresh, signal }) => {
    const cache = isFresh ? 'reload' : path === MANIFEST ? 'no-cache' : 'default';
    const init: RequestInit = { cache, signal: signal ?? null };
    const response = await ask(new URL(path, base), range ? { ...init, headers: headersFor(range) } : init, get);
    const bytes = await bytesOf(response, path, signal);
    if (!range || response.status !== 206) return { bytes, isWhole: true };
    if (isThatRange(response, bytes, range)) return { bytes, isWhole: false };
    // Some hosts pack what they send, and cut a range from that.
    const whole = await ask(new URL(path, base), { ...init, cache: 'reload' }, get);
    return { bytes: await bytesOf(whole, path, signal), isWhole: true };
  };
}

const headersFor = ({ from, to }: ByteRange) => ({ Range: `bytes=${from}-${to - 1}` });

async function ask(url: URL, init: RequestInit, get: Get): Promise<Response> {
  const response = await get(url, init).catch((cause: unknown) => {
    init.signal?.throwIfAborted();
    throw new Unreachable(`${url.href}: no answer`, { cause });
  });
  if (response.headers.has(UNKEPT_HEADER)) throw new Unkept(`${url.href}: not kept`);
  if (!response.ok) throw new Unreachable(`${url.href}: ${response.status}`);
  return response;
}

async function bytesOf(response: Response, path: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Unreachable(`${path}: cut off`, { cause });
  }
}

/** Whether a partial answer is the part that was asked for, as far as its headers may be seen. */
function isThatRange({ headers }: Response, { length }: Uint8Array, { from, to }: ByteRange): boolean {
  const said = headers.get('Content-Range');
  return length === to - from && (said === null || said.startsWith(`bytes ${from}-${to - 1}/`));
}
