import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { absoluteUrl, articleAddress, inScript, listAddress, relativeLink } from '../../src/model/address.ts';

const segment = fc.stringMatching(/^[a-z0-9-]{1,6}$/);
const address = fc
  .tuple(fc.array(segment, { maxLength: 4 }), segment)
  .map(([folders, name]) => [...folders, `${name}.html`].join('/'));

test('a relative link leads where a browser says it does, at a root and under a sub-path', () =>
  fc.assert(
    fc.property(address, address, fc.constantFrom('/', '/a/b/'), (from, to, base) => {
      const root = `https://example.org${base}`;
      assert.equal(new URL(relativeLink(from, to), root + from).href, root + to);
    }),
  ));

test('a relative link never begins with a slash, so that it also works in a folder on a disk', () =>
  fc.assert(fc.property(address, address, (from, to) => !relativeLink(from, to).startsWith('/'))));

test('the contract’s addresses', () => {
  assert.equal(articleAddress('20210209-k7m2'), 'articles/20210209-k7m2.html');
  assert.equal(listAddress('category', 'industry'), 'category/industry.html');
  assert.equal(listAddress('region', '510100', 3), 'region/510100/3.html');
  assert.equal(inScript('index.html', 'zh-Hant', 'zh-Hans'), 'zh-hant/index.html');
  assert.equal(inScript('index.html', 'zh-Hans', 'zh-Hans'), 'index.html');
  assert.equal(inScript('index.html', 'zh-Hans', 'zh-Hant'), 'zh-hans/index.html');
});

test('absolute addresses name a folder for its index', () => {
  const site = 'https://example.org/archive/';
  assert.equal(absoluteUrl(site, 'index.html'), 'https://example.org/archive/');
  assert.equal(absoluteUrl(site, 'zh-hant/index.html'), 'https://example.org/archive/zh-hant/');
  assert.equal(absoluteUrl(site, 'articles/myindex.html'), 'https://example.org/archive/articles/myindex.html');
});

test('an absolute address is the one a browser makes of the site’s and the page’s', () => {
  const odd = fc.oneof(address, fc.webPath(), fc.string({ unit: 'grapheme' }), fc.constant('media/图 1.jpg'));
  const site = fc.constantFrom('https://example.org/', 'https://例子.中国/', 'https://example.org/a/b/');
  fc.assert(
    fc.property(site, odd, (base, path) => {
      fc.pre(URL.canParse(path, base) && !path.endsWith('index.html'));
      assert.equal(absoluteUrl(base, path), new URL(path, base).href);
    }),
  );
});
