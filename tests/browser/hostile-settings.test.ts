import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { build, openDesk } from '../pipeline/archive.ts';
import { readPages } from '../site/pages.ts';
import { goWithin, launchBrowser } from './browser.ts';
import { hasRun, PAYLOADS, VECTORS, watched } from './hostile.ts';
import { plantedIn } from './planted.ts';

// What stands in the settings, the glossary, pages and the fields that lists are made of is words too, on every kind of page,
// as are the terms that the address of the trends names.

/** Everything hostile there is, as one line of text. */
const ALL = JSON.stringify(VECTORS.join(' '));
const at = (index: number) => JSON.stringify(PAYLOADS[(index * 37) % PAYLOADS.length]);
const each = (line: (index: number) => string) => VECTORS.map((_, index) => line(index)).join('');

const SETTINGS = `name: ${ALL}
short_name: ${at(1)}
description: ${ALL}
address: https://fixture.example/
region: '510000'
categories:
${each((index) => `  - { id: c${index}, name: ${at(index)}, description: ${at(index + 1)} }\n`)}topics:
${each((index) => `  - { id: t${index}, name: ${at(index + 2)}, words: [甲${index}] }\n`)}sources:
${each((index) => `  - { id: s${index}, name: ${at(index + 3)}, url: 'https://a.example/' }\n`)}synonyms:
  - [${at(4)}, 正文]
contact: { name: ${ALL}, email: archive@fixture.example }
notice: ${ALL}
footer: { lines: [${ALL}] }
specials:
${each((index) => `  - { id: p${index}, name: ${at(index + 5)}, description: ${at(index + 6)}, introduction: ${at(index + 7)}, query: 正文 }\n`)}`;

const article = (index: number) => `---
title: 甲${index}的标题
date: 2021-03-${String(index + 1).padStart(2, '0')}
source: ${at(index + 3)}
category: c${index}
keywords: [${at(index + 8)}]
protect: [${at(index + 9)}]
not_cited: [${at(index + 10)}]
also_published: [{ source: ${at(index + 11)} }]
moved: [20200101-old${String(index).padStart(2, '0')}]
---

正文里的甲${index}，前有 ${PAYLOADS[(index * 37 + 12) % PAYLOADS.length]} 后有专利。
`;

const desk = openDesk();
let host: Hosted;
let browser: Browser;

before(async () => {
  for (const file of desk.articles()) desk.remove(file);
  desk.write('site.yml', SETTINGS);
  // A word of the glossary has no spaces; to HTML a slash is as good.
  desk.write('glossary.yml', `words:\n${each((index) => `  甲${index}: ${at(index + 13).replaceAll(' ', '/')}\n`)}`);
  for (const index of VECTORS.keys()) {
    desk.write(`articles/2021/202103${String(index + 1).padStart(2, '0')}-h00${index.toString(36)}.md`, article(index));
    desk.write(`pages/p${index}.md`, `---\ntitle: ${at(index + 14)}\norder: 1\n---\n\n${PAYLOADS[index * 11]}\n`);
  }
  await build(desk, desk.out('site'));
  host = await serveFolder({ folder: desk.out('site'), port: 0 });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await host.close();
  desk.close();
});

const KINDS = [
  ...['index', 'search', 'trends', 'offline', 'subscribe', 'data', 'corrections', 'dates'],
  ...['keywords', 'sources', 'topics', 'regions'],
];
const NUMBERED = ['category/c', 'topic/t', 'source/s', 'special/p', 'p'];

/** What the fixture has none of: pages that send on from the former addresses of articles. */
const SENDS_ON = /\/20200101-old\d\d\.html: (?:meta content http-equiv=refresh|main)$/;

test('nothing of hostile settings, pages and words of the glossary has become more than words on any page', () => {
  const planted = readPages(desk.out('site')).flatMap(plantedIn);
  assert.deepEqual(
    planted.filter((told) => !SENDS_ON.test(told)),
    [],
  );
});

for (const edition of ['', 'zh-hant/'])
  test(`nothing of hostile settings, pages and words of the glossary runs: ${edition || 'the edition at the root'}`, () =>
    watched(browser, host.address, async (page, ran) => {
      const visit = async (address: string, waitUntil: 'load' | 'networkidle') => {
        await page.goto(host.address + edition + address, { waitUntil });
        if (await hasRun(page)) ran.push(`${edition}${address} ran`);
      };
      for (const name of KINDS) await visit(`${name}.html`, 'networkidle');
      for (const query of ['正文', '专利&sort=newest']) await visit(`search.html?q=${query}`, 'networkidle');
      for (const index of VECTORS.keys()) await visit(`${NUMBERED[index % NUMBERED.length]}${index}.html`, 'load');
    }));

test('of hostile terms in the address of the trends none runs', () =>
  watched(browser, host.address, async (page, ran) => {
    const [first, ...others] = VECTORS.map((payload) => {
      const asked = encodeURIComponent(payload);
      return `?q=${asked}&q=专利&by=${asked}&from=${asked}`;
    });
    const counted = async () => {
      await page.waitForSelector('#explorer-result[aria-busy="false"]');
      if (await hasRun(page)) ran.push(`${page.url()} ran`);
    };
    await page.goto(`${host.address}trends.html${first}`);
    await counted();
    for (const search of others) {
      await goWithin(page, search);
      await counted();
    }
  }));
