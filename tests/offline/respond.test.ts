import assert from 'node:assert/strict';
import test from 'node:test';
import { createHoldings } from '../../src/offline/holdings.ts';
import type { InstalledVolume } from '../../src/offline/library.ts';
import { UNKEPT_HEADER } from '../../src/model/kept.ts';
import { addressIn, respond, type Asked, type Means } from '../../src/offline/respond.ts';
import type { PageSettings } from '../../src/offline/settings.ts';
import { createMemory, volumeOf, zipOf } from './memory.ts';

const ROOT = 'https://example.cn/a/b/';
const AS_OF = new Date(2021, 2, 4).getTime();

const page = (text: string, more = '') =>
  `<!doctype html><html><head><title>旧</title><script defer src="assets/offline.js"></script></head><body><a href="#main">跳</a><main id="main"><p>${text}</p></main>${more}</body></html>`;
const settingsFor = (heading: string): string => {
  const words = {
    pageNote: '截至{day}',
    day: '{y}年{m}月{d}日',
    missing: { heading, text: '一 < 二', retry: '再试', front: '首页', offline: '存' },
  };
  const settings = { root: './', edition: 'zh-Hans', words } as unknown as PageSettings;
  return `<script type="application/json" id="offline-settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>`;
};
const BASE = zipOf({
  'index.html': page('首页'),
  'offline.html': page('离线', settingsFor('没有存')),
  'zh-hant/offline.html': page('離線', settingsFor('沒有存')),
  'assets/site.css': 'body{}',
});
const YEAR = zipOf({ 'articles/20210209-525a.html': page('文章 $& 一篇'), 'media/2021/a.svg': '<svg/>' });

async function createPacks(...zips: [typeof BASE, number | null][]) {
  const store = createMemory();
  const installed: InstalledVolume[] = [];
  for (const [bytes, year] of zips) {
    const volume = volumeOf(bytes, year);
    await store.putPart(volume.sha256, 0, bytes);
    installed.push({ ...volume, asOf: AS_OF });
  }
  return { store, installed: () => Promise.resolve(installed), find: createHoldings(store) };
}

type Network = Response | 'down' | 'slow';

async function answer(address: string, network: Network, asked: Partial<Asked> = {}, packs = BOTH) {
  const { response, isHeld } = await responseTo(address, network, asked, packs);
  return { status: response.status, text: await response.text(), isHeld };
}

async function responseTo(address: string, network: Network, asked: Partial<Asked>, packs = BOTH) {
  const { installed, find } = await packs;
  const never = new Promise<never>(() => {});
  const means: Means = {
    root: ROOT,
    send: () =>
      network === 'down' ? Promise.reject(new TypeError()) : network === 'slow' ? never : Promise.resolve(network),
    wait: () => (network === 'slow' ? Promise.resolve() : never),
    installed,
    find,
  };
  const url = new URL(address, ROOT);
  const isPage = address.includes('.html');
  return respond({ url, address: addressIn(ROOT, url)!, isPage, isOfPack: false, range: null, ...asked }, means);
}

const BOTH = createPacks([BASE, null], [YEAR, 2021]);
const ARTICLE = 'articles/20210209-525a.html';
const fresh = (status = 200) => new Response('新', { status });

test('online, the host’s answer is taken as it is', async () => {
  assert.deepEqual(await answer(ARTICLE, fresh()), { status: 200, text: '新', isHeld: false });
});

test('an article that the host has no more is not shown from a pack', async () => {
  for (const status of [404, 410]) assert.equal((await answer(ARTICLE, fresh(status))).isHeld, false);
});

test('offline, slow, or with the host out of order, the page comes from its pack with the day it is of', async () => {
  for (const network of ['down', 'slow', fresh(503)] as const) {
    const { status, text, isHeld } = await answer(ARTICLE, network);
    assert.deepEqual([status, isHeld], [200, true]);
    assert.match(text, /<main id="main"><p class="offline-note" role="note">截至2021年3月4日<\/p><p>文章 \$& 一篇/);
  }
});

