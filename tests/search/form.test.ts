import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { foldingVariants, usualTraditional } from '../../src/hanzi/variants.ts';
import { columnOf, packCatalog, unpackCatalog, type Catalog } from '../../src/search/catalog.ts';
import { applyDifference, differenceOf } from '../../src/search/difference.ts';
import { markText, passageOf } from '../../src/search/passage.ts';
import { adjoin, unite, within, type Postings } from '../../src/search/postings.ts';
import { toRecord } from '../../src/search/record.ts';
import { packTables, unpackTables } from '../../src/search/tables.ts';
import { packText, toTextFiles, unpackText } from '../../src/search/texts.ts';
import { unitsOfFiles } from '../../src/search/shard.ts';
import { BREAK, pairsOf, unitsOf } from '../../src/search/units.ts';

// What is packed comes out as it went in, and small operations do what a slow way of doing them does.

const tables = { usual: usualTraditional(), folds: foldingVariants() };
const characters = fc.constantFrom(...'知识产权權後后乾里裡 \n，。5GaZé𠮷ǀ·“”');
const text = fc.array(characters, { maxLength: 60 }).map((list) => list.join(''));

test('units begin where they say, and fold to what stands there', () =>
  fc.assert(
    fc.property(text, (said) => {
      const { units, offsets } = unitsOf(said, tables.folds);
      const list = [...said];
      units.forEach((unit, index) => {
        if (unit === BREAK) return;
        assert.deepEqual(unitsOf(list[offsets[index]!]!, tables.folds).units, [unit]);
      });
      assert.ok(!units.join('').includes(BREAK + BREAK) && units[0] !== BREAK);
    }),
  ));

test('space parts letters and digits, and nothing else', () => {
  const joined = (said: string) => unitsOf(said).units.join('');
  assert.equal(joined('余 建 斌 5G 网络'), '余建斌5g网络');
  assert.equal(joined('twin city 2021 10'), 'twinǀcityǀ2021ǀ10');
  assert.equal(joined('知识，产权。'), '知识ǀ产权ǀ');
});

test('a record’s n-th word is the pair at the n-th unit of title, break and text', () => {
  const { pairs, singles, titleLength, length } = toRecord(
    unitsOf('《专利》', tables.folds),
    unitsOf('商标。', tables.folds),
  );
  assert.equal(pairs, '专利 利ǀ ǀ商 商标 标ǀ ǀ');
  assert.deepEqual(singles, ['专', '利']);
  assert.deepEqual([titleLength, length], [2, 6]);
});

test('the files of a text tell every unit by its number in the index', () =>
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), fc.integer({ min: 0, max: 3 }), (title, parts, times) => {
      const body = parts.join('\n').repeat(1 + times * 40);
      const bodyUnits = unitsOf(body, tables.folds);
      const record = toRecord(unitsOf(title, tables.folds), bodyUnits);
      const both = (said: string) => ({ simplified: said, traditional: said });
      const made = toTextFiles('20210209-aaaa', both(title), both(body), bodyUnits, record, tables);
      const files = made.map((file) => unpackText(packText(file)));
      assert.deepEqual(files, JSON.parse(JSON.stringify(made)));
      assert.equal(files.map((file) => file.text).join(''), body);
      const units = unitsOfFiles(files);
      const words = record.pairs.split(' ').slice(0, -1);
      pairsOf(units).forEach((pair, place) => assert.equal(pair, words[place], `${place}`));
      assert.ok(units.length >= record.length - 1);
    }),
    { numRuns: 60 },
  ));

test('a difference makes one text of another', () =>
  fc.assert(
    fc.property(text, text, (from, to) => {
      const difference = differenceOf([...from], [...to]);
      assert.equal(applyDifference([...from], difference).join(''), to);
    }),
  ));

test('equal texts differ in nothing', () => assert.deepEqual(differenceOf([...'知识'], [...'知识']), []));

