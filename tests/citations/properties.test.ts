import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readCitations } from '../../src/citations/read.ts';
import { createConverter } from '../../src/hanzi/convert.ts';
import { CITED_KINDS } from '../../src/model/citation.ts';
import { asciiOf, citedAddress } from '../../src/model/cited.ts';
import { NATION, placesWithin } from '../../src/model/place.ts';
import { keysFoundIn, READING, readGold } from './gold.ts';

const traditional = createConverter('zh-Hans', 'zh-Hant');

/** The check digit told otherwise than the program does: the number whose weighed sum with it is a multiple of 11. */
function checked(number: string): string {
  for (const check of [...'0123456789X']) {
    const sum = [...number].reduce((total, digit, at) => total + Number(digit) * ((at % 8) + 2), 0);
    if ((sum - (check === 'X' ? 10 : Number(check))) % 11 === 0) return `${number}.${check}`;
  }
  throw new Error('no digit');
}

const numbers = fc
  .tuple(fc.integer({ min: 2003, max: 2030 }), fc.constantFrom(1, 2, 3, 8, 9), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([year, type, serial]) => checked(`${year}${type}${String(serial).padStart(7, '0')}`));

const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

const WRITTEN: ((number: string) => string)[] = [
  (number) => `涉案专利为ZL${number}。`,
  (number) => `专利号：${number}，有效。`,
  (number) => `申请号CN${number}的申请`,
  (number) => wide(`ZL${number}`),
  (number) => `（ZL ${number.slice(0, 4)} ${number[4]} ${number.slice(5)}）`,
  (number) => `專利號zl${number}的專利權人`,
  (number) => `专利号ZL${number.replace('.', '')}号`,
  (number) => `专利号ZL${number.slice(0, 7)}\n${number.slice(7)}，有效`,
];

test('every valid application number is found in every form that people write it in', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...WRITTEN), (number, write) => {
      assert.deepEqual(keysFoundIn(write(number)), [`patent/${number}`]);
    }),
  );
});

/** Of eight digits, until 2003. */
const oldNumbers = fc
  .tuple(fc.integer({ min: 85, max: 99 }), fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 99_999 }))
  .map(([year, type, serial]) => checked(`${year}${type}${String(serial).padStart(5, '0')}`));

test('every error of one digit in an application number, its check digit too, is a doubt and no find', () => {
  fc.assert(
    fc.property(fc.oneof(numbers, oldNumbers), fc.nat(12), fc.constantFrom(...'0123456789X'), (number, at, digit) => {
      const place = at % number.length;
      const isCheck = place === number.length - 1;
      fc.pre(number[place] !== '.' && number[place] !== digit && (isCheck || digit !== 'X'));
      const wrong = number.slice(0, place) + digit + number.slice(place + 1);
      const { finds, doubts } = readCitations(`专利号ZL${wrong}，请核对。`, READING);
      assert.equal(finds.length, 0, wrong);
      assert.equal(doubts.length, 1, wrong);
    }),
  );
});

const registrations = fc
  .tuple(fc.integer({ min: 100_000, max: 99_999_999 }), fc.constantFrom('', '', '', 'A'))
  .map(([number, letter]) => `${number}${letter}`);

const MARK_FORMS: ((number: string) => string)[] = [
  (number) => `第${number}号“蜀香”商标`,
  (number) => `侵犯第${number}号注册商标专用权`,
  (number) => `商标注册号：${number}。`,
  (number) => `商标注册证第${number}号`,
  (number) => `“蜀香”商标（注册号${number}，第30类）`,
  (number) => `一、诉争商标\n1．注册人：某公司。\n2．注册号：${number}。\n3．申请日期：2016年7月18日。`,
  (number) => `被异议商标为第${wide(number)}号`,
  (number) => traditional(`在第30类注册的第${number}号商标`),
];

