import assert from 'node:assert/strict';
import test from 'node:test';
import { viewSearch } from '../../src/views/search.ts';
import { shelve, siteOf } from '../feeds/archive.ts';

const EXAMPLES: [archive: string, region: string, place: string][] = [
  ['a province', '330000', '杭州'],
  ['a municipality', '110000', '东城区'],
  ['a city', '330100', '上城区'],
  ['a county', '330109', '萧山区'],
  ['the nation', '000000', '北京'],
  ['a region that is no place', '990000', '北京'],
];

for (const [archive, region, place] of EXAMPLES)
  test(`how to search is shown by a place that the archive of ${archive} tells of`, () => {
    const [contextOf] = shelve([], siteOf({ region })).contexts;
    assert.equal(viewSearch(contextOf!('search.html')).help[0]!.typed, `知识产权 ${place}`);
  });
