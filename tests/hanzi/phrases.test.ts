import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { createPhrases } from '../../src/hanzi/phrases.ts';

const phrasesOf = createPhrases(['知识产权', '知識產權']);

test('lines of a title end between its words, where readers pause before anywhere else', () => {
  for (const [title, phrases] of [
    ['四川省知识产权工作会议在成都召开', '四川省知识产权｜工作会议｜在成都召开'],
    ['天源大数据原技术总监被判3年', '天源大数据原技术总监｜被判3年'],
    ['最高人民法院發佈典型案例', '最高人民法院｜發佈典型案例'],
  ] as const)
    assert.equal(phrasesOf(title).join('｜'), phrases);
});

test('words of the archive’s own terms stay together, and so do figures with what is counted', () => {
  assert.equal(createPhrases([])('四川省知识产权审判').join('｜'), '四川省知识｜产权审判');
  assert.equal(phrasesOf('四川省知识产权审判').length, 1);
  assert.match(phrasesOf('质押融资贷款总额达到2067万元人民币').join('｜'), /[^｜]2067万元/);
});

test('the phrases of any title joined are the title, and none within a run of letters is short', () => {
  assert.deepEqual(phrasesOf('𠮷权的知知知知知知'), ['𠮷权的知知知知知知']);
  const characters = fc.constantFrom(...'知识产权的在四川省成都市，。“”《》 aB12𠮷a\u0301');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60 }), (drawn) => {
      const title = drawn.join('');
      const phrases = phrasesOf(title);
      assert.equal(phrases.join(''), title);
      for (const [before, after] of phrases.slice(1).map((after, at) => [phrases[at]!, after] as const)) {
        assert.match(before, /[\p{L}\p{N}]{4}$/u);
        assert.match(after, /^[\p{L}\p{N}]{4}/u);
      }
    }),
  );
});
