import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { parseYaml } from '../../src/content/yaml.ts';
import { convertAround, createConverter } from '../../src/hanzi/convert.ts';
import { glossarySchema } from '../../src/hanzi/glossary.ts';

const toTraditional = createConverter('zh-Hans', 'zh-Hant');
const toSimplified = createConverter('zh-Hant', 'zh-Hans');

const WORDS: [simplified: string, traditional: string][] = [
  ['后厨里的干货', '後廚裡的乾貨'],
  ['干部在里程碑旁理发', '幹部在里程碑旁理髮'],
  ['面条与面积', '麵條與面積'],
  ['皇后、后天', '皇后、後天'],
  ['复制、复杂、反复', '複製、複雜、反覆'],
];

test('the characters follow Taiwan’s standard, by the words around them', () => {
  for (const [simplified, traditional] of WORDS) assert.equal(toTraditional(simplified), traditional);
});

test('words stay the source’s own: only their characters are changed', () => {
  for (const [simplified, traditional] of [
    ['知识产权', '知識產權'],
    ['互联网', '互聯網'],
    ['发布会', '發布會'],
    ['软件', '軟件'],
    ['四川在线', '四川在線'],
  ] as const)
    assert.equal(toTraditional(simplified), traditional);
});

test('a firm word keeps its first character from a word before it, unless another firm word follows that one', () => {
  for (const [simplified, traditional] of [
    ['在美国制裁之下', '在美國制裁之下'],
    ['青年志愿者服务', '青年志願者服務'],
    ['玉米面积扩大', '玉米面積擴大'],
    ['恢复制造能力', '恢復製造能力'],
    ['体制作用明显', '體制作用明顯'],
    ['研发布局', '研發布局'],
  ] as const)
    assert.equal(toTraditional(simplified), traditional);
});

test('a word of the glossary’s own is firm', () => {
  assert.equal(createConverter('zh-Hans', 'zh-Hant', { 发社: '發社' })('理发社团'), '理發社團');
  assert.equal(toTraditional('理发社团'), '理髮社團');
});

test('Traditional text becomes Simplified', () => {
  for (const [simplified, traditional] of [...WORDS, ['钟馗的画像、千钟粟、钟爱', '鍾馗的畫像、千鍾粟、鍾愛'] as const])
    assert.equal(toSimplified(traditional), simplified);
});

test('what is no Han character stays as it is', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const convert of [toTraditional, toSimplified])
        assert.equal(convert(text).replace(/\p{Script=Han}/gu, ''), text.replace(/\p{Script=Han}/gu, ''));
    }),
  ));

test('a glossary word wins over the dictionary, in both directions', () => {
  const words = { 岳池: '岳池', 面条: '麵條兒' };
  assert.equal(toTraditional('面条'), '麵條');
  assert.equal(createConverter('zh-Hans', 'zh-Hant', words)('岳池县的面条'), '岳池縣的麵條兒');
  assert.equal(createConverter('zh-Hant', 'zh-Hans', words)('岳池縣的麵條兒'), '岳池县的面条');
});

test('the longer of two glossary words wins', () =>
  assert.equal(
    createConverter('zh-Hans', 'zh-Hant', { 岳池: '嶽池', 岳池县: '岳池縣' })('岳池县、岳池'),
    '岳池縣、嶽池',
  ));

test('a glossary word is not converted once more by a later table', () => {
  // 着 becomes 著 by the Taiwan table, which comes last.
  assert.equal(toTraditional('走着'), '走著');
  assert.equal(createConverter('zh-Hans', 'zh-Hant', { 走着: '走着' })('走着瞧着'), '走着瞧著');
});

const han = fc.constantFrom(...'于海边岳池县后里干面发系着只台万与云征复制范余党四川知识产权');
const text = fc.array(han, { maxLength: 20 }).map((characters) => characters.join(''));

test('a protected name is found in the converted text as often as in the stored one, wherever it stands', () =>
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (parts) => {
      const stored = parts.join('于海');
      const converted = convertAround(stored, ['于海'], toTraditional);
      assert.equal(converted.split('于海').length, stored.split('于海').length);
    }),
  ));

test('around protected names the text is converted as if it stood alone', () =>
  assert.equal(convertAround('于海在岳池县', ['于海'], toTraditional), `于海${toTraditional('在岳池县')}`));

test('of protected names that begin at one place the longest is kept', () =>
  assert.equal(
    convertAround('于海边', ['于海', '于海边'], () => '…'),
    '…于海边…',
  ));

test('a protected name may hold signs that mean something in patterns', () =>
  assert.equal(convertAround('后（A.B*）后', ['（A.B*）后'], toTraditional), '後（A.B*）后'));

test('without protected names the whole text is converted', () =>
  assert.equal(convertAround('后厨', [], toTraditional), '後廚'));

test('a glossary’s words are converted as it says, word by word and back', () => {
  const { value } = parseYaml(readFileSync('tests/site/content/glossary.yml', 'utf8'), glossarySchema, {
    file: '',
    firstLine: 1,
  });
  assert.ok(Object.keys(value!.words).length > 0);
  const convert = createConverter('zh-Hans', 'zh-Hant', value!.words);
  const back = createConverter('zh-Hant', 'zh-Hans', value!.words);
  for (const [simplified, traditional] of Object.entries(value!.words)) {
    assert.equal(convert(simplified), traditional);
    assert.equal(back(traditional), simplified);
  }
});

const CORPUS = '../shared/corpus/opencc/testcases.jsonl';

/** 拐 and 雇, which the Ministry of Education has for headwords, where OpenCC writes 柺 and 僱. */
const byTheStandard = (text: string) => text.replaceAll('柺', '拐').replaceAll('僱', '雇');

test(
  'OpenCC’s own cases come out as OpenCC says, but for two characters of the standard',
  { skip: !existsSync(CORPUS) && `${CORPUS} is not here` },
  () => {
    const cases = readFileSync(CORPUS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { input: string; expected: Record<string, string> });
    for (const [name, convert] of [
      ['s2tw', toTraditional],
      ['tw2s', toSimplified],
    ] as const) {
      const known = cases.filter(({ expected }) => expected[name] !== undefined);
      assert.ok(known.length >= 30, name);
      for (const { input, expected } of known)
        assert.equal(byTheStandard(convert(input)), byTheStandard(expected[name]!));
    }
  },
);
