import assert from 'node:assert/strict';
import test from 'node:test';
import { keyOf } from '../../src/model/citation.ts';
import type { CitedKind } from '../../src/model/cited-kinds.ts';
import { citedPageAddress, citedPagesOf, groupsOfKind, placeOfCited } from '../../src/model/cited-page.ts';
import { asciiOf, type CitedThing } from '../../src/model/cited.ts';
import { articleOf } from '../search/archive.ts';

const article = articleOf({ id: '20210101-aaaa', title: '一', text: '二' });
const thingsOf = (kind: CitedKind, ids: string[]) =>
  new Map(ids.map((id): [string, CitedThing] => [`${kind}/${id}`, { kind, id, articles: [article] }]));
const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(1_000_000 + index));

test('however many things an archive names, each is on one page, which has not more than can be looked over, and is found there', () => {
  for (const count of [0, 1, 500, 501, 12_345]) {
    const cited = thingsOf('trademark', numbers(count));
    const pages = citedPagesOf(cited).filter(({ kind }) => kind === 'trademark');
    assert.equal(pages.length, Math.ceil(count / 500));
    assert.deepEqual(pages.flatMap(({ things }) => things.map(keyOf)).sort(), [...cited.keys()].sort());
    for (const page of pages)
      for (const thing of page.things)
        assert.deepEqual(placeOfCited(cited, thing), {
          address: citedPageAddress(page),
          anchor: `#${asciiOf(thing.id)}`,
        });
  }
});

const groupsIn = (kind: CitedKind, ids: string[]) =>
  groupsOfKind(thingsOf(kind, ids), kind).map(([name, things]) => [name, ...things.map(({ id }) => id)]);

test('articles stand by their law in the order of their numbers, cases by court, those of the newest year first', () => {
  assert.deepEqual(groupsIn('statute', ['专利法第64条', '刑法第219条之一', '专利法第9条', '专利法第10条']), [
    ['专利法', '专利法第9条', '专利法第10条', '专利法第64条'],
    ['刑法', '刑法第219条之一'],
  ]);
  assert.deepEqual(
    groupsIn('case', ['（2015）成知民初字第1号', '（2020）川01民初9号', '（2021）川01民初10号', '（2021）川01民初9号']),
    [
      ['川01', '（2021）川01民初9号', '（2021）川01民初10号', '（2020）川01民初9号'],
      ['字第', '（2015）成知民初字第1号'],
    ],
  );
});

test('patents stand by the year of their application, the newest first, and those whose numbers tell none come last', () => {
  const ids = ['CN112345678A', '98123456.9', '02123456.1', 'PCT/CN2020/123456', '202010000001.2'];
  assert.deepEqual(
    groupsIn('patent', ids).map(([name]) => name),
    ['2020', '2002', '1998', 'CN', 'PCT'],
  );
});
