import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { imageSize } from 'image-size';
import { fixtureSite } from './build.ts';
import { attribute, elements, readPages } from './pages.ts';

const folder = fixtureSite();
const pages = readPages(folder);

interface WebApp {
  name: string;
  lang: string;
  start_url: string;
  scope: string;
  theme_color: string;
  background_color: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
  shortcuts: { name: string; url: string }[];
}

const MANIFESTS = ['manifest.webmanifest', 'zh-hant/manifest.webmanifest'];
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as WebApp;

/** Where an address in the file at `from` leads, below the site's root, with what stands after a `#`. */
function follow(from: string, href: string): string {
  const { pathname, hash } = new URL(href, `http://site/${from}`);
  return pathname.slice(1) + hash;
}

test('the pages by which readers come name their edition’s application, and the colour of the paper in either scheme', () => {
  for (const { path, root } of pages) {
    const link = elements(root, 'link').find((element) => attribute(element, 'rel') === 'manifest');
    const own = MANIFESTS[path.startsWith('zh-hant/') ? 1 : 0];
    const isDoor = /^(?:zh-hant\/)?(?:index|offline|search|subscribe)\.html$/.test(path);
    assert.equal(link && follow(path, attribute(link, 'href')!), isDoor ? own : undefined, path);
    const colours = elements(root, 'meta').filter((element) => attribute(element, 'name') === 'theme-color');
    assert.deepEqual(
      colours.map((element) => attribute(element, 'media')),
      isDoor ? ['(prefers-color-scheme:light)', '(prefers-color-scheme:dark)'] : [],
    );
  }
});

test('the colours are those of the styles', () => {
  const [, light, dark] = /--paper:\s*light-dark\((#\w+),\s*(#\w+)\)/.exec(
    readFileSync(join(folder, 'assets/site.css'), 'utf8'),
  )!;
  const { root } = pages.find(({ path }) => path === 'index.html')!;
  const metas = elements(root, 'meta').filter((element) => attribute(element, 'name') === 'theme-color');
  assert.deepEqual(
    metas.map((meta) => attribute(meta, 'content')),
    [light, dark],
  );
  for (const { theme_color, background_color } of MANIFESTS.map(read))
    assert.deepEqual([theme_color, background_color], [light, light]);
});

test('an application begins at its edition’s front page, and may go to the other edition', () => {
  assert.deepEqual(
    MANIFESTS.map((path) => [read(path).lang, follow(path, read(path).start_url), follow(path, read(path).scope)]),
    [
      ['zh-Hans', 'index.html', ''],
      ['zh-Hant', 'zh-hant/index.html', ''],
    ],
  );
});

test('its icons are as large as it says', () => {
  for (const path of MANIFESTS) {
    const { icons } = read(path);
    for (const { src, sizes, type } of icons) {
      const { width, height, type: found } = imageSize(readFileSync(join(folder, follow(path, src))));
      if (sizes !== 'any') assert.equal(`${width}x${height}`, sizes);
      assert.ok(type.startsWith(`image/${found}`), src);
    }
    assert.ok(icons.some(({ sizes, type }) => sizes === '192x192' && type === 'image/png'));
    assert.ok(icons.some(({ purpose }) => purpose === 'maskable'));
  }
});

test('its shortcuts lead to the search and to what is newest', () => {
  for (const path of MANIFESTS) {
    const [search, newest] = read(path).shortcuts.map(({ url }) => follow(path, url).split('#'));
    const own = path.replace('manifest.webmanifest', '');
    assert.deepEqual(search, [`${own}search.html`]);
    assert.equal(newest![0], `${own}index.html`);
    const front = pages.find((page) => page.path === newest![0])!;
    const section = elements(front.root).find((element) => attribute(element, 'id') === newest![1])!;
    assert.match(
      JSON.stringify(section, (key, value: unknown) => (key === 'parentNode' ? undefined : value)),
      /articles\//,
    );
  }
});
