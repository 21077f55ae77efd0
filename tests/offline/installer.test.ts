import assert from 'node:assert/strict';
import test from 'node:test';
import type { PacksIndex } from '../../src/offline/format.ts';
import { createInstaller, type News, type Tools } from '../../src/offline/installer.ts';
import { want } from '../../src/offline/library.ts';
import { createMemory, indexOf, noise, packOf, volumeOf, type Bytes } from './memory.ts';

const [BASE, YEAR] = [noise(5000), noise(9000, 2)];
const [base, year] = [volumeOf(BASE, null), volumeOf(YEAR, 2020)];
const FILES: Record<string, Bytes> = { [base.address]: BASE, [year.address]: YEAR };

/** A device, and the site that it sees; several tabs of it share the store, the locks and the news. */
function createDevice(site: { index?: PacksIndex | string; files?: Record<string, Bytes> }, room?: number) {
  const store = createMemory(room);
  const hearers = new Set<(news: News) => void>();
  const queues = new Map<string, Promise<unknown>>();
  const asked: string[] = [];
  const tools: Tools = {
    store,
    get: (address) => {
      asked.push(address);
      const { index = indexOf([base, year]), files = FILES } = site;
      if (address === 'packs/index.json')
        return Promise.resolve(new Response(typeof index === 'string' ? index : JSON.stringify(index)));
      return Promise.resolve(files[address] ? new Response(files[address]) : new Response('', { status: 404 }));
    },
    now: () => 7,
    alone: <T>(name: string, work: () => Promise<T>) => {
      const done = (queues.get(name) ?? Promise.resolve()).then(work);
      queues.set(
        name,
        done.catch(() => {}),
      );
      return done;
    },
    announce: (news) => hearers.forEach((hear) => hear(news)),
    listen: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
  return { store, asked, tab: () => createInstaller(tools), hear: tools.listen };
}

const all = (index: PacksIndex) => (library: Parameters<typeof want>[0]) => want(library, index.packs);
const periods = async (tab: ReturnType<typeof createInstaller>) =>
  (await tab.read()).installed.map(({ period }) => period ?? 'base').sort();

test('what is wanted is got, verified and kept', async () => {
  const device = createDevice({});
  const tab = device.tab();
  assert.equal(await tab.contact(), undefined);
  await tab.change(all(indexOf([base, year])));
  await tab.getWanted();
  assert.deepEqual(await periods(tab), ['2020', 'base']);
});

test('two tabs that get the same at once get it once', async () => {
  const device = createDevice({});
  const tabs = [device.tab(), device.tab()];
  await Promise.all(tabs.map((tab) => tab.contact()));
  await Promise.all(tabs.map((tab) => tab.change(all(indexOf([base, year])))));
  await Promise.all(tabs.map((tab) => tab.getWanted()));
  assert.deepEqual(await periods(tabs[0]!), ['2020', 'base']);
  assert.equal(device.asked.filter((address) => address === year.address).length, 1);
});

test('one that fails for good stops the rest, and keeps nothing of itself; what has come stays', async () => {
  const device = createDevice({ files: { [base.address]: BASE, [year.address]: noise(9000, 3) } });
  const tab = device.tab();
  await tab.contact();
  await tab.change(all(indexOf([base, year])));
  await tab.getWanted();
  const { failed } = await tab.read();
  assert.deepEqual([failed?.problem, failed?.volume.period], ['altered', '2020']);
  assert.deepEqual(await periods(tab), ['base']);
  assert.equal((await tab.read()).isPaused, true);
  assert.deepEqual([...device.store.parts.keys()], [`${base.sha256}/0`]);
});

test('without room the reader is told which did not fit', async () => {
  const device = createDevice({}, 6000);
  const tab = device.tab();
  await tab.contact();
  await tab.change(all(indexOf([base, year])));
  await tab.getWanted();
  assert.equal((await tab.read()).failed?.problem, 'full');
  assert.deepEqual(await periods(tab), ['base']);
});

test('when the site has changed meanwhile, what it has now is got', async () => {
  const newer = volumeOf(noise(8000, 4), 2020);
  const site = { index: indexOf([base, year]), files: { [base.address]: BASE, [newer.address]: noise(8000, 4) } };
  const tab = createDevice(site).tab();
  await tab.contact();
  await tab.change(all(site.index));
  site.index = indexOf([base, newer]);
  await tab.getWanted();
  assert.ok((await tab.read()).installed.some(({ sha256 }) => sha256 === newer.sha256));
});

test('paused in one tab, the download of another stops', async () => {
  const device = createDevice({});
  const [tab, other] = [device.tab(), device.tab()];
  await tab.contact();
  await tab.change(all(indexOf([base, year])));
  const stop = device.hear((news) => {
    if (news.kind === 'progress') void other.change((library) => ({ ...library, isPaused: true })).finally(stop);
  });
  await tab.getWanted();
  const { isPaused, wanted } = await tab.read();
  assert.equal(isPaused, true);
  assert.ok(wanted.length > 0);
});

test('a withdrawn article is off the device at the next contact, though nothing new can be got', async () => {
  const site = { index: indexOf([base, year]), files: FILES };
  const device = createDevice(site);
  const tab = device.tab();
  await tab.contact();
  await tab.change(all(site.index));
  await tab.getWanted();
  site.index = indexOf([volumeOf(noise(10, 5), null), volumeOf(noise(10, 6), 2020)], ['20200301-aa01']);
  await tab.contact();
  assert.equal(device.store.parts.size, 0);
  assert.deepEqual(
    (await tab.read()).left.map(({ id }) => id),
    ['20200301-aa01'],
  );
});

const INDEXES: [what: string, index: string, problem: string][] = [
  ['a page of a hotel’s network', '<!doctype html><p>请登录', 'unreachable'],
  ['half an index', '{"format":1,"packs":[', 'unreachable'],
  ['the index of a newer program', '{"format":99,"packs":[],"withdrawn":[]}', 'other format'],
];
for (const [what, index, problem] of INDEXES)
  test(`${what} changes nothing, and is told`, async () => {
    const tab = createDevice({ index }).tab();
    assert.equal(await tab.contact(), problem);
    assert.equal((await tab.read()).index, null);
  });

test('packs of the other edition are left alone', async () => {
  const hant = volumeOf(noise(300, 8), 2020, 'zh-Hant');
  const tab = createDevice({ index: indexOf([base, year, hant]) }).tab();
  await tab.contact();
  await tab.change((library) => want(library, [packOf(year)]));
  await tab.getWanted();
  assert.deepEqual(await periods(tab), ['2020', 'base']);
});
