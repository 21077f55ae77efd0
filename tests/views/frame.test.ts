import assert from 'node:assert/strict';
import test from 'node:test';
import { kindsWith } from '../../src/model/address.ts';
import { classify } from '../../src/model/classify.ts';
import type { Script } from '../../src/model/script.ts';
import { frameOf } from '../../src/views/frame.ts';
import { shelve, siteOf } from '../feeds/archive.ts';

/** The frame of the page at an address in each edition of an archive. */
function framesOf(address: string, languages: Script[] = ['zh-Hans', 'zh-Hant']) {
  return shelve([], siteOf({ languages })).contexts.map((at) => frameOf(at(address), { title: '页' }));
}

const ROOT = 'https://archive.example/ip/';

test('the menus lead where the table of addresses says, in its order', () => {
  const [frame] = framesOf('index.html');
  const kindsOf = (links: { href?: string }[]) => links.map(({ href }) => classify(href!)?.kind);
  assert.deepEqual(
    kindsOf(frame!.menus.menu),
    kindsWith({ menu: 'main' }).filter((kind) => kind !== 'specials'),
  );
  assert.deepEqual(kindsOf(frame!.footer.links), kindsWith({ menu: 'footer' }));
  assert.deepEqual(
    frame!.menus.menu.map(({ text }) => text),
    ['日期', '地区', '主题', '来源', '关键词', '趋势', '引用索引', '订阅'],
  );
});

test('an archive of one edition has no switch between editions, and names no other to search engines', () => {
  for (const script of ['zh-Hans', 'zh-Hant'] as const) {
    const [frame] = framesOf('date/2021.html', [script]);
    assert.equal(frame!.canonical, `${ROOT}date/2021.html`);
    assert.deepEqual([frame!.twins, frame!.alternates], [[], []]);
    assert.deepEqual(
      frame!.metadata.meta.filter(({ property }) => property === 'og:locale:alternate'),
      [],
    );
  }
});

test('each edition leads to the same page in the others, each named in its own script', () => {
  const twins = (frames: ReturnType<typeof framesOf>) =>
    frames.map((frame) => frame.twins.map(({ text, href }) => [text, href]));
  assert.deepEqual(twins(framesOf('date/2021.html')), [
    [
      ['简体', undefined],
      ['繁體', '../zh-hant/date/2021.html'],
    ],
    [
      ['简体', '../../date/2021.html'],
      ['繁體', undefined],
    ],
  ]);
});

test('the first edition stands at the root, whichever it is', () => {
  const frames = framesOf('index.html', ['zh-Hant', 'zh-Hans']);
  assert.deepEqual(
    frames.map(({ lang, canonical }) => [lang, canonical]),
    [
      ['zh-Hant', ROOT],
      ['zh-Hans', `${ROOT}zh-hans/`],
    ],
  );
  for (const { alternates } of frames)
    assert.deepEqual(
      alternates.map(({ lang, href }) => [lang, href]),
      [
        ['zh-Hant', ROOT],
        ['zh-Hans', `${ROOT}zh-hans/`],
      ],
    );
});

test('the settings say what the main menu has; what else has an entry is in the footer', () => {
  const site = siteOf({ menu: ['search', 'offline'] });
  const [at] = shelve([], site).contexts;
  const { menus, footer } = frameOf(at!('index.html'), { title: '页' });
  assert.deepEqual(
    menus.menu.map(({ text }) => text),
    ['检索', '离线阅读'],
  );
  assert.deepEqual(
    footer.links.map(({ text }) => text),
    ['日期', '地区', '主题', '来源', '关键词', '趋势', '引用索引', '订阅', '更正与撤稿', '数据下载'],
  );
});

test('special subjects have an entry where there are any', () => {
  const [at] = shelve(
    [],
    siteOf({ specials: [{ id: 'tea', name: '茶', description: '茶事。', query: '茶' }] }),
  ).contexts;
  const { menus } = frameOf(at!('index.html'), { title: '页' });
  assert.deepEqual(
    menus.menu.map(({ text }) => text),
    ['日期', '地区', '主题', '专题', '来源', '关键词', '趋势', '引用索引', '订阅'],
  );
});

test('lines for search engines stand on the front pages alone', () => {
  const site = siteOf({ verification: { 'google-site-verification': 'abc' } });
  const told = (address: string) =>
    shelve([], site).contexts.map((at) => frameOf(at(address), { title: '页' }).verification);
  const line = { name: 'google-site-verification', content: 'abc' };
  assert.deepEqual(told('index.html'), [[line], [line]]);
  assert.deepEqual(told('dates.html'), [[], []]);
});

test('a program that counts visits is on no page unless it is set, and then its host is named at the foot of each', () => {
  const frameWith = (more: Record<string, unknown>) =>
    frameOf(shelve([], siteOf(more)).contexts[1]!('dates.html'), { title: '页' });
  assert.equal(frameWith({}).analytics, undefined);
  const script = 'https://stats.example/a.js';
  const { analytics, footer } = frameWith({ analytics: { script, data: { 'website-id': '12' } } });
  assert.deepEqual(analytics, { src: script, data: { 'data-website-id': '12' } });
  assert.match(footer.lines.at(-1)!, /^本站用 stats\.example 統計/);
});

test('whose the texts are is said where texts are and where readers find their way; lists lead there', () => {
  const said = (address: string) => {
    const { notice, contact } = framesOf(address)[0]!.footer;
    return [notice !== undefined, contact !== undefined];
  };
  for (const address of ['index.html', 'category/one.html', 'articles/20210209-a000.html'])
    assert.deepEqual(said(address), [true, true], address);
  for (const address of ['date/2021-02-09.html', 'keyword/abc.html', 'region/510000.html'])
    assert.deepEqual(said(address), [false, false], address);
});

test('only pages at the top may begin a worker from a Blob; all others allow but what is the site’s own, and no plug-ins', () => {
  const policies = ['search.html', 'articles/20210209-a000.html'].map((address) =>
    framesOf(address)[0]!.policy.split(';'),
  );
  const [top, plain] = policies.map((directives) => new Set(directives));
  assert.ok(top!.has("worker-src 'self' blob:") && top!.has("default-src 'none'"));
  assert.deepEqual([...plain!.difference(top!)], ["default-src 'self'", "object-src 'none'"]);
  assert.deepEqual(
    [...plain!.intersection(top!)],
    ["form-action 'self'", "base-uri 'none'", "require-trusted-types-for 'script'"],
  );
});
