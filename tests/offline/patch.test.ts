import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { download, DownloadFailure } from '../../src/offline/download.ts';
import { PART_SIZE } from '../../src/offline/source.ts';
import { createMemory, noise, volumeOf, zipOf, type Bytes } from './memory.ts';

type Texts = Record<string, string>;

/** A host of one file, which sends parts of it if it can, and counts what it sends. */
function hostOf(bytes: Bytes, hasRanges = true) {
  const host = { sent: 0, cutAfter: Infinity, get };
  function get(_: string, { headers }: RequestInit): Promise<Response> {
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(new Headers(headers).get('Range') ?? '') ?? [];
    const isPart = hasRanges && first !== undefined;
    const [from, to] = isPart ? [Number(first), last ? Number(last) + 1 : bytes.length] : [0, bytes.length];
    if (host.sent >= host.cutAfter) return Promise.reject(new TypeError('network error'));
    host.sent += to - from;
    const headersOf = isPart
      ? { status: 206, headers: { 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` } }
      : {};
    return Promise.resolve(new Response(bytes.slice(from, to), headersOf));
  }
  return host;
}

/** A store that holds volumes, whole. */
async function storeWith(...volumes: Bytes[]) {
  const store = createMemory();
  for (const bytes of volumes)
    for (let part = 0; part * PART_SIZE < bytes.length; part++)
      await store.putPart(volumeOf(bytes, 2021).sha256, part, bytes.slice(part * PART_SIZE, (part + 1) * PART_SIZE));
  return store;
}

type Store = Awaited<ReturnType<typeof storeWith>>;

const quiet = { onProgress: () => {}, signal: new AbortController().signal };

async function update(store: Store, fresh: Bytes, olds: Bytes[], host: ReturnType<typeof hostOf>): Promise<void> {
  const volumes = olds.map((bytes) => volumeOf(bytes, 2021));
  await download(volumeOf(fresh, 2021), { store, get: host.get, olds: volumes, ...quiet });
}

function kept({ parts }: Store, bytes: Bytes): Buffer {
  const own = [...parts.keys()].filter((key) => key.startsWith(volumeOf(bytes, 2021).sha256)).sort();
  return Buffer.concat(own.map((key) => parts.get(key)!));
}

/** Pages that no two have anything in common, and that deflate to nearly as much. */
const pages = (count: number, from = 0): Texts =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `articles/${1000 + index}.html`,
      Buffer.from(noise(6000, from + index)).toString('base64'),
    ]),
  );

const OLD = pages(400);
const FRESH: Texts = {
  ...OLD,
  'articles/1007.html': 'changed',
  'articles/1200.html': '撤稿',
  'articles/1300a.html': 'added',
};
delete FRESH['articles/1301.html'];

test('of a volume that a few pages changed in, little more than these and the directory is got', async () => {
  const [old, fresh] = [zipOf(OLD), zipOf(FRESH)];
  const [store, host] = [await storeWith(old), hostOf(fresh)];
  await update(store, fresh, [old], host);
  assert.ok(kept(store, fresh).equals(fresh));
  assert.ok(host.sent < fresh.length / 40, `${host.sent} of ${fresh.length}`);
});

test('whatever has changed, and in however many volumes it was, the new one is what was announced', async () => {
  const text = fc.oneof(
    fc.string({ maxLength: 50 }),
    fc.nat(9).map((seed) => Buffer.from(noise(900, seed)).toString('base64')),
  );
  const texts = fc.dictionary(fc.stringMatching(/^[a-h]{1,2}$/), text, { maxKeys: 20 });
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { maxLength: 3 }), texts, fc.boolean(), async (before, now, hasRanges) => {
      const [olds, fresh] = [before.map(zipOf), zipOf(now)];
      const store = await storeWith(...olds);
      await update(store, fresh, olds, hostOf(fresh, hasRanges));
      assert.ok(kept(store, fresh).equals(fresh));
    }),
    { numRuns: 60 },
  );
});

test('a host that sends no parts of files sends the whole once', async () => {
  const [old, fresh] = [zipOf(OLD), zipOf(FRESH)];
  const [store, host] = [await storeWith(old), hostOf(fresh, false)];
  await update(store, fresh, [old], host);
  assert.ok(kept(store, fresh).equals(fresh));
  assert.ok(host.sent <= 2 * fresh.length);
});

test('an older volume that was damaged or cleared away on the device does no harm', async () => {
  const [old, fresh] = [zipOf(OLD), zipOf(FRESH)];
  for (const damage of [
    (bytes: Bytes) => bytes.fill(7, 50_000, 50_100),
    (bytes: Bytes) => bytes.fill(0, bytes.length - 2000),
    () => undefined,
  ]) {
    const store = await storeWith(old);
    for (const [key, bytes] of store.parts) {
      const damaged = damage(bytes.slice());
      if (damaged) store.parts.set(key, damaged);
      else store.parts.delete(key);
    }
    await update(store, fresh, [old], hostOf(fresh));
    assert.ok(kept(store, fresh).equals(fresh));
  }
});

test('cut off between two pieces, it goes on where it was', async () => {
  const [old, fresh] = [zipOf(OLD), zipOf(FRESH)];
  const [store, host] = [await storeWith(old), hostOf(fresh)];
  host.cutAfter = 1;
  for (let isDone = false; !isDone; host.cutAfter += 9000) {
    host.sent = 0;
    isDone = await update(store, fresh, [old], host).then(
      () => true,
      (cause: unknown) => {
        assert.ok(cause instanceof DownloadFailure && cause.problem === 'cut');
        return false;
      },
    );
  }
  assert.ok(kept(store, fresh).equals(fresh));
});

test('what is altered on its way is not kept, patched or not', async () => {
  const [old, fresh] = [zipOf(OLD), zipOf(FRESH)];
  const altered = fresh.slice();
  altered[altered.length - 30]! ^= 1;
  const store = await storeWith(old);
  await assert.rejects(update(store, fresh, [old], hostOf(altered)), { problem: 'altered' });
  assert.equal(kept(store, fresh).length, 0);
});
