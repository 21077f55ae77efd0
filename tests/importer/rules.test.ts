import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean } from '../../src/importer/clean.ts';
import { emptyDraft, type Draft } from '../../src/importer/draft.ts';
import { applyEdits } from '../../src/importer/edits.ts';
import { textOfBody } from '../../src/importer/markdown.ts';
import { brokenLines } from '../../src/importer/rules/broken-lines.ts';
import { compatibilityIdeographs } from '../../src/importer/rules/compatibility-ideographs.ts';
import { controlCharacters } from '../../src/importer/rules/control-characters.ts';
import { doubledPunctuation } from '../../src/importer/rules/doubled-punctuation.ts';
import { halfWidthPunctuation } from '../../src/importer/rules/half-width-punctuation.ts';
import { radicals } from '../../src/importer/rules/radicals.ts';
import type { Rule } from '../../src/importer/rules/rule.ts';
import { spaces } from '../../src/importer/rules/spaces.ts';
import { zeroWidth } from '../../src/importer/rules/zero-width.ts';

const TABLE: [Rule, before: string, after: string][] = [
  [controlCharacters, '知识\u0000产\u001f权\u007f', '知识产权'],
  [controlCharacters, '制表\t与换行\n', '制表\t与换行\n'],
  [zeroWidth, '知\u200b识\ufeff产\u200d权\u00ad', '知识产权'],
  [zeroWidth, '家庭👨‍👩‍👧', '家庭👨‍👩‍👧'],
  [zeroWidth, '葛\u{e0100}城', '葛\u{e0100}城'],
  [zeroWidth, '👨\u200d\u200b', '👨'],
  [zeroWidth, '👨\u200b\u200d\u200b👩', '👨\u200d👩'],
  [spaces, '刘\u3000佳', '刘 佳'],
  [spaces, '甲 \u00a0 乙', '甲 乙'],
  [spaces, '甲  乙', '甲  乙'],
  [brokenLines, '知识\n产权', '知识产权'],
  [brokenLines, 'world\nwide web', 'world wide web'],
  [brokenLines, '使用 AI\n技术', '使用 AI技术'],
  [compatibilityIdeographs, '\uf9dd益、\ufa11', '\u5229益、\ufa11'],
  [radicals, '陕⻄⼯作⻅⾯', '陕西工作见面'],
  [radicals, '⺅旁', '⺅旁'],
  [doubledPunctuation, '是的，,好。.', '是的，好。'],
  [doubledPunctuation, '是的,，好', '是的，好'],
  [doubledPunctuation, '真的！！。。', '真的！！。。'],
  [halfWidthPunctuation, '会上,四川省(兼)赵辉要求:要办;好!', '会上，四川省（兼）赵辉要求：要办；好！'],
  [halfWidthPunctuation, '10:30起,共1,000件;见 http://a.cn/b?c=1', '10:30起，共1,000件；见 http://a.cn/b?c=1'],
  [halfWidthPunctuation, '“牙齿”,达到30%,同比(WIPO)', '“牙齿”，达到30%，同比（WIPO）'],
  [halfWidthPunctuation, '((知))', '（（知））'],
  [halfWidthPunctuation, 'a,(知)', 'a，（知）'],
  [halfWidthPunctuation, '(知\n识)', '(知\n识)'],
  [halfWidthPunctuation, '知::// ', '知::// '],
];

for (const [rule, before, after] of TABLE) {
  test(`${rule.name}: ${JSON.stringify(before)}`, () => assert.equal(applyEdits(before, rule.edit(before)), after));
}

const RULES = [...new Set(TABLE.map(([rule]) => rule))];
const text = fc
  .array(fc.constantFrom(...'知识产权，。：；！？,.:;!?()（）“”/\n \t\u3000\u00a0\u200b\u200d👨⻄⼯\uf900a1\u0001'), {
    maxLength: 30,
  })
  .map((signs) => signs.join(''));

for (const rule of RULES) {
  test(`${rule.name}: a text once cleaned needs no cleaning`, () => {
    fc.assert(
      fc.property(text, (before) => {
        const after = applyEdits(before, rule.edit(before));
        assert.deepEqual(rule.edit(after), []);
      }),
    );
  });
}

const draftOf = (...values: string[]): Draft => ({
  ...emptyDraft(),
  title: values[0],
  body: {
    type: 'root',
    children: values.slice(1).map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  },
});

test('cleaning a clean draft changes nothing, and cleaning never changes its argument', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.boolean(), (values, isMirror) => {
      const draft = draftOf(...values);
      const before = structuredClone(draft);
      const once = clean(draft, { isMirror });
      assert.deepEqual(draft, before);
      const twice = clean(once.draft, { isMirror });
      assert.deepEqual(twice.draft, once.draft);
      assert.deepEqual(twice.changes, []);
    }),
  );
});

test('a mark behind a character nobody sees is restored at once, not at the next cleaning', () => {
  const { draft } = clean(draftOf('知\u200d!'), { isMirror: true });
  assert.equal(draft.title, '知！');
});

test('every character that goes is in a receipt', () => {
  const letters = (text: string) => [...text].sort().join('');
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (values) => {
      const { draft, changes } = clean(draftOf(...values), { isMirror: false });
      const left = (draft.title ?? '') + textOfBody(draft.body).replaceAll('\n', '');
      const removed = changes.map(({ before }) => before).join('');
      const added = changes.map(({ after }) => after).join('');
      assert.equal(letters(values.join('') + added), letters(left + removed));
    }),
  );
});

test('half-width punctuation is the source’s own in any text but a mirror’s, and is only reported', () => {
  const { draft, warnings } = clean(draftOf('标题', '会上,他要求:要办好!'), { isMirror: false });
  assert.equal(textOfBody(draft.body), '会上,他要求:要办好!');
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['half-width-punctuation'],
  );
});

test('private-use and lost characters are never touched and always reported', () => {
  const { draft, warnings } = clean(draftOf('标题', '记者\ue123\ufffd报道'), { isMirror: false });
  assert.equal(textOfBody(draft.body), '记者\ue123\ufffd报道');
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['lost-characters', 'private-use'],
  );
});
