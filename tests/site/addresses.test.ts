import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ADDRESSES, kindsWith, type Kind } from '../../src/model/address.ts';
import { classify } from '../../src/model/classify.ts';
import { regExpOf } from '../../src/model/pattern.ts';
import { fixtureSite } from './build.ts';
import { listSite } from './pages.ts';

const folder = fixtureSite();
const files = listSite(folder);
const KINDS = Object.keys(ADDRESSES) as Kind[];

/** Addresses at which the site has nothing: those that are only kept, and what only keywords of many articles and large photos have. */
const WITHOUT_FILE: Kind[] = [
  ...(['keywordFeed', 'articleJson', 'dataLines'] as const),
  ...(['periodTable', 'periodSheet'] as const),
  ...(['periodCitations', 'periodCitationTable', 'periodCitationSheet', 'yearUrlList'] as const),
  ...(['hostRedirects', 'rendition'] as const),
];

test('every file of the site is of exactly one row of the table of addresses', () => {
  for (const file of files) {
    const own = file.replace(/^zh-hant\//, '');
    const matching = KINDS.filter((kind) => regExpOf(ADDRESSES[kind].pattern).test(own));
    // Any name at the root may be an editor's page, if no other row has it.
    const [kind, ...others] = matching.length > 1 ? matching.filter((one) => one !== 'standing') : matching;
    assert.deepEqual(others, [], file);
    assert.ok(kind, `${file} is of no row`);
    assert.equal(classify(file)?.kind, kind, file);
  }
});

test('every row of the table has a file in the site, but those that have nothing here', () => {
  const found = new Set(files.map((file) => classify(file)!.kind));
  assert.deepEqual(
    KINDS.filter((kind) => !found.has(kind)),
    WITHOUT_FILE,
  );
});

test('the sitemap names pages of exactly the rows that say so', () => {
  const sitemaps = files.filter((file) => file.startsWith('sitemaps/'));
  const urls = sitemaps.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
  ]);
  const addresses = urls.map(([, url]) =>
    url!.replace('https://fixture.example/archive/', '').replace(/(^|\/)$/, '$1index.html'),
  );
  const kinds = new Set(addresses.map((address) => classify(address)?.kind));
  const expected = kindsWith({ inSitemap: true }).filter((kind) => !WITHOUT_FILE.includes(kind));
  assert.deepEqual([...kinds].sort(), expected.sort());
});
