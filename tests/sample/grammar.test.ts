import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { expand } from '../../src/sample/grammar.ts';
import { createRandom } from '../../src/sample/random.ts';

const say = (template: string, seed = 1) => expand(template, { firm: '涪芯电子', city: '绵阳' }, createRandom(seed));
const said = (template: string) => new Set(Array.from({ length: 200 }, (_, seed) => say(template, seed)));

test('a fact is put in its place', () => assert.equal(say('{city}的{firm}'), '绵阳的涪芯电子'));

test('every choice is made at some time, and no other', () =>
  assert.deepEqual(said('[近日|日前|]，'), new Set(['近日，', '日前，', '，'])));

test('a choice may hold choices and facts', () =>
  assert.deepEqual(said('[{city}[市|州]|成都]'), new Set(['绵阳市', '绵阳州', '成都'])));

test('a number lies between its bounds and has the decimals of the first', () => {
  for (const text of said('{3~5}')) assert.ok(['3', '4', '5'].includes(text), text);
  for (const text of said('{1.2~1.4}')) assert.ok(['1.2', '1.3', '1.4'].includes(text), text);
});

test('an unknown fact is an error that lists the known ones', () =>
  assert.throws(() => say('{nobody}'), /no fact nobody.*firm/));

for (const broken of ['{city', '[一|二', '一]', '一|二'])
  test(`a template that does not close is an error: ${broken}`, () => assert.throws(() => say(broken), SyntaxError));

test('text without marks is said as it stands', () =>
  fc.assert(fc.property(fc.string(), (text) => /[{}[\]|]/.test(text) || say(text) === text)));
