import assert from 'node:assert/strict';
import test from 'node:test';
import { childrenOf, NATION, placeOf } from '../../src/model/place.ts';
import { TILE_LAYOUTS } from '../../src/model/tile-layouts.ts';
import { tileFaults, tilesOf } from '../../src/model/tiles.ts';

const rowsOf = (region: string) => TILE_LAYOUTS[region]!.trim().split('\n');
const codesOf = (region: string, own?: string[]) =>
  tilesOf(region, own).flatMap((row) => row.flatMap((place) => place?.code ?? []));

test('the nation and every province has a tile map drawn, with each division below it once', () => {
  for (const region of [NATION, ...childrenOf(NATION).map(({ code }) => code)]) {
    assert.deepEqual(tileFaults(rowsOf(region), region), [], region);
    const expected = childrenOf(region).map(({ code }) => code);
    assert.deepEqual(codesOf(region).sort(), expected.sort(), region);
  }
});

test('the rows of a drawn map are of one length, and no map is wider than a phone shows', () => {
  for (const [region, text] of Object.entries(TILE_LAYOUTS)) {
    const lengths = new Set(
      text
        .trim()
        .split('\n')
        .map((row) => row.trim().split(/\s+/).length),
    );
    assert.equal(lengths.size, 1, region);
    assert.ok(Math.max(...lengths) <= 8, region);
  }
});

test('in Sichuan, Chengdu lies south of Aba, west of Deyang and north of Ya’an', () => {
  const tiles = tilesOf('510000');
  const at = (name: string): [number, number] => {
    const row = tiles.findIndex((places) => places.some((place) => place?.name.startsWith(name)));
    return [row, tiles[row]!.findIndex((place) => place?.name.startsWith(name))];
  };
  const [row, column] = at('成都');
  assert.deepEqual(
    [at('阿坝'), at('德阳'), at('雅安')],
    [
      [row - 1, column],
      [row, column + 1],
      [row + 1, column],
    ],
  );
});

test('the settings’ own tiles come before the drawn ones', () =>
  assert.deepEqual(
    tilesOf('640000', ['银川 石嘴山 吴忠', '. 固原 中卫']).map((row) => row.map((place) => place?.code)),
    [
      ['640100', '640200', '640300'],
      [undefined, '640400', '640500'],
    ],
  ));

test('a city without tiles of its own shows its districts in rows of about equal length', () => {
  const tiles = tilesOf('510100');
  assert.deepEqual(
    codesOf('510100'),
    childrenOf('510100').map(({ code }) => code),
  );
  assert.ok(Math.abs(tiles.length - tiles[0]!.length) <= 1);
  assert.deepEqual(tilesOf('510104'), [], placeOf('510104')!.name);
});

const WRONG: [rows: string[], said: RegExp, row: number | undefined][] = [
  [['银川 石嘴山 吴忠', '. 固塬 中卫'], /固塬/, 1],
  [['银川 石嘴山 吴忠', '银川 固原 中卫'], /删去一个“银川”/, 1],
  [['银川 石嘴山 吴忠', '. 固原'], /补上 中卫市/, undefined],
];

for (const [rows, said, row] of WRONG)
  test(`of wrong tiles it is told what to write: ${String(said)}`, () => {
    const [fault, ...others] = tileFaults(rows, '640000');
    assert.match(fault!.message, said);
    assert.deepEqual([fault!.row, others], [row, []]);
  });
