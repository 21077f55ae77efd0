import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { barsOf, HEIGHT } from '../../src/charts/bars.ts';
import { linesOf, signOf } from '../../src/charts/lines.ts';
import { scaleFor } from '../../src/charts/scale.ts';

const most = fc.oneof(fc.integer({ min: 0, max: 1e6 }), fc.double({ min: 0.001, max: 1e6, noNaN: true }));

test('a scale begins at 0, reaches past every value, and its marks are evenly apart', () =>
  fc.assert(
    fc.property(most, fc.integer({ min: 1, max: 10 }), (value, count) => {
      const { top, marks } = scaleFor(value, count, false);
      assert.equal(marks[0], 0);
      assert.equal(marks.at(-1), top);
      assert.ok(top >= value * (1 - 1e-9) && marks.length >= 2, `${top} ${marks.length}`);
      const steps = marks.slice(1).map((mark, at) => mark - marks[at]!);
      for (const step of steps) assert.ok(Math.abs(step - steps[0]!) < 1e-6 * top, marks.join());
    }),
  ));

test('articles are counted in whole numbers', () => {
  assert.deepEqual(scaleFor(1, 4, true).marks, [0, 1]);
  assert.deepEqual(scaleFor(0, 4, true).marks, [0, 1]);
  assert.deepEqual(scaleFor(42, 4, true).marks, [0, 10, 20, 30, 40, 50]);
  assert.deepEqual(scaleFor(0.3, 3, false).marks, [0, 0.1, 0.2, 0.3]);
});

test('a bar is as high as its value is large, on the scale of all that are compared', () => {
  const { path, width, marks } = barsOf([0, 5, 10], 20, 2);
  const heights = [...path.matchAll(/v-([\d.]+)/g)].map(([, height]) => Number(height));
  assert.deepEqual(heights, [HEIGHT / 4, HEIGHT / 2]);
  assert.deepEqual([width, marks], [30, [20, 10, 0]]);
});

test('lines begin and end at the sides of their box, and a single value stands in the middle', () => {
  const box = { left: 10, top: 0, right: 110, bottom: 50 };
  const { series } = linesOf([[0, 5, 10]], box, true);
  assert.deepEqual(series[0]!.points, [
    { x: 10, y: 50 },
    { x: 60, y: 25 },
    { x: 110, y: 0 },
  ]);
  assert.deepEqual(linesOf([[1]], box, true).series[0]!.points, [{ x: 60, y: 0 }]);
});

test('five series have five signs', () =>
  assert.equal(new Set(Array.from({ length: 5 }, (_, at) => signOf(at, 44))).size, 5));
