import assert from 'node:assert/strict';
import test from 'node:test';
import { toHeadersFile, toRedirectsFile } from '../../src/hosting/files-of-hosts.ts';
import { headerRules } from '../../src/hosting/headers.ts';
import { toNginxFile } from '../../src/hosting/nginx.ts';
import { headersOfAll } from '../../src/serve/headers.ts';

/** What a host says of a path: of each header what all rules say that fit it. */
function saidOf(path: string): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const rule of headerRules()) {
    const pattern = new RegExp(`^${rule.path.split('*').map(RegExp.escape).join('.*')}$`);
    if (!pattern.test(path)) continue;
    for (const [name, value] of Object.entries(rule.headers)) said.set(name, [...(said.get(name) ?? []), value]);
  }
  return said;
}

const PATHS = [
  ...['/', '/articles/20210209-525a.html', '/assets/site.css', '/assets/search.js', '/search/index.js', '/sw.js'],
  ...['/search/2019-04_2021-02-43da53fb1314.js', '/search/2019-04_2021-02/74ecf617a890.js', '/search/heads-43da.js'],
  ...['/packs/index.json', '/packs/zh-hans-base-64a53b5b07e1.zip', '/media/2020/20200301-aa03-1.png', '/feed.xml'],
  ...['/zh-hant/feed.json', '/data/articles/2021.jsonl', '/pagefind/pagefind.js'],
];

test('no header is said twice of any file', () => {
  for (const path of PATHS)
    for (const [name, values] of saidOf(path)) assert.equal(values.length, 1, `${path}: ${name}`);
});

test('what changes under its name is never kept for ever, and what is named by its content is', () => {
  const isForEver = (path: string) => saidOf(path).get('Cache-Control')?.[0]?.includes('immutable') ?? false;
  const named = PATHS.filter((path) => /-[0-9a-f]{4,}|\/[0-9a-f]{12}/.test(path) && !/articles|media/.test(path));
  assert.deepEqual(PATHS.filter(isForEver), named);
});

test('every answer holds the page by its policy, and lets no other site frame it', () => {
  for (const path of PATHS) {
    const [policy] = saidOf(path).get('Content-Security-Policy')!;
    assert.match(policy!, /^default-src 'none';.*require-trusted-types-for 'script';frame-ancestors 'none'$/);
  }
});

test('each host’s file has every header that holds for all files: the policies of referrers and permissions too', () => {
  const rules = headerRules();
  const nginx = toNginxFile({ base: '/', rules, redirects: new Map(), withdrawn: [], hidden: [] });
  const everywhere = Object.entries(rules[0]!.headers);
  for (const [name, policy] of [
    ['Referrer-Policy', /^strict-origin-when-cross-origin$/],
    ['Permissions-Policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/],
  ] as const)
    assert.match(rules[0]!.headers[name]!, policy);
  assert.deepEqual(headersOfAll(toHeadersFile(rules)), rules[0]!.headers);
  for (const [name, value] of everywhere) assert.ok(nginx.includes(`\nadd_header ${name} "${value}" always;\n`), name);
});

test('the files read as the hosts document them', () => {
  assert.equal(toHeadersFile([{ path: '/a', headers: { A: '1', B: '2' } }]), '/a\n  A: 1\n  B: 2\n');
  const redirects = new Map([
    ['旧/index.html', 'about.html'],
    ['a.htm', 'index.html'],
  ]);
  assert.equal(toRedirectsFile(redirects), '/%E6%97%A7/ /about.html 301\n/a.htm / 301\n');
});
