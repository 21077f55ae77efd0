import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'astro/zod';
import { parseYaml } from '../../src/content/yaml.ts';
import { articleSchema } from '../../src/model/article.ts';

const schema = z.strictObject({
  name: z.string('请写名字。'),
  tags: z.array(z.string('请写文字。'), '请写列表。').default([]),
  inner: z.strictObject({ deep: z.int('请写整数。') }).optional(),
});

/** Problems as `line: what。todo`, in a text that begins on line 10 of its file. */
function problems(text: string): string[] {
  return parseYaml(text, schema, { file: 'a.md', firstLine: 10 }).problems.map(
    ({ line, what, todo }) => `${line}: ${what}。${todo}`,
  );
}

test('a right text gives its value', () =>
  assert.deepEqual(parseYaml('name: 甲\ntags: [一, 二]', schema, { file: '', firstLine: 1 }).value, {
    name: '甲',
    tags: ['一', '二'],
  }));

test('a day without quotes is text, a code without quotes is not', () => {
  const value = (text: string) => parseYaml(`name: ${text}`, schema, { file: '', firstLine: 1 });
  assert.equal(value('2021-02-09').value?.name, '2021-02-09');
  assert.match(value('510000').problems[0]!.what, /数字 510000（文字要加引号）/);
});

test('every problem is told at its own line', () => {
  const found = problems('name: 1\ntags: 一\ninner:\n  deep: x\n  more: 1\nextra: 2');
  assert.deepEqual(
    found.map((text) => Number(text.split(':')[0])),
    [10, 11, 13, 14, 15],
  );
});

test('an unknown field is told with those that are known there', () => {
  assert.deepEqual(problems('name: 甲\nnaem: 乙'), [
    '11: 不认识的项 naem。请删去或改正；这里可以写：name、tags、inner。',
  ]);
  assert.match(problems('name: 甲\ninner:\n  deep: 1\n  dep: 2')[0]!, /^13: 不认识的项 inner › dep。.*：deep。$/);
});

test('a missing field is told at the beginning', () =>
  assert.deepEqual(problems('tags: []'), ['10: 缺少 name。请写名字。']));

test('a wrong item of a list is told by its number and line', () =>
  assert.match(problems('name: 甲\ntags:\n  - 一\n  - 2')[0]!, /^13: tags › 2 写作 数字 2/));

const SYNTAX: [what: string, text: string, line: number][] = [
  ['a field twice', 'name: 甲\nname: 乙', 11],
  ['a tab as indent', 'name: 甲\ninner:\n\tdeep: 1', 12],
  ['a quote that does not close', 'name: "甲', 10],
  ['two colons in a line', 'name: 甲: 乙', 10],
  ['a text that begins with an at sign', 'name: @甲', 10],
  ['a line of hyphens that makes two documents', 'name: 甲\n---\nname: 乙', 11],
  ['a backslash in double quotes', 'name: "\\甲"', 10],
  ['a bracket that does not close', 'name: 甲\ntags: [一, 二', 11],
];

for (const [what, text, line] of SYNTAX)
  test(`${what} is told in Chinese at its line, with what to look for`, () => {
    const found = problems(text);
    assert.ok(found.length > 0);
    for (const problem of found) assert.match(problem, /。请(?:检查|改成|补上|把|删去)/);
    assert.ok(
      found.some((problem) => problem.startsWith(`${line}: `)),
      found.join('\n'),
    );
  });

test('nothing, a list or a lone word instead of fields is an error', () => {
  for (const text of ['', '# 只有注释', '- 一', '一', '~', '1']) assert.ok(problems(text).length > 0, text);
});

test('an alias that would grow beyond all bounds is refused at once', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    .concat(
      [...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
    )
    .join('\n');
  assert.match(problems(bomb).join('\n'), /别名/);
});

test('a line of a hundred thousand characters is refused at once, whatever it holds', () => {
  for (const run of [' ', '"']) assert.ok(problems(`name: ${run.repeat(1e5)}\ntags: [`).length > 0);
});

test('a deep nest is refused without an accident', () => {
  const deep = `name: ${'['.repeat(2000)}${']'.repeat(2000)}`;
  assert.ok(problems(deep).length > 0);
});

test('a tag or key of another language makes no object', () => {
  assert.ok(problems('name: !!js/function "1"').length >= 0);
  const { value } = parseYaml('name: 甲\n__proto__: {polluted: 1}', schema, { file: '', firstLine: 1 });
  assert.equal(value, undefined);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('front matter with every field of the schema is read as it is written', () => {
  const text =
    'title: 甲\ndate: 2021-02-09\nsource: 乙\ncategory: c\nregions: ["510100"]\nwithdrawal:\n  date: 2021-03-01\n  reason: 丙';
  const { value } = parseYaml(text, articleSchema, { file: '', firstLine: 2 });
  assert.deepEqual(value?.regions, ['510100']);
  assert.deepEqual(value.withdrawal, { date: '2021-03-01', reason: '丙', hide_title: false });
});
