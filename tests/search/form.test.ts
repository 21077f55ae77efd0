import assert from 'node:assert/strict';
import test from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { createDictionary, NO_ENTRIES } from '../../src/search/form/dictionary.ts';
import { COMMON_VARIANTS } from '../../src/hanzi/fold.ts';
import { foldingVariants, usualTraditional } from '../../src/hanzi/variants.ts';
import { GRAIN, seal, sealInGrains, unseal } from '../../src/search/form/block.ts';
import { STORED_FACETS, forStoredFacets } from '../../src/search/form/catalog.ts';
import { createBitReader, createBitWriter } from '../../src/search/form/bits.ts';
import { readAround, writeAround } from '../../src/search/form/around.ts';
import { readChoices, writeChoices } from '../../src/search/form/choices.ts';
import { codePointsOf, createReplacer, textOf } from '../../src/search/form/code-points.ts';
import { applyDifference, differenceOf } from '../../src/search/form/difference.ts';
import { sharedPlaces } from '../../src/search/form/heads.ts';
import type { Manifest } from '../../src/search/form/manifest.ts';
import { packHead, unpackHead, type Head } from '../../src/search/form/head.ts';
import { markText, passageOf } from '../../src/search/asking/passage.ts';
import { adjoin, unite, within, type Postings } from '../../src/search/asking/postings.ts';
import { toRecord } from '../../src/search/form/record.ts';
import { packFacets, packRows, unpackFacets, unpackRows, type RowPiece } from '../../src/search/form/rows.ts';
import { packTables, unpackTables } from '../../src/search/form/tables.ts';
import { packText, printed, toTextBlocks, unpackText } from '../../src/search/form/texts.ts';
import { unitsOfBlocks } from '../../src/search/asking/shard.ts';
import { BREAK, unitsOf } from '../../src/hanzi/searchable.ts';
import { createDice } from './archive.ts';
import {
  contentOfFunction,
  CONTENT_START,
  contentOf,
  toVolume,
  VOLUME_CALLBACK,
  VOLUME_CHARSET,
} from '../../src/search/form/volume.ts';
import { NONE } from '../../src/search/form/words.ts';

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

test('a record has the units of title and text with breaks between them', () => {
  const { units, singles, textStart } = toRecord(unitsOf('《专利》', tables.folds), unitsOf('商标。', tables.folds));
  assert.equal(String.fromCodePoint(...units), '专利ǀ\0商标ǀ');
  assert.deepEqual(singles, ['专', '利']);
  assert.equal(textStart, 4);
});

test('the blocks of a text tell every unit by its number in the index', () =>
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), fc.integer({ min: 0, max: 3 }), (title, parts, times) => {
      const body = parts.join('\n').repeat(1 + times * 40);
      const bodyUnits = unitsOf(body, tables.folds);
      const record = toRecord(unitsOf(title, tables.folds), bodyUnits);
      const both = (said: string) => ({ 'zh-Hans': said, 'zh-Hant': said });
      const identity = { id: '20210209-aaaa', source: 'a' };
      const made = toTextBlocks(identity, both(title), both(body), bodyUnits, record.textStart, tables);
      const dictionary = createDictionary(NO_ENTRIES);
      const blocks = made.map((block) => unpackText(packText(block, dictionary), dictionary));
      assert.deepEqual(blocks, JSON.parse(JSON.stringify(made)));
      assert.equal(blocks.map((block) => block.text).join(''), body);
      assert.equal(blocks.map(({ text, said }) => printed('zh-Hant', text, said, tables).join('')).join(''), body);
      const units = unitsOfBlocks(blocks);
      const recorded = Array.from(record.units, (code) => (code === NONE ? BREAK : String.fromCodePoint(code)));
      // What follows the last unit of a text, a break, is no block's to tell.
      assert.deepEqual(units.slice(0, recorded.length), recorded.slice(0, units.length));
      assert.ok(units.length >= recorded.length - 1);
    }),
    { numRuns: 60 },
  ));

test('a difference makes one text of another', () =>
  fc.assert(
    fc.property(text, text, (from, to) => {
      const difference = differenceOf(codePointsOf(from), codePointsOf(to));
      assert.equal(applyDifference([...from], difference).join(''), to);
    }),
  ));