test('the tables come out as they went in, a few kilobytes long', () => {
  const packed = packTables(tables);
  const { usual, folds } = unpackTables(packed);
  assert.deepEqual(usual, tables.usual);
  for (const [from, to] of tables.folds) assert.equal(folds.get(from), to);
  for (const [from, to] of folds) assert.equal(tables.folds.get(from) ?? from, to);
});

test('a catalog comes out as it went in', () => {
  const catalog: Catalog = {
    dates: ['2021-02-09', '2021-02-09', '2020-12-31'],
    titleLengths: [10, 0, 31],
    lengths: [1, 500, 40_000],
    facets: {
      year: columnOf([['2021'], ['2021'], ['2020']]),
      category: columnOf([['a'], ['b'], ['a']]),
      region: columnOf([['510104', '510100'], [], ['510104', '510100']]),
      source: columnOf([['s'], ['t'], ['s']]),
      topic: columnOf([[], ['x', 'y'], ['y']]),
    },
    sourceNames: { s: ['甲', '甲'], t: ['乙', '乙'] },
    parts: { 2: [4011] },
    chunks: ['国', '国家', '国际', '𠮷野'].map((first) => ({ first, bytes: 1024 })),
  };
  assert.deepEqual(unpackCatalog(packCatalog(catalog)), catalog);
});

/** Places by row, from random numbers; the simple form of postings. */
const places = fc.dictionary(
  fc.integer({ min: 0, max: 20 }).map(String),
  fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 }),
  { noNullPrototype: true },
);

function postingsOf(simple: Record<string, number[]>): Postings {
  const postings: Postings = { rows: [], starts: [0], places: [] };
  for (const row of Object.keys(simple)
    .map(Number)
    .sort((a, b) => a - b)) {
    postings.rows.push(row);
    postings.places.push(...[...simple[row]!].sort((a, b) => a - b));
    postings.starts.push(postings.places.length);
  }
  return postings;
}

test('adjoining keeps the places that the other follows at the distance', () =>
  fc.assert(
    fc.property(places, places, fc.integer({ min: -3, max: 5 }), (a, b, distance) => {
      const expected: Record<string, number[]> = {};
      for (const [row, own] of Object.entries(a)) {
        const kept = own.filter((place) => b[row]?.includes(place + distance));
        if (kept.length > 0) expected[row] = kept;
      }
      assert.deepEqual(adjoin(postingsOf(a), postingsOf(b), distance), postingsOf(expected));
    }),
  ));

test('narrowing to rows keeps what they have, uniting lists has all of them once', () =>
  fc.assert(
    fc.property(places, fc.uniqueArray(fc.integer({ min: 0, max: 25 })), (a, wanted) => {
      const rows = wanted.sort((x, y) => x - y);
      const expected = Object.fromEntries(Object.entries(a).filter(([row]) => rows.includes(Number(row))));
      assert.deepEqual(within(postingsOf(a), rows), postingsOf(expected));
      const all = [...new Set([...rows, ...Object.keys(a).map(Number)])].sort((x, y) => x - y);
      assert.deepEqual(unite([rows, postingsOf(a).rows]), all);
    }),
  ));

test('a passage holds the match, begins at a sentence nearby, and says what it leaves out', () => {
  const before = '前一句话说完了。';
  const long = [...`${'甲'.repeat(200)}${before}这一句里有专利二字，${'乙'.repeat(200)}`];
  const at = long.join('').indexOf('专利');
  const passage = passageOf(long, [[at, at + 2]]);
  assert.match(passage.text, /^这一句里有专利二字/);
  assert.deepEqual(
    passage.marks.map(([from, to]) => passage.text.slice(from, to)),
    ['专利'],
  );
  assert.deepEqual(passage.isCut, [true, true]);
  assert.deepEqual(passageOf([...'短文'], []), { text: '短文', marks: [], isCut: [false, false] });
});

test('marks that touch become one, and count UTF-16 units as strings do', () => {
  const { text: said, marks } = markText(
    [...'𠮷野家的专利'],
    [
      [0, 2],
      [1, 3],
      [4, 6],
    ],
  );
  assert.deepEqual(
    marks.map(([from, to]) => said.slice(from, to)),
    ['𠮷野家', '专利'],
  );
});
