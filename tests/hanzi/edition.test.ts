import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { createEdition, type Voice } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY, glossarySchema } from '../../src/hanzi/glossary.ts';

const simplified: Voice = { script: 'zh-Hans', protect: [], topics: [] };
const traditional: Voice = { script: 'zh-Hant', protect: [], topics: [] };
const glossary = { words: { 岳池: '岳池' }, topics: { trademark: { 面条: '麵條兒' }, patent: { 面条: '麵條仔' } } };

const hans = createEdition('zh-Hans', glossary);
const hant = createEdition('zh-Hant', glossary);

test('in the script it was stored in a text is printed as it is, to the byte', () => {
  // Both would change if they were converted there and back.
  assert.equal(hans.say('着力于乾隆年間', simplified), '着力于乾隆年間');
  assert.equal(hant.say('著力於后里', traditional), '著力於后里');
});

test('in the other script it is converted', () => {
  assert.equal(hant.say('知识产权', simplified), '知識產權');
  assert.equal(hans.say('知識產權', traditional), '知识产权');
});

test('the archive’s own words are Simplified unless something else is said', () => {
  assert.equal(hans.say('简体'), '简体');
  assert.equal(hant.say('简体'), '簡體');
});

test('names the article protects stay in both scripts', () => {
  assert.equal(hant.say('于海到岳池县', { ...simplified, protect: ['于海'] }), '于海到岳池縣');
  assert.equal(hans.say('於海到后里', { ...traditional, protect: ['於海'] }), '於海到后里');
});

test('a topic’s words hold for its articles alone, also after another topic’s were used', () => {
  const about = (...topics: string[]) => hant.say('面条', { ...simplified, topics });
  assert.equal(about('trademark'), '麵條兒');
  assert.equal(about('patent'), '麵條仔');
  assert.equal(about(), '麵條');
  assert.equal(about('trademark', 'no-words-of-its-own'), '麵條兒');
});

/** Texts and who says them, of pieces that a name, a topic or a mark makes something else of. */
const names = ['于海', '余庆丰', '面条'];
const piece = fc.constantFrom(...names, '于', '海', '面', '条', '里', '“', '”', '发', '系', '岳池', '-{面条}-', '\n');
const asked = fc.record({
  text: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  script: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const),
  protect: fc.subarray(names),
  people: fc.subarray(names),
  topics: fc.subarray(['trademark', 'patent', 'other']),
});

test('whatever was said before, a text is said as if it were the first', () =>
  fc.assert(
    fc.property(fc.array(asked, { minLength: 1, maxLength: 12 }), asked, (before, { text, ...voice }) => {
      for (const edition of [hans, hant]) {
        for (const { text: other, protect, people, topics } of before) {
          edition.say(text, { ...voice, protect, people });
          edition.say(text, { ...voice, topics });
          edition.say(other, voice);
        }
        const first = createEdition(edition.script, glossary).say(text, voice);
        assert.equal(edition.say(text, voice), first);
        assert.equal(edition.say(text, voice), first);
      }
    }),
    { numRuns: 40 },
  ));

test('a paragraph is said the same by itself, where a page has it, and in the whole text, which is searched', () => {
  const sentence = fc.constantFrom('李明', '于伟', '于伟说', '范冰、', '记者', '后来', '：', '余下', '，');
  const paragraph = fc.array(sentence, { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const say = (text: string) => hant.say(text, { ...simplified });
      assert.equal(say(paragraphs.join('\n')), paragraphs.map(say).join('\n'));
    }),
    { numRuns: 500 },
  );
});

test('an archive without a glossary converts by the dictionary alone', () =>
  assert.equal(createEdition('zh-Hant', EMPTY_GLOSSARY).say('面条'), '麵條'));

test('a glossary word with a space or a bar is refused with what to write', () => {
  for (const word of ['岳 池', '岳|池', '']) {
    const result = glossarySchema.safeParse({ words: { [word || '岳池']: word } });
    assert.equal(result.success, false);
    assert.match(result.error.issues[0]!.message, /简体词: 繁体词/);
  }
});
