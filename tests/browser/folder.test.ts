import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  contentOfFunction,
  stuff,
  toVolume,
  unstuff,
  VOLUME_CALLBACK,
  VOLUME_CHARSET,
} from '../../src/search/form/volume.ts';
import { newFolder } from '../search/archive.ts';
import { fixtureSite } from '../site/build.ts';
import { launchBrowser } from './browser.ts';
import { findFirefox, launchFirefox } from './firefox.ts';

// What a page may do that is opened from a disk, in the browsers that people have.

interface Opened {
  open(address: string): Promise<unknown>;
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

async function openChromium(): Promise<Opened> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  return {
    open: (address) => page.goto(address),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

const firefox = findFirefox();
const BROWSERS: [name: string, open: () => Promise<Opened>, options: { skip?: string }][] = [
  ['Chromium', openChromium, {}],
  ['Firefox', () => launchFirefox(firefox!), firefox ? {} : { skip: '没有 Firefox（可装 firefox-esr）' }],
];

/** Every byte after every byte. */
const BYTES = Uint8Array.from({ length: 2 * 256 * 256 }, (_, at) => (at % 2 === 0 ? at >> 9 : at >> 1));

/** What the page shows once it has answered. */
const ANSWER = `new Promise((resolve) => {
  const look = setInterval(() => {
    if (!document.querySelector('#search-page[aria-busy="false"]')) return;
    clearInterval(look);
    resolve([...document.querySelectorAll('#search-results > li')].map((item) => item.dataset.id));
  }, 20);
})`;

/** The first words that a page marks as searched for. */
const MARKED = `new Promise((resolve) => {
  if (!('highlights' in CSS)) return resolve('no marks in this browser');
  const look = setInterval(() => {
    if (!CSS.highlights.has('found')) return;
    clearInterval(look);
    resolve([...CSS.highlights.get('found')][0].toString());
  }, 20);
})`;

let site: string;
before(() => {
  site = fixtureSite();
});
const inFolder = (address: string) => pathToFileURL(join(site, address)).href;

for (const [name, open, options] of BROWSERS) {
  test(`${name}, from a folder: a volume gives a page every byte as it is`, options, async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'volume.js'), toVolume(stuff(BYTES)));
    writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><title>page</title>');
    const browser = await open();
    try {
      await browser.open(pathToFileURL(join(folder, 'page.html')).href);
      const given = await browser.evaluate<string>(`new Promise((resolve) => {
        globalThis.${VOLUME_CALLBACK} = (given) => resolve(given.toString());
        const script = document.createElement('script');
        script.setAttribute('charset', '${VOLUME_CHARSET}');
        script.src = 'volume.js';
        document.head.append(script);
      })`);
      assert.deepEqual(unstuff(contentOfFunction({ toString: () => given } as () => void)), BYTES);
    } finally {
      await browser.close();
    }
  });

  test(`${name}, from a folder: the search page finds what it finds on the web`, options, async () => {
    const browser = await open();
    try {
      for (const [page, query, ids] of [
        ['search.html', '麵條', ['20200301-aa01']],
        ['search.html', '柠檬', ['20200502-cc01']],
        ['zh-hant/search.html', '于海', ['20200301-aa01']],
      ] as const) {
        await browser.open(`${inFolder(page)}?q=${encodeURIComponent(query)}`);
        assert.deepEqual(await browser.evaluate(ANSWER), ids, query);
      }
    } finally {
      await browser.close();
    }
  });

  test(
    `${name}, from a folder: an article has its picture, the marks of a search, and buttons that copy`,
    options,
    async () => {
      const browser = await open();
      try {
        await browser.open(inFolder('articles/20200301-aa03.html'));
        assert.ok(await browser.evaluate<boolean>(`document.querySelector('main img').decode().then(() => true)`));
        assert.equal(await browser.evaluate(`document.querySelector('.citation button').checkVisibility()`), true);
        await browser.open(`${inFolder('zh-hant/articles/20200301-aa01.html')}#q=${encodeURIComponent('面条')}`);
        assert.match(await browser.evaluate<string>(MARKED), /^(?:麵條|no marks in this browser)$/);
      } finally {
        await browser.close();
      }
    },
  );
}
