import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import { hashOf, idOfName } from '../../src/model/identity.ts';

test('the hash of a text is the SHA-256 of its UTF-8', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(hashOf(text), createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  ));

test('a name’s id is ASCII, of one length, and its own', () => {
  const names = ['专利', '專利', '商标', '于海', 'A', 'a', '四川在线', '四川在线网'];
  const ids = names.map(idOfName);
  for (const id of ids) assert.match(id, /^[0-9a-f]{12}$/);
  assert.equal(new Set(ids).size, names.length);
});
