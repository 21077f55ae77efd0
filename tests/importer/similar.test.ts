import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ArchiveIndex, duplicateWarning } from '../../src/importer/archive-index.ts';
import { createId } from '../../src/importer/identity.ts';
import { signatureOf, similarity } from '../../src/importer/similar.ts';

/** A text of Han characters made from a seed, without repetition worth speaking of. */
function textOf(seed: number, length: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCodePoint(0x4e00 + ((state >>> 8) % 3000));
  }).join('');
}

/** Jaccard similarity by its definition. */
function jaccard(a: string, b: string): number {
  const shingles = (text: string) =>
    new Set([...text].map((_, at) => text.slice(at, at + 4)).filter(({ length }) => length === 4));
  const [left, right] = [shingles(a), shingles(b)];
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / (left.size + right.size - shared);
}

test('the estimate is near the similarity by definition', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 0, max: 300 }), (seed, own) => {
      const shared = textOf(seed, 300);
      const [a, b] = [shared + textOf(seed + 1, own), shared + textOf(seed + 2, own)];
      // Four standard errors of 64 hash functions.
      assert.ok(Math.abs(similarity(signatureOf(a)!, signatureOf(b)!) - jaccard(a, b)) <= 0.25);
    }),
    { seed: 7 },
  );
});

function indexOf(...texts: string[]): ArchiveIndex {
  const index = new ArchiveIndex((id) => ({ title: id, source: '川报' }));
  texts.forEach((text, at) => {
    index.add({ id: `2021020${at + 1}-aaaa`, date: `2021-02-0${at + 1}`, sha256: String(at) }, signatureOf(text));
  });
  return index;
}

test('the same wire story is found with another lead, other punctuation and in the other script', () => {
  const story = `知识产权${textOf(1, 400)}发展`;
  const index = indexOf(textOf(2, 400), story, textOf(3, 400));
  assert.equal(index.nearest(`本报综合消息：${story.replace(/(.{20})/gu, '$1，')}`)?.known.id, '20210202-aaaa');
  assert.equal(index.nearest(textOf(4, 400)), undefined);
});

test('a text too short to tell is like none', () => {
  assert.equal(indexOf('图为会议现场。').nearest('图为会议现场。'), undefined);
});

test('the editor is told which of the two came first', () => {
  const index = indexOf(textOf(1, 300));
  const near = index.nearest(textOf(1, 300))!;
  assert.match(duplicateWarning(near, '2021-01-31').message, /本篇日期较早/u);
  assert.match(duplicateWarning(near, '2021-02-05').message, /档案里的那篇较早/u);
});

test('an id is as short as it can be and never one that is taken', () => {
  const taken = new Set(['20210209-abcd', '20210209-abcde']);
  assert.equal(
    createId('2021-02-09', 'abcdef0123456789', (id) => taken.has(id)),
    '20210209-abcdef',
  );
});
