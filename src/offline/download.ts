import type { VolumeEntry } from './format.ts';
import { PART_SIZE, partsOf } from './source.ts';
import type { PackStore } from './store.ts';

/**
 * Why a volume could not be got: the network is down or was cut, the host has it no more, its bytes are not those that were
 * announced, there is no room, or the browser lets nothing be kept.
 */
export type DownloadProblem = 'cut' | 'gone' | 'altered' | 'full' | 'forbidden';

export class DownloadFailure extends Error {
  readonly problem: DownloadProblem;
  constructor(problem: DownloadProblem, cause?: unknown) {
    super(`download failed: ${problem}`, { cause });
    this.problem = problem;
  }
}

export interface DownloadTools {
  store: PackStore;
  get: (address: string, init: RequestInit) => Promise<Response>;
  /** Told of the bytes of the volume that are here. */
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
}

/**
 * Gets a volume into the store and verifies it. What is there of it is not got again where the host can send the rest (RFC 9110,
 * 14). Of a volume that is not what was announced nothing is kept; when parts of it were got at another time, it is got anew
 * first. Rejects with `DownloadFailure`, or with the signal's reason; then a later call goes on where this one stopped.
 */
export async function download(volume: VolumeEntry, tools: DownloadTools): Promise<void> {
  const earlier = await keeping(() => tools.store.countParts(volume.sha256));
  try {
    await fetchRest(volume, earlier, tools);
    await verify(volume, tools.store);
  } catch (cause) {
    if (!(cause instanceof DownloadFailure) || cause.problem !== 'altered') throw cause;
    await tools.store.removeParts(volume.sha256);
    if (earlier === 0) throw cause;
    await download(volume, tools);
  }
}

async function fetchRest(volume: VolumeEntry, earlier: number, tools: DownloadTools): Promise<void> {
  const end = partsOf(volume.size);
  for (let have = earlier; have < end;) {
    const { parts, isCut } = await fetchParts(volume, have, tools);
    tools.signal.throwIfAborted();
    // What has brought something is asked for the rest at once; an answer that ends too early of itself is a file too short.
    if (parts < end && parts <= have) throw new DownloadFailure(isCut ? 'cut' : 'altered');
    have = parts;
  }
}

/** Gets parts from number `have` on, and stores them until the answer ends or is cut. Returns how many are here then. */
async function fetchParts(
  volume: VolumeEntry,
  have: number,
  { store, get, onProgress, signal }: DownloadTools,
): Promise<{ parts: number; isCut: boolean }> {
  const response = await ask(volume, have, get, signal);
  let parts = response.status === 206 ? have : 0;
  let bytes = parts * PART_SIZE;
  const put = (part: Uint8Array<ArrayBuffer>) => keeping(() => store.putPart(volume.sha256, parts++, part));
  let rest: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunksOf(response)) {
    if (chunk === 'cut') return { parts, isCut: true };
    bytes += chunk.length;
    if (bytes > volume.size) throw new DownloadFailure('altered');
    rest = await putWhole([...rest, chunk], put);
    onProgress(bytes);
  }
  if (bytes === volume.size && lengthOf(rest) > 0) await put(joined(rest));
  return { parts, isCut: false };
}

async function ask(
  volume: VolumeEntry,
  have: number,
  get: DownloadTools['get'],
  signal: AbortSignal,
): Promise<Response> {
  const headers: HeadersInit = have > 0 ? { Range: `bytes=${have * PART_SIZE}-` } : {};
  // The parts are kept by the store; a browser's own cache need not have them too.
  const response = await get(volume.address, { cache: 'no-store', headers, signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new DownloadFailure('cut', cause);
  });
  if (response.status === 416) throw new DownloadFailure('altered');
  if (response.status === 404 || response.status === 410) throw new DownloadFailure('gone');
  const isRest = response.headers.get('Content-Range')?.startsWith(`bytes ${have * PART_SIZE}-`) ?? true;
  if (!response.ok || !response.body || (response.status === 206 && !isRest)) throw new DownloadFailure('cut');
  return response;
}

/** What comes, until it ends, or is cut. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer> | 'cut'> {
  const reader = body!.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: false, value: undefined }));
      if (done) return;
      yield value ?? 'cut';
    }
  } finally {
    // After a cut there is nothing to cancel.
    await reader.cancel().catch(() => {});
  }
}

/** Puts away all whole parts that the chunks make, and returns what is left of them. */
async function putWhole(
  chunks: Uint8Array<ArrayBuffer>[],
  put: (part: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  if (lengthOf(chunks) < PART_SIZE) return chunks;
  const bytes = joined(chunks);
  let at = 0;
  for (; at + PART_SIZE <= bytes.length; at += PART_SIZE) await put(bytes.slice(at, at + PART_SIZE));
  return [bytes.subarray(at)];
}

const lengthOf = (chunks: readonly Uint8Array[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function verify({ sha256, size }: VolumeEntry, store: PackStore): Promise<void> {
  const numbers = Array.from({ length: partsOf(size) }, (_, number) => number);
  const parts = await Promise.all(numbers.map((number) => keeping(() => store.part(sha256, number))));
  const bytes = await new Blob(parts.filter((part) => part !== undefined)).arrayBuffer();
  const isAnnounced = bytes.byteLength === size && hexOf(await crypto.subtle.digest('SHA-256', bytes)) === sha256;
  if (!isAnnounced) throw new DownloadFailure('altered');
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Tells the failures of a store from those of the network. */
async function keeping<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((cause: unknown) => {
    const isFull = cause instanceof Error && cause.name === 'QuotaExceededError';
    throw new DownloadFailure(isFull ? 'full' : 'forbidden', cause);
  });
}