test('every registration of a mark is found in every form that people write it in', () => {
  fc.assert(
    fc.property(registrations, fc.constantFrom(...MARK_FORMS), (number, write) => {
      assert.deepEqual(keysFoundIn(write(number)), [`trademark/${number}`], write(number));
    }),
  );
});

const KINDS: Record<string, string> = { 1: 'ABC', 2: 'UY', 3: 'SD' };

test('every publication number whose kind code is that of its kind is found, and every other is a doubt', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('1', '2', '3'),
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom(...'ABCUYSD'),
      (type, serial, code) => {
        const number = `CN${type}${String(serial).padStart(8, '0')}${code}`;
        const { finds, doubts } = readCitations(`对比文件1（${number}）公开了该特征。`, READING);
        const isRight = KINDS[type]!.includes(code);
        assert.deepEqual([finds.map(({ id }) => id), doubts.length], isRight ? [[number], 0] : [[], 1], number);
      },
    ),
  );
});

test('an application number without its check digit is a doubt that says what it would be, and no find', () => {
  const bare = fc.constantFrom<(number: string) => string>(
    (number) => `涉案专利为ZL${number}，有效。`,
    (number) => `专利号：${number}（有效）`,
  );
  fc.assert(
    fc.property(fc.oneof(numbers, oldNumbers), bare, (number, write) => {
      const { finds, doubts } = readCitations(write(number.slice(0, -2)), READING);
      assert.equal(finds.length, 0, number);
      assert.ok(doubts.length === 1 && doubts[0]!.todo.includes(number), number);
    }),
  );
});

/** A number in Chinese, by counting up its places. */
function inChinese(value: number): string {
  const digits = '零一二三四五六七八九';
  const [thousands, hundreds, tens, ones] = String(value).padStart(4, '0').split('').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const upper = `${thousands ? `${digits[thousands]}千` : ''}${hundreds ? `${digits[hundreds]}百` : thousands && (tens || ones) ? '零' : ''}`;
  const ten = tens
    ? `${tens === 1 && !upper ? '' : digits[tens]}十`
    : upper && ones && !upper.endsWith('零')
      ? '零'
      : '';
  return upper + ten + (ones ? digits[ones]! : '');
}

const LAW_FORMS: ((article: number) => string)[] = [
  (article) => `《专利法》第${inChinese(article)}条第一款`,
  (article) => `依照专利法第${article}条处理`,
  (article) => `《中华人民共和国专利法》第${wide(String(article))}条`,
  (article) => traditional(`依据专利法第${inChinese(article)}条`),
];

test('every article of a law is found, in Chinese numerals and in digits, in both scripts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1260 }), fc.constantFrom(...LAW_FORMS), (article, write) => {
      assert.deepEqual(keysFoundIn(write(article)), [`statute/专利法第${article}条`], write(article));
    }),
  );
});

const OPEN = ['（', '(', '〔', '[', '【', '［', '﹝'];
const CLOSE = ['）', ')', '〕', ']', '】', '］', '﹞'];

test('every case and document is found in whichever brackets its year stands', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2016, max: 2030 }),
      fc.integer({ min: 1, max: 99_999 }),
      fc.nat(OPEN.length - 1),
      (year, number, bracket) => {
        const written = [OPEN[bracket], year, CLOSE[bracket]].join('');
        assert.deepEqual(keysFoundIn(`见${written}川01民初${number}号判决`), [`case/（${year}）川01民初${number}号`]);
        assert.deepEqual(keysFoundIn(`根据国发${written}${number}号文件`), [`document/国发〔${year}〕${number}号`]);
      },
    ),
  );
});

const PLACES = placesWithin(NATION).filter(({ code }) => !/^(?:71|81|82)/.test(code));

test('regulations of every province, city and autonomous county are found', () => {
  for (const { name, level } of PLACES)
    if (level === 'county' ? /自治[县旗]$/u.test(name) : /[省市州盟]$/u.test(name))
      assert.deepEqual(keysFoundIn(`违反${name}促进条例第五条`), [`statute/${name}促进条例第5条`]);
});

