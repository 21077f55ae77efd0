import type { VolumeEntry } from './format.ts';
import { planPieces, readPieces } from './patch.ts';
import { PART_SIZE, partsOf, sourceOfParts } from './source.ts';
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
  /** Volumes that are here and that the volume stands for, alone or with others: what did not change is taken from them. */
  olds?: readonly VolumeEntry[];
  /** Told of the bytes of the volume that are here. */
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
}

/**
 * Gets a volume into the store and verifies it. What is there of it is not got again where the host can send the rest (RFC 9110,
 * 14), nor what older volumes have. Of a volume that is not what was announced nothing is kept; when parts of it were got at
 * another time or taken from others, it is got anew first. Rejects with `DownloadFailure`, or with the signal's reason; then a
 * later call goes on where this one stopped.
 */
export async function download(volume: VolumeEntry, tools: DownloadTools): Promise<void> {
  const earlier = await keeping(() => tools.store.countParts(volume.sha256));
  let isPatched = false;
  try {
    isPatched = await patchRest(volume, earlier, tools);
    if (!isPatched) await fetchRest(volume, earlier, tools);
    await verify(volume, tools.store);
  } catch (cause) {
    if (!(cause instanceof DownloadFailure) || cause.problem !== 'altered') throw cause;
    await tools.store.removeParts(volume.sha256);
    if (earlier === 0 && !isPatched) throw cause;
    await download(volume, { ...tools, olds: [] });
  }
}

/** More pieces than these, got one by one, take longer than the whole. */
const MOST_REQUESTS = 200;

/** Makes the rest of a volume of what older ones have, and what they have not. False when it must be got as a whole. */
async function patchRest(volume: VolumeEntry, earlier: number, tools: DownloadTools): Promise<boolean> {
  try {
    return await patch(volume, earlier, tools);
  } catch (cause) {
    tools.signal.throwIfAborted();
    if (cause instanceof DownloadFailure) throw cause;
    // The host sends no parts of files, or the older volumes are not what they were.
    return false;
  }
}

async function patch(volume: VolumeEntry, earlier: number, tools: DownloadTools): Promise<boolean> {
  const { store, olds = [], onProgress, signal } = tools;
  if (olds.length === 0) return false;
  const get = (from: number, to: number) => fetchRange(volume, from, to, tools);
  const sources = olds.map(({ sha256, size }) => sourceOfParts(size, (number) => partOf(store, sha256, number)));
  const pieces = await planPieces({ size: volume.size, read: get }, sources);
  const missing = pieces.filter(({ held }) => !held);
  const isWorthIt = missing.reduce((sum, { from, to }) => sum + to - from, 0) < volume.size / 2;
  if (!isWorthIt || missing.length > MOST_REQUESTS) return false;
  for (let part = earlier; part < partsOf(volume.size); part++) {
    const end = Math.min(volume.size, (part + 1) * PART_SIZE);
    const bytes = await readPieces(pieces, part * PART_SIZE, end, get);
    await keeping(() => store.putPart(volume.sha256, part, bytes));
    onProgress(end);
    signal.throwIfAborted();
  }
  return true;
}

async function partOf(store: PackStore, sha256: string, number: number): Promise<Blob> {
  const part = await store.part(sha256, number);
  if (!part) throw new Error(`part ${number} of ${sha256} is not there`);
  return part;
}

/** Gets some bytes of a volume. Rejects with another error than `DownloadFailure` when the host sends something else. */
async function fetchRange(
  volume: VolumeEntry,
  from: number,
  to: number,
  { get, signal }: DownloadTools,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await ask(volume, `bytes=${from}-${to - 1}`, get, signal);
  if (response.status !== 206) {
    await response.body!.cancel();
    throw new Error('the host sends no parts of files');
  }
  const bytes = await response.arrayBuffer().catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new DownloadFailure('cut', cause);
  });
  if (bytes.byteLength !== to - from) throw new Error('the host sent another part');
  return new Uint8Array(bytes);
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
  const response = await ask(volume, have > 0 ? `bytes=${have * PART_SIZE}-` : undefined, get, signal);
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
  range: string | undefined,
  get: DownloadTools['get'],
  signal: AbortSignal,
): Promise<Response> {
  const headers: HeadersInit = range === undefined ? {} : { Range: range };
  // The parts are kept by the store; a browser's own cache need not have them too.
  const response = await get(volume.address, { cache: 'no-store', headers, signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new DownloadFailure('cut', cause);
  });
  if (response.status === 416) throw new DownloadFailure('altered');
  if (response.status === 404 || response.status === 410) throw new DownloadFailure('gone');
  const sent = response.headers.get('Content-Range')?.replace(' ', '=') ?? range ?? '';
  const isAsked = response.status !== 206 || sent.startsWith(range ?? '');
  if (!response.ok || !response.body || !isAsked) throw new DownloadFailure('cut');
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
