import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  EMPTY_LIBRARY,
  install,
  meet,
  readLibrary,
  remove,
  updatesFor,
  want,
  type Library,
} from '../../src/offline/library.ts';
import { hasVolume, type Volume } from '../../src/offline/volume.ts';
import { indexOf, noise, packOf, volumeOf } from './memory.ts';

const make = (year: number | null, version = 1, edition: Volume['edition'] = 'zh-Hans') =>
  volumeOf(noise(40, version * 7919 + (year ?? 0) + (edition === 'zh-Hans' ? 0 : 31)), year, edition);
const [BASE, OLD, NEW] = [make(null), make(2020), make(2021)];
const INDEX = indexOf([BASE, NEW, OLD]);

/** A device that has all that it wants. */
const settle = (library: Library, now: number) =>
  library.wanted.reduce((one, volume) => install(one, volume, now), library);
const deviceWith = (...volumes: Volume[]) => settle(want(meet(EMPTY_LIBRARY, INDEX, 1), volumes.map(packOf)), 1);
const years = (volumes: readonly Volume[]) => volumes.map(({ period }) => period ?? 'base').sort();

test('a period brings the base of its edition, and the base comes first', () => {
  const { wanted } = want(meet(EMPTY_LIBRARY, INDEX, 1), [packOf(OLD)]);
  assert.deepEqual(
    wanted.map(({ period }) => period),
    [null, '2020'],
  );
});

test('what is here or on its way is not wanted again, and what was stopped goes on', () => {
  const paused = { ...deviceWith(OLD), isPaused: true };
  const { wanted, isPaused } = want(want(paused, [packOf(OLD), packOf(NEW)]), [packOf(NEW)]);
  assert.deepEqual([years(wanted), isPaused], [['2021'], false]);
});

test('a newer pack is offered and the older one stays until it has come', () => {
  const changed = make(2020, 2);
  const met = meet(deviceWith(OLD), indexOf([BASE, NEW, changed]), 9);
  assert.deepEqual(years(met.installed), ['2020', 'base']);
  assert.deepEqual(met.wanted, []);
  assert.deepEqual(updatesFor(met), [packOf(changed)]);
  assert.equal(met.installed.find(({ period }) => period === '2020')!.asOf, 1, 'it is no newer than it was');
  assert.equal(met.installed.find(({ period }) => period === null)!.asOf, 9, 'it is what the site has');
  const updated = settle(want(met, updatesFor(met)), 9);
  assert.deepEqual(updated.installed.map(({ sha256 }) => sha256).sort(), [BASE.sha256, changed.sha256].sort());
});

test('when an article is withdrawn, all that may hold it goes at once, is got anew, and the reader is told', () => {
  const [base, changed] = [make(null, 2), make(2020, 2)];
  const met = meet(deviceWith(OLD, NEW), indexOf([base, NEW, changed], ['20200301-aa01']), 9);
  assert.deepEqual(years(met.installed), ['2021']);
  assert.deepEqual(
    met.wanted.map(({ sha256 }) => sha256),
    [base.sha256, changed.sha256],
  );
  assert.deepEqual(
    met.left.map(({ id }) => id),
    ['20200301-aa01'],
  );
  assert.deepEqual(meet(met, met.index!, 10).left, met.left, 'it is told once');
});

test('a device that has nothing is not told what was withdrawn', () => {
  assert.deepEqual(meet(EMPTY_LIBRARY, indexOf([BASE], ['20200301-aa01']), 1).left, []);
});

test('what is wanted is what the site has now', () => {
  const changed = make(2020, 2);
  const waiting = want(meet(EMPTY_LIBRARY, INDEX, 1), [packOf(OLD)]);
  const { wanted } = meet(waiting, indexOf([BASE, NEW, changed]), 2);
  assert.deepEqual(
    wanted.map(({ sha256 }) => sha256),
    [BASE.sha256, changed.sha256],
  );
});

test('a pack of a period that is no more goes, and one that comes when nobody wants it any more is not taken', () => {
  assert.deepEqual(years(meet(deviceWith(OLD), indexOf([BASE, NEW]), 2).installed), ['base']);
  assert.deepEqual(install(deviceWith(OLD), NEW, 2), deviceWith(OLD));
});

test('with the last period of an edition its base goes too, and the other edition stays', () => {
  const hant = [make(null, 1, 'zh-Hant'), make(2020, 1, 'zh-Hant')];
  const index = indexOf([BASE, OLD, ...hant]);
  const both = settle(want(meet(EMPTY_LIBRARY, index, 1), index.packs), 1);
  assert.equal(both.installed.length, 4);
  const left = remove(both, [OLD]).installed;
  assert.deepEqual(
    [left.map(({ edition }) => edition), years(left)],
    [
      ['zh-Hant', 'zh-Hant'],
      ['2020', 'base'],
    ],
  );
});

test('whatever happens, a device ends with what the site has and nothing of what was withdrawn', () => {
  // A site is the version of its base and of each of its years.
  const site = fc.record({
    base: fc.nat(3),
    years: fc.uniqueArray(fc.tuple(fc.integer({ min: 2018, max: 2022 }), fc.nat(3)), { selector: ([year]) => year }),
  });
  const volumes = ({ base, years }: { base: number; years: [number, number][] }) => [
    make(null, base + 1),
    ...years.map(([year, version]) => make(year, version + 1)),
  ];
  fc.assert(
    fc.property(site, site, fc.boolean(), (before, after, isWithdrawn) => {
      const had = indexOf(volumes(before));
      const has = indexOf(volumes(after), isWithdrawn ? ['20200301-aa01'] : []);
      const device = settle(want(meet(EMPTY_LIBRARY, had, 1), had.packs), 1);
      const met = meet(device, has, 2);
      const listed = volumes(after);
      if (isWithdrawn) assert.ok(met.installed.every((volume) => hasVolume(listed, volume)));
      const updated = settle(want(met, updatesFor(met)), 3);
      assert.ok(updated.installed.every((volume) => hasVolume(listed, volume)));
      assert.deepEqual(updatesFor(updated), []);
      assert.equal(updated.wanted.length, 0);
    }),
  );
});

test('a record that is damaged, missing or of another form is an empty one', () => {
  for (const text of [undefined, '', '{', 'null', '7', '{"format":2}', JSON.stringify(deviceWith(OLD)).slice(0, -5)])
    assert.deepEqual(readLibrary(text), EMPTY_LIBRARY);
  assert.deepEqual(readLibrary(JSON.stringify(deviceWith(OLD))), deviceWith(OLD));
});