test('orders and documents of every province and city, and of the counties of Sichuan, are found', () => {
  const towns = PLACES.filter(({ code, name, level }) =>
    level === 'county' ? code.startsWith('51') : /[省市州盟区]$/u.test(name),
  );
  for (const { name } of towns) {
    assert.deepEqual(keysFoundIn(`根据${name}人民政府令第12号`), [`document/${name}人民政府令第12号`]);
    const code = `${name[0]}府发〔2021〕12号`;
    assert.deepEqual(keysFoundIn(`${name}人民政府印发${code}文件`), [`document/${code}`]);
  }
});

test('what is found stands where it is said to stand, in any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '《专利法》',
      '第六条',
      '、',
      '第1234567号',
      '商标',
      '（2021）川01民初',
      '12号',
      '国发〔2021〕',
      'ZL',
      '201910123456.X',
    ],
    ...[' ', '\n', '《', '》', '(', ')', '第', '条', '令', '公告', '和', '該', '法', '号'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (list) => {
      const text = list.join('');
      for (const { from, start, end, id } of readCitations(text, READING).finds) {
        assert.ok(0 <= from && from <= start && start < end && end <= text.length, `${text} ${id}`);
        assert.ok(!text.slice(start, end).includes('\n\n'));
      }
    }),
  );
});

/** Pieces of what is found in true texts, and of what would lead out of a folder or be another file on some disk. */
const PIECES = [
  ...readGold().flatMap(({ text }) => [text, text.slice(0, text.length >> 1), text.slice(text.length >> 1)]),
  ...[
    '../',
    '..\\',
    '/',
    '.',
    '%2e%2e%2f',
    '\0',
    '\n',
    'CON',
    'aux',
    'page',
    'K',
    'ſ',
    'e\u0301',
    'é',
    '９',
    '〔2021〕',
    '号',
    '第',
    '条',
  ],
  ...['\u202e', '\u200b', '\ufeff', '\ud800', '1'.repeat(300), '川'.repeat(300), 'ZL', 'PCT/CN2020/', 'CN', '.X'],
];
const IDS = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.stringMatching(/^(?:CN|PCT)?[\d./A-Zx_-]{0,60}$/),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
);
/** The file of a thing, as a disk that knows no case and no composition has it. */
const fileOf = (kind: (typeof CITED_KINDS)[number], id: string) =>
  citedAddress({ kind, id }).normalize('NFD').toUpperCase();

test('whatever a text calls a thing, its page is a file in the folder of its kind, with a name that any disk takes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CITED_KINDS), IDS, (kind, id) => {
      assert.match(citedAddress({ kind, id }), new RegExp(`^cite/${kind}/[0-9a-z]+(?:-[0-9a-z]+)*\\.html$`));
      assert.ok(asciiOf(id).length <= 20 && !/^(?:page|con|prn|aux|nul|com\d|lpt\d)$/.test(asciiOf(id)), asciiOf(id));
    }),
  );
});

test('two things of a kind never share a page, however little their numbers differ', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CITED_KINDS),
      IDS,
      fc.nat(299),
      fc.constantFrom(...PIECES, ''),
      (kind, id, at, piece) => {
        const other = id.slice(0, at) + piece + id.slice(at + 1);
        if (other.isWellFormed() && id.isWellFormed() && other !== id)
          assert.notEqual(fileOf(kind, id), fileOf(kind, other));
      },
    ),
  );
});

test('what is found in broken texts has an id without paths, controls and directions', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }), (pieces) => {
      for (const { id } of readCitations(pieces.join(''), READING).finds)
        assert.match(id, /^(?!.*\.\.)[\p{Script=Han}\w（）()〔〕〇、·./-]{2,200}$/u, id);
    }),
  );
});
