import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { articleSchema, byNewest, creatorsOf, ID_FORM, isPublished, lastChanged } from '../../src/model/article.ts';

const LEAST = { title: '标题', date: '2021-02-09', source: '四川在线', category: 'industry' };

/** The messages an editor reads for this front matter. */
function messages(fields: Record<string, unknown>): string[] {
  const result = articleSchema.safeParse({ ...LEAST, ...fields });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

test('title, date, source and category are all that an article needs', () => {
  assert.deepEqual(messages({}), []);
  for (const field of Object.keys(LEAST)) assert.equal(messages({ [field]: undefined }).length, 1, field);
});

const WRONG: [what: string, fields: Record<string, unknown>, direction: RegExp][] = [
  ['an empty title', { title: ' ' }, /请写原标题，例如/],
  ['a title of two lines', { title: '一\n二' }, /一行/],
  ['a day that does not exist', { date: '2021-02-30' }, /历法上有的.*例如 2021-02-09/],
  ['a date that is a number', { date: 20210209 }, /“年-月-日”/],
  ['a reporter who is no list', { reporters: '刘佳' }, /列表，例如 \[刘佳\]/],
  ['a picture in another folder', { images: [{ src: '../a.jpg' }] }, /只写文件名/],
  ['a picture without anything', { images: [{}] }, /src（图片文件名）或 caption/],
  ['a region by name', { regions: ['成都'] }, /六位行政区划代码/],
  ['a script that is a country', { script: 'zh-TW' }, /zh-Hans（简体）或 zh-Hant（繁体）/],
  ['an address without http', { provenance: { url: 'ftp://a/b' } }, /http/],
  ['a hash that is too short', { provenance: { sha256: 'abc' } }, /64 位/],
  ['a correction without a text', { corrections: [{ date: '2021-02-10' }] }, /请写更正了什么/],
  ['a withdrawal without a reason', { withdrawal: { date: '2021-02-10' } }, /请写撤下的原因/],
];

for (const [what, fields, direction] of WRONG)
  test(`${what} is refused with what to write instead`, () => {
    const found = messages(fields);
    assert.equal(found.length, 1, found.join());
    assert.match(found[0]!, direction);
  });

test('an unknown field is an error at every level', () => {
  for (const fields of [{ autor: 'x' }, { images: [{ caption: 'a', alt: 'b' }] }, { provenance: { link: 'x' } }])
    assert.equal(messages(fields).length, 1, JSON.stringify(fields));
});

test('ids begin with eight digits and end in four or more small letters or digits', () => {
  for (const id of ['20210209-k7m2', '20210209-0000', '20210209-abcdefgh01234567']) assert.match(id, ID_FORM);
  for (const id of [
    '20210209-k7m',
    '2021029-k7m2',
    '20210209-K7M2',
    '20210209_k7m2',
    '20210209-知识产权',
    'a20210209-k7m2',
  ])
    assert.doesNotMatch(id, ID_FORM);
});

test('sorting by newest gives one order, whatever the order before', () => {
  const article = fc.record({
    date: fc.constantFrom('2020-01-01', '2020-01-02', '2021-01-01'),
    id: fc.stringMatching(/^[a-c]{1,2}$/),
  });
  const list = fc.uniqueArray(article, { selector: ({ id }) => id });
  fc.assert(
    fc.property(
      list.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))),
      ([one, other]) => {
        const sorted = (items: typeof one) => [...items].sort((a, b) => byNewest(a as never, b as never));
        assert.deepEqual(sorted(one), sorted(other));
        const dates = sorted(one).map(({ date }) => date);
        assert.deepEqual(dates, [...dates].sort().reverse());
      },
    ),
  );
});

test('a withdrawn article is not published', () => {
  const fields = articleSchema.parse(LEAST);
  assert.equal(isPublished(fields as never), true);
  assert.equal(
    isPublished({ ...fields, withdrawal: { date: '2021-03-01', reason: 'x', hide_title: false } } as never),
    false,
  );
});

test('an article changed last on the day of its newest correction', () => {
  const corrections = [
    { date: '2021-03-01', text: '一' },
    { date: '2021-02-20', text: '二' },
  ];
  assert.equal(lastChanged({ date: '2021-02-09', corrections }), '2021-03-01');
  assert.equal(lastChanged({ date: '2021-02-09', corrections: [] }), '2021-02-09');
});

test('who is author and reporter at once is named once', () =>
  assert.deepEqual(creatorsOf({ author: '刘佳', reporters: ['刘佳', '李四'] }), ['刘佳', '李四']));
