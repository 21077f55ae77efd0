import assert from 'node:assert/strict';
import test from 'node:test';
import { EMPTY_LIBRARY, install, meet, want, type Library } from '../../src/offline/library.ts';
import { rowsOf } from '../../src/offline/rows.ts';
import type { Volume } from '../../src/offline/volume.ts';
import { indexOf, noise, packOf, volumeOf } from './memory.ts';

const make = (year: number | null, version: number, edition: Volume['edition'] = 'zh-Hans') =>
  volumeOf(noise(100 * version, version + (year ?? 0)), year, edition);
const BASE = make(null, 1);
const [OLD, NEW] = [make(2020, 2), make(2021, 3)];
const HANT = [make(null, 4, 'zh-Hant'), make(2020, 5, 'zh-Hant')];
const met = meet(EMPTY_LIBRARY, indexOf([BASE, NEW, OLD, ...HANT]), 1);

const rows = (library: Library, editions: Volume['edition'][] = ['zh-Hans'], progress = new Map<string, number>()) =>
  rowsOf(library, editions, progress).map(({ period, state, size, have }) => [period, state, have, size]);

test('before anything is asked for, there are the periods of the chosen editions with their sizes', () => {
  assert.deepEqual(rows(met), [
    [null, 'none', 0, 100],
    ['2021', 'none', 0, 300],
    ['2020', 'none', 0, 200],
  ]);
  assert.deepEqual(rows(met, ['zh-Hans', 'zh-Hant']).at(-1), ['2020', 'none', 0, 700]);
  assert.deepEqual(rows(met, []), []);
});

test('of what is wanted, the first is on its way and the others wait, or all are stopped', () => {
  const library = want(met, [packOf(NEW)]);
  const progress = new Map([[BASE.sha256, 40]]);
  assert.deepEqual(rows(library, ['zh-Hans'], progress).slice(0, 2), [
    [null, 'getting', 40, 100],
    ['2021', 'waiting', 0, 300],
  ]);
  assert.equal(rows({ ...library, isPaused: true })[1]![1], 'paused');
});

test('what is here is stored, in one edition of two partly, and has an update when the site has another', () => {
  const library = install(install(want(met, [packOf(OLD)]), BASE, 5), OLD, 6);
  assert.deepEqual(rows(library)[2], ['2020', 'stored', 200, 200]);
  assert.deepEqual(rows(library, ['zh-Hans', 'zh-Hant'])[2], ['2020', 'partly', 200, 700]);
  const changed = meet(library, indexOf([BASE, NEW, make(2020, 7)]), 9);
  assert.deepEqual(rows(changed)[2], ['2020', 'outdated', 0, 700]);
  assert.equal(rowsOf(changed, ['zh-Hans'], new Map())[2]!.asOf, 6);
  assert.ok(rowsOf(changed, ['zh-Hans'], new Map())[2]!.own.some(({ sha256 }) => sha256 === OLD.sha256));
});