test('characters are replaced by code points as they are one by one', () =>
  fc.assert(
    fc.property(text, (from) => {
      const become = (character: string) => tables.folds.get(character) ?? character;
      const replaced = createReplacer(tables.folds)(codePointsOf(from));
      assert.equal(textOf(replaced), [...from].map(become).join(''));
    }),
  ));

test('small tables come out as they went in, whatever their order', () => {
  const character = fc.integer({ min: 0x3400, max: 0x2ffff }).map((code) => String.fromCodePoint(code));
  const pairs = fc.uniqueArray(fc.tuple(character, character), { selector: ([from]) => from, maxLength: 9 });
  fc.assert(
    fc.property(pairs, pairs, (usual, folds) => {
      const packed = packTables({ usual: new Map(usual), folds: new Map(folds) });
      const again = unpackTables(packed);
      assert.deepEqual(again.usual, new Map(usual));
      for (const [from, to] of folds) if (!COMMON_VARIANTS.has(from)) assert.equal(again.folds.get(from), to);
    }),
  );
});

test('equal texts differ in nothing', () =>
  assert.deepEqual(differenceOf(codePointsOf('知识'), codePointsOf('知识')), []));

test('the tables come out as they went in, a few kilobytes long', () => {
  const packed = packTables(tables);
  assert.ok(packed.length < 6000, `${packed.length} bytes`);
  const { usual, folds } = unpackTables(packed);
  assert.deepEqual(usual, tables.usual);
  for (const [from, to] of tables.folds) assert.equal(folds.get(from), to);
  for (const [from, to] of folds) assert.equal(tables.folds.get(from) ?? from, to);
});

test('kinds come out as they were chosen, and take no bit where there is one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.array(fc.nat(), { maxLength: 60 }), (kinds, given) => {
      const items = given.map((number) => number % kinds);
      const writer = createBitWriter();
      writeChoices(writer, items, kinds);
      assert.deepEqual(readChoices(createBitReader(writer.bytes(), 0), items.length, kinds), items);
    }),
  );
  const writer = createBitWriter();
  writeChoices(writer, [0, 0, 0], 1);
  assert.ok(writer.length() <= 4);
});

test('kinds that are mixed take what tells their order from all others, those that lie together less', () => {
  const bitsOf = (items: number[]) => {
    const writer = createBitWriter();
    writeChoices(writer, items, 16);
    assert.deepEqual(readChoices(createBitReader(writer.bytes(), 0), items.length, 16), items);
    return writer.length();
  };
  const dice = createDice(2026);
  const mixed = Array.from({ length: 6_000 }, () => Math.min(dice(10), 6));
  const counts = [...Map.groupBy(mixed, (item) => item).values()].map(({ length }) => length);
  const least = counts.reduce((sum, count) => sum - count * Math.log2(count / mixed.length), 0);
  assert.ok(bitsOf(mixed) < least + 200, `${bitsOf(mixed)} ${least}`);
  assert.ok(bitsOf(mixed.toSorted((a, b) => a - b)) < 1000);
});

test('of what is damaged either nothing is read, or as many items, each of a kind that there may be', () => {
  const items = Array.from({ length: 33 }, (_, at) => (at * at) % 5);
  const writer = createBitWriter();
  writeChoices(writer, items, 5);
  const bytes = writer.bytes();
  const read = (given: Uint8Array) => readChoices(createBitReader(given, 0), items.length, 5);
  assert.throws(() => read(bytes.subarray(0, -1)), /too early/);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: bytes.length, maxLength: 40 }), (from, other) => {
      const damaged = Uint8Array.of(...bytes.subarray(0, from), ...other.subarray(from));
      try {
        const given = read(damaged);
        assert.equal(given.length, items.length);
        assert.ok(given.every((item) => item >= 0 && item < 5));
      } catch (cause) {
        assert.match(String(cause), /damaged|too early/);
      }
    }),
  );
});

const DAYS = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const row = fc.record({
  day: DAYS.map((date) => date.toISOString().slice(0, 10)),
  textStart: fc.nat(200),
  sets: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)),
  texts: fc.array(fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 900 })), { maxLength: 3 }),
});

