import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addressOf, articleAddress } from '../../src/model/address.ts';
import { urlLists } from '../../src/pipeline/makers/url-list.ts';

const HOME = 'https://archive.example/ip/';
const LISTS = addressOf('urlList');

test('every address is in the list of all, or where that is too large in one list, to which the first leads', () => {
  const address = fc.oneof(
    fc.integer({ min: 2001, max: 2026 }).map((year) => articleAddress(`${year}0209-aaaa`)),
    fc.integer({ min: 2001, max: 2026 }).map((year) => `zh-hant/date/${year}.html`),
    fc.constantFrom('index.html', 'assets/site.css', 'keyword/专利.html'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(address), fc.constantFrom(0, 1_000_000), (some, largest) => {
      const addresses = [...some, LISTS];
      const lists = new Map(urlLists(addresses, HOME, largest));
      const parts = [...lists.keys()].filter((list) => list !== LISTS);
      if (largest > 0) assert.deepEqual(parts, []);
      const told = [...lists.values()].flatMap((text) => text.trimEnd().split('\n'));
      const expected = [...addresses, ...parts].map((own) => new URL(encodeURI(own), HOME).href);
      assert.deepEqual(told.sort(), expected.sort());
      for (const part of parts) assert.ok(lists.get(LISTS)!.includes(`${HOME}${part}\n`));
    }),
  );
});
