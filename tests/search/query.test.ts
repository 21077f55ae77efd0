import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseQuery } from '../../src/search/asking/parse.ts';

/** A query in short: required words, then excluded ones behind a minus. */
function inShort(typed: string, synonyms: string[][] = []): string[] {
  const { required, excluded } = parseQuery(typed, undefined, synonyms);
  const say = ({ alternatives }: { alternatives: string[][] }) => alternatives.map((units) => units.join('')).join('|');
  return [...required.map(say), ...excluded.map((word) => `-${say(word)}`)];
}

const CASES: [typed: string, words: string[]][] = [
  ['知识产权', ['知识产权']],
  ['  知识产权　成都 ', ['知识产权', '成都']],
  ['ＺＬ２０１９', ['zl2019']],
  ['ZL201910123456.7', ['zl201910123456ǀ7']],
  ['“一带一路”', ['一带一路']],
  ['"快速 维权"', ['快速维权']],
  ['说“一带一路”好', ['说ǀ一带一路ǀ好']],
  ['专利 -转让', ['专利', '-转让']],
  ['专利 -"转让 合同"', ['专利', '-转让合同']],
  ['Wi-Fi', ['wiǀfi']],
  ['专利 专利', ['专利']],
  ['专利 的', ['专利']],
  ['的', ['的']],
  ['，。！', []],
  ['-', []],
  ['"', []],
  ['""', []],
  ['今年如何干？', ['今年如何干']],
  ['知 识 产 权', ['知识产权']],
  ['专利 知　识 产 权', ['专利', '知识产权']],
  ['專 利 2024', ['專利', '2024']],
];

for (const [typed, words] of CASES) {
  test(`${typed} asks for ${words.join(' and ') || 'nothing'}`, () => assert.deepEqual(inShort(typed), words));
}

test('a synonym takes the place of the longest of its group in a word', () => {
  const groups = [
    ['地标', '地理标志'],
    ['版权', '著作权'],
  ];
  assert.deepEqual(inShort('地标产品', groups), ['地标产品|地理标志产品']);
  assert.deepEqual(inShort('地理标志', groups), ['地理标志|地标']);
  assert.deepEqual(inShort('-地标 版权', groups), ['版权|著作权', '-地标']);
  assert.deepEqual(inShort('"地标"', groups), ['地标']);
});

test('what is left out is told', () => {
  assert.deepEqual(parseQuery('专利 的 -了').ignored, ['的', '了']);
  assert.equal(parseQuery('专'.repeat(201)).isCut, true);
  assert.equal(parseQuery('专'.repeat(200)).isCut, false);
});

test('no text makes it fail, and every word it gives can be looked for', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const { required, excluded } = parseQuery(typed);
      for (const { alternatives } of [...required, ...excluded]) {
        for (const units of alternatives) {
          assert.ok(units.length > 0);
          assert.match(units[0]!, /[\p{L}\p{N}]/u);
        }
      }
    }),
  ));