test('rows and their facets come out as they went in', () =>
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.array(fc.nat(60_000)), (given, said) => {
      const rows = given.toSorted((a, b) => (a.day < b.day ? 1 : -1));
      const piece: RowPiece = {
        dates: rows.map(({ day }) => day),
        textStarts: rows.map(({ textStart }) => textStart),
        texts: rows.map(({ texts }) => ({
          firsts: texts.map(([first]) => first).sort((a, b) => a - b),
          grains: [1, ...texts.map(([, grains]) => grains)],
        })),
      };
      // Lengths are what sizes are guessed from: wrong ones make them no less right.
      const lengths = rows.map((_, index) => said[index] ?? 600);
      assert.deepEqual(unpackRows(packRows(piece, lengths), lengths), piece);
      const facets = forStoredFacets((facet) => rows.map(({ sets }) => sets[STORED_FACETS.indexOf(facet)]!));
      const sets = forStoredFacets(() => 5);
      assert.deepEqual(unpackFacets(packFacets(facets, sets), rows.length, sets), facets);
    }),
  ));

test('numbers around a usual one come out as they went in, in few bits', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000)), (numbers) => {
      const writer = createBitWriter();
      writeAround(writer, numbers);
      assert.deepEqual(readAround(createBitReader(writer.bytes(), 0), numbers.length), numbers);
    }),
  );
  const writer = createBitWriter();
  writeAround(
    writer,
    Array.from({ length: 100 }, (_, index) => 1000 + (index % 4)),
  );
  assert.ok(writer.length() < 400, `${writer.length()}`);
});

test('a head comes out as it went in', () => {
  const head: Head = {
    volumes: [['0123456789ab', 16_000]],
    strides: [1, 9, 700],
    pieces: [[40, 9, 812]],
    words: [75, 76, 0, 912],
    facets: forStoredFacets(() => ({ values: ['a', 'b'], sets: [[], [0, 1]] })),
  };
  assert.deepEqual(unpackHead(packHead(head)), head);
  assert.deepEqual(unpackHead(packHead({ ...head, words: [], strides: [] })).words, []);
});

test('any bytes stand in a volume that is a script, and come out as they went in', () => {
  const all = Uint8Array.from({ length: 256 * 256 * 2 }, (_, at) => (at % 2 === 0 ? at >> 9 : at >> 1) & 0xff);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(fc.constantFrom(0x2a, 0x2f, 0x1b)).map((own) => Uint8Array.from(own)),
        fc.constant(all),
      ),
      (bytes) => {
        const filled = sealInGrains(bytes);
        assert.equal(filled.length % GRAIN, 0);
        assert.deepEqual(unseal(filled), bytes);
        const block = seal(bytes);
        assert.deepEqual(unseal(block), bytes);
        const file = toVolume(block);
        assert.deepEqual(contentOf(file), block);
        assert.deepEqual(file.subarray(CONTENT_START, CONTENT_START + block.length), block);
        // A character for each byte, as a page's script is read, and the program that it is.
        let given = () => {};
        const receive = (content: () => void) => (given = content);
        runInNewContext(new TextDecoder(VOLUME_CHARSET).decode(file), { [VOLUME_CALLBACK]: receive });
        assert.deepEqual(unseal(contentOfFunction(given)), bytes);
      },
    ),
  );
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

test('the heads are fetched with what is common to all shards, and with the rows of a small archive', () => {
  const opened = (rows: number) => {
    const shards = ['2021', '2020'].map((name) => ({ name, hash: name, sizes: [1000, rows, 500] }));
    const manifest = { heads: 'heads.js', dictionaryBytes: 300, storiesBytes: 200, shards } as unknown as Manifest;
    return [...sharedPlaces(manifest).values()];
  };
  assert.deepEqual(
    opened(400).map(({ starts, opening }) => [starts, opening]),
    [
      [[0, 2500, 3300], { from: 0, to: 3300 }],
      [[1000, 2900, 3800], { from: 0, to: 3300 }],
    ],
  );
  assert.deepEqual(
    opened(40_000).map(({ starts, opening }) => [starts, opening]),
    [
      [[0, 2500, 82_500], { from: 0, to: 2500 }],
      [[1000, 42_500, 83_000], { from: 0, to: 2500 }],
    ],
  );
});
