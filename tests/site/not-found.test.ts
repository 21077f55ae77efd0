import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { serveFolder } from '../../src/serve/files.ts';
import { shelve, siteOf } from '../feeds/archive.ts';
import { viewNotFound } from '../../src/views/standing.ts';
import { fixtureSite } from './build.ts';

const folder = fixtureSite();
const html = readFileSync(join(folder, '404.html'), 'utf8');
const links = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, link]) => link!);

// The fixture's address is https://fixture.example/archive/.
const hosted = await serveFolder({ folder, port: 0, base: '/archive/' });
after(() => hosted.close());

test('the page for what is not there is whole under any folder at any depth: style, menus and ways on', async () => {
  for (const path of ['nothing.html', 'no/such/folder/at/all/', 'zh-hant/no/such.html', 'articles/a/b/c.html']) {
    const answer = await fetch(hosted.address + path);
    assert.equal(answer.status, 404, path);
    assert.equal(await answer.text(), html);
    for (const link of links.filter((link) => !/^#|:/.test(link))) {
      const found = await fetch(new URL(link, hosted.address + path));
      assert.equal(found.status, 200, `${link} at ${path}`);
      await found.arrayBuffer();
    }
  }
});

test('it runs nothing of its own, so that a strict policy leaves it as it is', () =>
  assert.doesNotMatch(html, /<script>|<script [^>]*>[^<]|<base|style=|\son\w+=/));

test('it speaks to the readers of every edition, each with links of their own', () => {
  for (const [lang, text, front] of [
    ['zh-Hans', '没有这个页面', '/archive/index.html'],
    ['zh-Hant', '沒有這個頁面', '/archive/zh-hant/index.html'],
  ]) {
    assert.ok(html.includes(`lang="${lang}"`) && html.includes(text!), text);
    assert.ok(links.includes(front!), front);
  }
});

const ROOTS: [address: string, root: string][] = [
  ['https://a.example/', '/'],
  ['https://a.example/b/c/', '/b/c/'],
  ['https://a.example/b/c', '/b/c/'],
];

for (const [address, root] of ROOTS)
  test(`its links begin at the path of the site’s address: ${address}`, () => {
    const { contexts } = shelve([], siteOf({ address }));
    const view = viewNotFound(contexts.map((contextOf) => contextOf('404.html')));
    assert.equal(view.frame.stylesheets[0], `${root}assets/site.css`);
    assert.deepEqual(
      view.editions.map(({ ways }) => ways[0]!.href),
      [`${root}index.html`, `${root}zh-hant/index.html`],
    );
  });
