import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { download, DownloadFailure } from '../../src/offline/download.ts';
import { PART_SIZE } from '../../src/offline/source.ts';
import { createMemory, noise, volumeOf, type Bytes } from './memory.ts';

const BYTES = noise(2 * PART_SIZE + 12_345);
const VOLUME = volumeOf(BYTES, 2021);

/** A host that sends `bytes` from where it is asked to, if it can, and falls silent after as many bytes as its next cut says. */
function hostOf(bytes: Bytes, { cuts = [], hasRanges = true }: { cuts?: number[]; hasRanges?: boolean } = {}) {
  const asked: (string | null)[] = [];
  const left = [...cuts];
  const get = (_: string, { headers }: RequestInit): Promise<Response> => {
    const range = new Headers(headers).get('Range');
    asked.push(range);
    const from = hasRanges && range ? Number(/\d+/.exec(range)![0]) : 0;
    if (from >= bytes.length) return Promise.resolve(new Response(null, { status: 416 }));
    const length = left.shift() ?? Infinity;
    const status = from > 0 ? { status: 206, headers: { 'Content-Range': `bytes ${from}-/${bytes.length}` } } : {};
    return Promise.resolve(
      new Response(streamOf(bytes.slice(from, Math.min(bytes.length, from + length)), length), status),
    );
  };
  return { get, asked };
}

/** Pieces as they come from a network, which ends in an error where it was cut. */
function streamOf(bytes: Bytes, cut: number): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at < bytes.length) return controller.enqueue(bytes.slice(at, (at += 65_536)));
      if (cut === Infinity) controller.close();
      else controller.error(new TypeError('network error'));
    },
  });
}

const quiet = { onProgress: () => {}, signal: new AbortController().signal };

/** Tries until it is there, or as often as somebody would. Returns what went wrong on the way. */
async function persist(tools: Omit<Parameters<typeof download>[1], keyof typeof quiet>): Promise<string[]> {
  const problems: string[] = [];
  for (let attempt = 0; attempt < 12; attempt++) {
    try {
      await download(VOLUME, { ...tools, ...quiet });
      return problems;
    } catch (cause) {
      assert.ok(cause instanceof DownloadFailure, String(cause));
      problems.push(cause.problem);
    }
  }
  throw new Error(`not there after ${problems.join()}`);
}

async function kept(store: ReturnType<typeof createMemory>): Promise<Buffer> {
  const parts = [...store.parts.keys()].sort().map((key) => store.parts.get(key)!);
  return Promise.resolve(Buffer.concat(parts));
}

test('cut at any bytes, with and without ranges, it is whole in the end, and nothing else is ever taken for it', async () => {
  const cuts = fc.array(fc.nat(BYTES.length), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(cuts, fc.boolean(), async (cuts, hasRanges) => {
      const store = createMemory();
      const problems = await persist({ store, get: hostOf(BYTES, { cuts, hasRanges }).get });
      assert.ok(problems.every((problem) => problem === 'cut'));
      assert.ok((await kept(store)).equals(BYTES));
    }),
    { numRuns: 30 },
  );
});

test('what is there is not asked for again', async () => {
  const store = createMemory();
  const host = hostOf(BYTES, { cuts: [PART_SIZE + 5, 10] });
  await assert.rejects(download(VOLUME, { store, get: host.get, ...quiet }), { problem: 'cut' });
  await download(VOLUME, { store, get: host.get, ...quiet });
  assert.deepEqual(host.asked, [null, `bytes=${PART_SIZE}-`, `bytes=${PART_SIZE}-`]);
});

test('altered in any byte, too short or too long, it is never kept', async () => {
  const changed = fc.nat(BYTES.length - 1).map((at) => BYTES.map((byte, index) => (index === at ? byte ^ 1 : byte)));
  const isRefused = async (bytes: Uint8Array) => {
    const store = createMemory();
    const get = hostOf(new Uint8Array(bytes)).get;
    await assert.rejects(download(VOLUME, { store, get, ...quiet }), { problem: 'altered' });
    assert.equal(store.parts.size, 0);
  };
  for (const length of [0, 1, PART_SIZE, BYTES.length - 1]) await isRefused(BYTES.slice(0, length));
  await isRefused(Buffer.concat([BYTES, noise(1)]));
  await isRefused(Buffer.concat([BYTES, BYTES]));
  await fc.assert(fc.asyncProperty(changed, isRefused), { numRuns: 12 });
});

test('what was altered at another time is got anew', async () => {
  const store = createMemory();
  await store.putPart(VOLUME.sha256, 0, noise(PART_SIZE, 7));
  await download(VOLUME, { store, get: hostOf(BYTES).get, ...quiet });
  assert.ok((await kept(store)).equals(BYTES));
});

test('no room, no permission, no such file, no network: each is told apart', async () => {
  const store = createMemory();
  const refusing = { ...store, countParts: () => Promise.reject(new DOMException('insecure', 'SecurityError')) };
  const answers = (status: number) => () => Promise.resolve(new Response('', { status }));
  const cases = [
    ['full', { store: createMemory(PART_SIZE), get: hostOf(BYTES).get }],
    ['forbidden', { store: refusing, get: hostOf(BYTES).get }],
    ['gone', { store, get: answers(404) }],
    ['cut', { store, get: answers(503) }],
    ['cut', { store, get: () => Promise.reject(new TypeError('failed to fetch')) }],
  ] as const;
  for (const [problem, tools] of cases) await assert.rejects(download(VOLUME, { ...tools, ...quiet }), { problem });
});

test('progress counts what is here, and ends with the size', async () => {
  const store = createMemory();
  const told: number[] = [];
  const tools = { store, signal: quiet.signal, onProgress: (bytes: number) => told.push(bytes) };
  const { get } = hostOf(BYTES, { cuts: [PART_SIZE + 100_000] });
  await download(VOLUME, { ...tools, get });
  assert.equal(told.at(-1), BYTES.length);
  assert.ok(told.includes(PART_SIZE + 65_536));
});

test('a download that was stopped says so by its signal, and keeps its parts', async () => {
  const store = createMemory();
  const controller = new AbortController();
  const onProgress = (bytes: number) => bytes > PART_SIZE && controller.abort();
  const { get } = hostOf(BYTES, { cuts: [PART_SIZE + 100_000] });
  await assert.rejects(download(VOLUME, { store, get, onProgress, signal: controller.signal }), { name: 'AbortError' });
  assert.equal(store.parts.size, 1);
});
