import assert from 'node:assert/strict';
import test from 'node:test';
import { childrenOf, NATION } from '../../src/model/place.ts';
import { viewRegions } from '../../src/views/directory.ts';
import { viewSearch } from '../../src/views/search.ts';
import { shelve, siteOf, write } from '../feeds/archive.ts';

const EXAMPLES: [archive: string, region: string, place: string][] = [
  ['a province', '330000', '杭州'],
  ['a municipality', '110000', '东城区'],
  ['a city', '330100', '上城区'],
  ['a county', '330109', '萧山区'],
  ['the nation', NATION, '北京'],
];

for (const [archive, region, place] of EXAMPLES)
  test(`how to search is shown by a place that the archive of ${archive} tells of`, () => {
    const [contextOf] = shelve([], siteOf({ region })).contexts;
    assert.equal(viewSearch(contextOf!('search.html')).help[0]!.typed, `知识产权 ${place}`);
  });

/** The directory of places of an archive with an article about each of these. */
function directoryOf(region: string, codes: string[]) {
  const site = siteOf({ region });
  const written = codes.map((code, index) =>
    write(`2021020${index + 1}-aa0${index + 1}`, { regions: [code] }, '文。', site),
  );
  const { rows, elsewhere } = viewRegions(shelve(written, site).contexts[0]!('regions.html'));
  return [
    ...rows
      .filter(({ place }) => place.href !== undefined)
      .map(({ place, entries }) => [place.text, ...entries.map(({ text }) => text)].join(' ')),
    ...(elsewhere ? [[elsewhere.heading.text, ...elsewhere.entries.map(({ text }) => text)].join(' ')] : []),
  ];
}

test('the directory of the nation has its provinces with their cities, and nothing of them is elsewhere', () =>
  assert.deepEqual(directoryOf(NATION, ['330106', '110105', '510000']), ['北京市 朝阳区', '浙江省 杭州市', '四川省']));

test('the directory of a municipality has its districts; other provinces are elsewhere', () =>
  assert.deepEqual(directoryOf('110000', ['110105', '330106']), ['朝阳区', '其他地区 浙江省 杭州市 西湖区']));

test('the table of places says what the tile map shows, place by place', () => {
  for (const region of ['510000', '110000', NATION, '510100']) {
    const codes = childrenOf(region).map(({ code }) => code);
    const site = siteOf({ region });
    const written = codes
      .slice(0, 9)
      .map((code, at) => write(`2021020${at + 1}-aa0${at + 1}`, { regions: [code] }, '文。', site));
    const { map, rows } = viewRegions(shelve(written, site).contexts[0]!('regions.html'));
    const tiles = map!.rows.flatMap(({ tiles }) => tiles).map(({ tile: { href, count } }) => `${href} ${count}`);
    assert.deepEqual(tiles.sort(), rows.map(({ place, count }) => `${place.href} ${count}`).sort());
  }
});