test('what a page asks for comes as it is, and from the pack when the host has it no more', async () => {
  assert.equal((await answer('assets/site.css', 'down')).text, 'body{}');
  assert.equal((await answer('assets/site.css?v=2#a', 'down')).text, 'body{}');
  assert.equal((await answer('assets/site.css', fresh(404))).text, 'body{}');
  assert.equal((await answer('assets/other.css', fresh(404))).status, 404);
  assert.deepEqual((await answer('media/2021/a.svg', 'down')).text, '<svg/>');
});

test('a page out of a pack gets what belongs to it from there, without waiting for the network', async () => {
  assert.equal((await answer('assets/site.css', fresh(), { isOfPack: true })).text, 'body{}');
  assert.equal((await answer('assets/other.css', fresh(), { isOfPack: true })).text, '新');
});

test('what a page out of a pack asks for and no pack has is not waited for without end', async () => {
  assert.equal((await answer('search/2004/0123456789ab.js', 'slow', { isOfPack: true })).status, 504);
  assert.equal((await answer('search/2004/0123456789ab.js', fresh(404), { isOfPack: true })).status, 404);
});

test('a page out of a pack is told of what is not kept, but not of what the host has no more', async () => {
  const said = async (network: Network, isOfPack: boolean) =>
    (await responseTo('search/2004/0123456789ab.js', network, { isOfPack })).response.headers.has(UNKEPT_HEADER);
  for (const network of ['slow', 'down'] as const) assert.ok(await said(network, true), network);
  assert.ok(!(await said(fresh(404), true)));
  assert.ok(!(await said('down', false)), 'a page of the web has lost its network');
});

test('what tells of all articles is in no pack, and a page out of a pack does not wait for it', async () => {
  const heads = 'search/heads-0123456789ab.js';
  assert.equal((await answer(heads, 'slow', { isOfPack: true })).status, 504);
  assert.equal((await answer(heads, fresh())).status, 200);
});

test('a page that is not there is answered by a sentence in its edition’s words, with links that lead from the root', async () => {
  const { status, text } = await answer('articles/x.html?a=1&b="', 'down');
  assert.equal(status, 504);
  assert.match(text, /<head><base href="\/a\/b\/">/);
  assert.match(text, /<title>没有存<\/title>/);
  assert.match(text, /<h1>没有存<\/h1><p>一 &lt; 二<\/p>/);
  assert.match(text, /href="\/a\/b\/articles\/x.html\?a=1&amp;b=%22"/);
  assert.doesNotMatch(text, /offline\.js/);
  assert.match((await answer('zh-hant/articles/x.html', 'down')).text, /<h1>沒有存/);
  const nothing = await createPacks();
  assert.match((await answer(ARTICLE, 'down', {}, Promise.resolve(nothing))).text, /没有联网/);
});

test('a pack that was cleared away under an open page is as if it had never been there', async () => {
  const packs = await createPacks([BASE, null], [YEAR, 2021]);
  packs.store.parts.clear();
  const { status, text } = await answer(ARTICLE, 'down', {}, Promise.resolve(packs));
  assert.deepEqual([status, /没有联网/.test(text)], [504, true]);
});

test('what is not a page and not there is an error, and no page', async () => {
  assert.deepEqual(await answer('assets/other.css', 'down'), { status: 504, text: '', isHeld: false });
});

const ADDRESSES: [url: string, address: string | undefined][] = [
  [ROOT, 'index.html'],
  [`${ROOT}zh-hant/`, 'zh-hant/index.html'],
  [`${ROOT}search.html?q=a/b#c`, 'search.html'],
  [`${ROOT}media/%E5%9B%BE.png`, 'media/图.png'],
  [`${ROOT}media/%E5.png`, 'media/%E5.png'],
  [`${ROOT}packs/zh-hans-base-0123456789ab.zip`, undefined],
  ['https://example.cn/a/', undefined],
  ['https://example.cn/other/index.html', undefined],
];
for (const [url, address] of ADDRESSES)
  test(`${url} asks for ${address ?? 'nothing of the site’s'}`, () =>
    assert.equal(addressIn(ROOT, new URL(url)), address));
