import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { ADDRESSES, type AddressKind, type Kind } from '../../src/model/address.ts';
import { classify } from '../../src/model/classify.ts';
import { fill } from '../../src/model/pattern.ts';

// Astro finds its routes by the names of files below src/pages; the table of addresses is to say the same.

/** Files that are made without Astro, and addresses kept for what is still to come. */
const WITHOUT_ROUTE: Kind[] = [
  ...([
    'articleJson',
    'articleMarkdown',
    'periodLines',
    'dataLines',
    'dataTable',
    'dataSheet',
    'periodTable',
    'periodSheet',
    'withdrawnList',
  ] as const),
  ...(['hostHeaders', 'hostRedirects', 'hostNginx', 'asset', 'worker', 'picture', 'rendition', 'searchIndex'] as const),
  ...([
    'specialTable',
    'specialLines',
    'citations',
    'citationTable',
    'citationSheet',
    'periodCitations',
    'periodCitationTable',
    'periodCitationSheet',
    'urlList',
    'yearUrlList',
    'linkList',
    'pagefind',
    'pack',
  ] as const),
];

const EDITION = '[...script]/';

const routes = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|astro)$/.test(path) && !/(?:^|\/)_/.test(path));

/** An address that the route answers, with `any` for each of its parameters. */
function addressOfRoute(route: string): string {
  const path = route.replace(EDITION, '').replace(/\[[^\]]+\]/g, 'any');
  return path.endsWith('.astro') ? path.replace(/astro$/, 'html') : path.replace(/\.ts$/, '');
}

/** The same for a row of the table: with `any` for each part, and without those that may be left out. */
function addressOfRow(kind: Kind): string {
  return fill(ADDRESSES[kind].pattern.replace(/\[.*\]/, ''), new Proxy({}, { get: () => 'any' }));
}

test('every route is of exactly one row of the table of addresses, and every row of one route', () => {
  const kinds = routes.map((route) => classify(addressOfRoute(route))?.kind ?? `no row for ${route}`);
  const expected = (Object.keys(ADDRESSES) as Kind[]).filter((kind) => !WITHOUT_ROUTE.includes(kind));
  assert.deepEqual(kinds.toSorted(), expected.toSorted());
});

test('a route and its row write their address alike, and agree on whether every edition has it', () => {
  for (const route of routes) {
    const { kind } = classify(addressOfRoute(route))!;
    const row: AddressKind = ADDRESSES[kind];
    assert.equal(addressOfRow(kind), addressOfRoute(route), route);
    assert.equal(row.isShared ?? false, !route.startsWith(EDITION), route);
  }
});
