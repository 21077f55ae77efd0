import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { passageOf } from '../../src/search/asking/passage.ts';

const TEXT =
  '近日，四川省知识产权服务促进中心在成都召开座谈会，三十余家企业参加。会议指出，郫县豆瓣、蒲江雀舌等地理标志产品的品牌价值逐年上升；' +
  '相关部门将继续完善质押融资的配套措施，推动银行、担保机构与企业对接，并为专利转化提供服务。与会代表建议，尽快出台实施细则，' +
  '明确各方责任。下一步，省知识产权局将会同有关单位开展调研，形成报告，年底之前报送。据了解，去年全省专利质押融资登记金额突破百亿元，' +
  '同比增长三成以上，惠及中小企业一千余家。';

/** The passage of a text around a phrase, or around several. */
function passage(text: string, ...phrases: string[]) {
  const characters = [...text];
  const found = phrases.flatMap((phrase) =>
    [...text.matchAll(new RegExp(phrase, 'gu'))].map(({ index }): [number, number] => {
      const from = [...text.slice(0, index)].length;
      return [from, from + [...phrase].length];
    }),
  );
  return passageOf(characters, found);
}

const CLAUSE_END = /[。！？；，、：\n]/u;

test('a passage begins and ends where clauses do', () => {
  for (const phrase of ['促进中心', '地理标志', '质押融资', '担保机构', '实施细则', '调研', '百亿元', '一千余家']) {
    const { text, isCut } = passage(TEXT, phrase);
    const from = TEXT.indexOf(text);
    assert.ok(from >= 0 && text.includes(phrase), phrase);
    assert.equal(isCut[0], from > 0);
    assert.equal(isCut[1], from + text.length < TEXT.length);
    if (from > 0) assert.match(TEXT[from - 1]!, CLAUSE_END, `${phrase}: ${text}`);
    if (isCut[1]) assert.match(text.at(-1)!, CLAUSE_END, `${phrase}: ${text}`);
  }
});

test('several words are shown where they stand together', () => {
  const { text } = passage(TEXT, '专利', '质押', '登记');
  assert.match(text, /专利质押融资登记/);
});

test('what stands under the text is shown only when nothing else has what was looked for', () => {
  const withFacts = `${TEXT}\n\n记者甲\n商标、专利质押`;
  assert.doesNotMatch(passage(withFacts, '质押').text, /记者/);
  assert.doesNotMatch(passage(withFacts, '千余家').text, /记者/);
  assert.match(passage(withFacts, '商标').text, /^商标、专利质押$/);
  assert.doesNotMatch(passage(withFacts).text, /记者/);
});

test('whatever the text, the first match that fits is shown, marked, and no longer than a passage is', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('甲', '乙', '，', '。', '\n', 'a', ' ', '𠮷'), { minLength: 1, maxLength: 400 }),
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      (characters, place, length) => {
        const from = place % characters.length;
        const to = Math.min(characters.length, from + length);
        // A match begins and ends with a letter, and lies on one side of an empty line.
        fc.pre([characters[from]!, characters[to - 1]!].every((one) => /\p{L}/u.test(one)));
        fc.pre(!characters.slice(from, to).join('').includes('\n\n'));
        const { text, marks } = passageOf(characters, [[from, to]]);
        assert.deepEqual(
          marks.map(([a, b]) => text.slice(a, b)),
          [characters.slice(from, to).join('').replaceAll('\n', ' ')],
        );
        assert.ok([...text].length <= 140);
      },
    ),
  ));
