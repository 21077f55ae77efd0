import assert from 'node:assert/strict';
import test from 'node:test';
import { PACKS_FORMAT, type PackEntry, type PacksIndex } from '../../src/offline/format.ts';
import { updateOf } from '../../src/offline/update.ts';

/** A pack whose content is named by a word, which stands for its hash. */
function pack(period: string | null, from: string | null, before: string | null, ...words: string[]): PackEntry {
  const volumes = words.map((sha256) => ({ address: `packs/${sha256}.zip`, size: 1, sha256 }));
  return { edition: 'zh-Hans', period, from, before, articles: 1, files: 1, volumes };
}

function index(packs: PackEntry[], ...withdrawn: string[]): PacksIndex {
  const day = '2021-03-01';
  return { format: PACKS_FORMAT, newest: day, packs, withdrawn: withdrawn.map((id) => ({ id, date: day })) };
}

const namesOf = ({ get, remove, withdrawn }: ReturnType<typeof updateOf>) => ({
  get: get.map(({ period }) => period),
  remove: remove.map(({ sha256 }) => sha256),
  withdrawn: withdrawn.map(({ id }) => id),
});

const base = pack(null, null, null, 'base');
const old = pack('2004_2020', '2004-01-01', '2021-01-01', 'old');
const newest = pack('2021', '2021-01-01', null, 'new');

test('nothing is to be done while everything is as it was', () => {
  assert.deepEqual(namesOf(updateOf(index([base, old]), index([base, newest, old]))), {
    get: [],
    remove: [],
    withdrawn: [],
  });
});

test('what changed is got again, and only that', () => {
  const changed = pack('2021', '2021-01-01', null, 'newer');
  assert.deepEqual(namesOf(updateOf(index([base, newest, old]), index([base, changed, old]))), {
    get: ['2021'],
    remove: ['new'],
    withdrawn: [],
  });
});

test('a period that was not wanted is not got', () => {
  assert.deepEqual(namesOf(updateOf(index([base, old]), index([base, pack('2021', '2021-01-01', null, 'b'), old]))), {
    get: [],
    remove: [],
    withdrawn: [],
  });
});

test('a period that has been cut anew is replaced by all that have its days', () => {
  const cut = [
    pack('2021-02', '2021-02-01', null, 'feb'),
    pack('2021-01', '2021-01-01', '2021-02-01', 'jan'),
    pack('2004_2020', '2004-01-01', '2021-01-01', 'old'),
  ];
  assert.deepEqual(namesOf(updateOf(index([base, newest]), index([base, ...cut]))), {
    get: ['2021-02', '2021-01'],
    remove: ['new'],
    withdrawn: [],
  });
});

test('what comes after the newest period belongs to those who have it', () => {
  const grown = [pack('2022', '2022-01-01', null, 'newest'), pack('2021', '2021-01-01', '2022-01-01', 'new'), old];
  assert.deepEqual(namesOf(updateOf(index([base, newest]), index([base, ...grown]))).get, ['2022']);
});

test('of a pack in volumes a device keeps those that are as they were', () => {
  const before = pack('2021', '2021-01-01', null, 'one', 'two');
  const after = pack('2021', '2021-01-01', null, 'one', 'two anew');
  assert.deepEqual(namesOf(updateOf(index([before]), index([after]))), {
    get: ['2021'],
    remove: ['two'],
    withdrawn: [],
  });
});

test('what is withdrawn is said once, and goes from the device with the packs that have it', () => {
  const after = index([base, pack('2004_2020', '2004-01-01', '2021-01-01', 'without')], 'a', 'b');
  assert.deepEqual(namesOf(updateOf(index([base, old], 'a'), after)), {
    get: ['2004_2020'],
    remove: ['old'],
    withdrawn: ['b'],
  });
});

test('the other edition’s packs are no replacement', () => {
  const other: PackEntry = { ...newest, edition: 'zh-Hant', volumes: [{ address: 'x', size: 1, sha256: 'x' }] };
  assert.deepEqual(namesOf(updateOf(index([base, newest]), index([base, other]))).get, []);
});
