import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { runInNewContext } from 'node:vm';
import { fixtureSite } from './build.ts';
import { listSite } from './pages.ts';

const folder = fixtureSite();
const [, script] = /<script>([\s\S]+?)<\/script>/.exec(readFileSync(join(folder, '404.html'), 'utf8'))!;

/** What the page's first script makes the base of its links when it is shown at a path. */
function baseAt(pathname: string): string {
  const added: { href: string }[] = [];
  const document = { createElement: () => ({}), head: { append: (base: { href: string }) => added.push(base) } };
  runInNewContext(script!, { location: { pathname }, document, Object });
  return added[0]!.href;
}

test('the page for what is not there finds the site’s root from any address of the site, wherever the site stands', () => {
  const files = listSite(folder);
  for (const root of ['/', '/archive/', '/a/b/', '/my-articles/'])
    for (const file of files) assert.equal(baseAt(root + file), root, root + file);
});

test('it finds the root from addresses like those of the site, too', () => {
  for (const path of [
    'nothing.html',
    'zh-hant/nothing.html',
    'zh-hant/',
    'articles/a/b/c.html',
    'zh-hant/cite/x/y.html',
  ])
    assert.equal(baseAt(`/archive/${path}`), '/archive/', path);
});
