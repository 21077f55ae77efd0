import assert from 'node:assert/strict';
import test from 'node:test';
import { locate } from '../../src/serve/route.ts';

// Disks take several slashes for one.
const isFolder = (path: string) => ['/x', '/地'].includes(path.replace(/^\/+/, '/'));

const CASES: [title: string, url: string, base: string, expected: ReturnType<typeof locate>][] = [
  ['a file is asked for by its full name', '/a.html', '/', { kind: 'file', path: '/a.html' }],
  ['a query stays', '/search.html?q=%E4%B8%93', '/', { kind: 'file', path: '/search.html?q=%E4%B8%93' }],
  ['a folder with its slash is its index', '/x/', '/', { kind: 'file', path: '/x/index.html' }],
  ['a folder without its slash is redirected', '/x?p=1', '/', { kind: 'redirect', to: '/x/?p=1' }],
  ['a folder with a Chinese name is redirected too', '/%E5%9C%B0', '/', { kind: 'redirect', to: '/%E5%9C%B0/' }],
  ['under a sub-path the rest is the file', '/a/b/x/c.html', '/a/b/', { kind: 'file', path: '/x/c.html' }],
  ['the sub-path itself is redirected', '/a/b', '/a/b/', { kind: 'redirect', to: '/a/b/' }],
  ['a folder under a sub-path is redirected below it', '/a/b/x', '/a/b/', { kind: 'redirect', to: '/a/b/x/' }],
  ['outside the sub-path nothing is found', '/a.html', '/a/b/', { kind: 'missing' }],
  ['a slash too many names no other host', '//x/', '/', { kind: 'file', path: '//x/index.html' }],
  ['nor does it when a slash is missing at the end', '//x', '/', { kind: 'redirect', to: '/x/' }],
  ['broken escapes name nothing', '/%ff', '/', { kind: 'file', path: '/%ff' }],
];

for (const [title, url, base, expected] of CASES) {
  test(title, () => assert.deepEqual(locate(url, base, isFolder), expected));
}
