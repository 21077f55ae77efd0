import assert from 'node:assert/strict';
import test from 'node:test';
import { CITED_KINDS } from '../../src/model/citation.ts';
import { keysFoundIn, readGold } from './gold.ts';

const sentences = readGold();

test('the gold set has hundreds of sentences of every kind, and of traps', () => {
  assert.ok(sentences.length >= 400);
  for (const kind of CITED_KINDS)
    assert.ok(sentences.filter(({ named }) => named.some((key) => key.startsWith(kind))).length >= 30, kind);
  assert.ok(sentences.filter(({ named }) => named.length === 0).length >= 60);
});

test('what every sentence of the gold set names is found, and nothing else', () => {
  for (const { text, named } of sentences) assert.deepEqual(keysFoundIn(text).sort(), [...new Set(named)].sort(), text);
});

test('what stands in other paragraphs changes nothing in what a sentence names', () => {
  for (const { text, named } of sentences)
    assert.deepEqual(
      keysFoundIn(`本报讯 有关情况近日公布。\n\n${text}\n\n活动现场气氛热烈。`).sort(),
      [...new Set(named)].sort(),
      text,
    );
});
