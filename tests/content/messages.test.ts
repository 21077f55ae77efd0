import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parse, stringify } from 'yaml';
import type { Problem } from '../../src/content/problem.ts';
import { assertEnglish, inEnglish } from './english.ts';
import { problemsOf, type SchemaName } from './problems-of.ts';
import { NATION, placesWithin } from '../../src/model/place.ts';
import { TILE_LAYOUTS } from '../../src/model/tile-layouts.ts';

// Whatever an editor writes in whatever place, the answer says what to write, in Chinese and in English. Each right value below is
// replaced by each of the wrong ones, in turn.

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

const ARTICLE: Value = {
  title: '标题',
  date: '2021-02-09',
  source: '四川在线',
  author: '作者',
  reporters: ['刘佳'],
  editors: ['李四'],
  category: 'industry',
  keywords: ['四川'],
  topics: ['patent'],
  regions: ['510100'],
  images: [{ src: 'a.png', caption: '说明' }],
  notice: '声明',
  script: 'zh-Hans',
  protect: ['于海'],
  provenance: {
    url: 'https://a.example/',
    requested: 'https://example.org/old',
    retrieved: '2021-02-10',
    file: 'a.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    rules: [{ rule: 'spaces', count: 1 }],
  },
  corrections: [{ date: '2021-02-10', text: '更正' }],
  withdrawal: { date: '2021-02-11', reason: '原因', hide_title: true },
};
const SITE: Value = {
  ...(parse(readFileSync('tests/site/content/site.yml', 'utf8')) as Record<string, Value>),
  languages: ['zh-Hans', 'zh-Hant'],
  authority: 'fixture.example',
  redirects: [{ from: 'news/<id>.htm', to: 'articles/<id>.html' }],
  theme: { light: { link: '#1d5c4d' }, dark: { link: '#8fd0bb' }, song: ['霞鹜文楷'], hei: ['苹方'], logo: 'logo.svg' },
  interface: 'en',
  menu: ['search', 'dates'],
  front_page: ['categories', 'latest'],
  tiles: TILE_LAYOUTS['510000']!.trim().split('\n'),
  verification: { 'google-site-verification': 'abc' },
  analytics: { script: 'https://stats.example/a.js', data: { 'website-id': '12' } },
};
const GLOSSARY: Value = { words: { 岳池: '岳池' }, topics: { patent: { 面条: '麵條' } } };
const WRONG: Value[] = ['', ' ', '不对', 0, -1, 1.5, true, null, [], ['不对'], [1], [[]], {}, { 不对: 1 }];

/** The value with its part at each path replaced, one path at a time. */
function* replaced(value: Value, by: Value): Generator<Value> {
  yield by;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) for (const other of replaced(item, by)) yield value.with(index, other);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      for (const other of replaced(item, by)) yield { ...value, [key]: other };
}

/** The value with each of its fields left out, one at a time. */
function* withoutOne(value: Value): Generator<Value> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) for (const other of withoutOne(item)) yield value.with(index, other);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value;
      yield rest;
      for (const other of withoutOne(item)) yield { ...value, [key]: other };
    }
}

const RIGHT: [name: SchemaName, right: Value][] = [
  ['article', ARTICLE],
  ['site', SITE],
  ['glossary', GLOSSARY],
];

/** Places are called by their own names in every language. */
const PLACES = placesWithin(NATION)
  .map(({ name }) => name)
  .join(' ');

for (const [name, right] of RIGHT) {
  test(`the full example of ${name} is right`, () => assert.deepEqual(problemsOf(name, stringify(right)), []));

  test(`whatever is wrong in ${name}, every problem is told in Chinese and in English with what to write`, () => {
    const values = [...WRONG.flatMap((by) => [...replaced(right, by)]), ...withoutOne(right)];
    const texts = values.map((value) => stringify(value));
    const english = inEnglish('tests/content/problems-of.ts', [name], JSON.stringify(texts)) as Problem[][];
    let wrong = 0;
    for (const [index, yaml] of texts.entries()) {
      const problems = problemsOf(name, yaml);
      for (const { what, todo, line } of problems) {
        assert.match(todo, /^[请只].*[。）]$/su, `${what}: ${todo}\n${yaml}`);
        assert.doesNotMatch(`${what}${todo}`, /invalid|expected|received|undefined|object/i, yaml);
        assert.ok(line >= 1);
        wrong++;
      }
      assert.deepEqual(
        english[index]!.map(({ line }) => line),
        problems.map(({ line }) => line),
      );
      for (const { what, todo } of english[index]!) {
        assert.match(todo, /^[A-Z].*\.$/s, `${what}: ${todo}\n${yaml}`);
        assert.doesNotMatch(`${what}${todo}`, /invalid|expected|received|undefined|\[object/i, yaml);
        assertEnglish(what + todo, yaml + PLACES);
      }
    }
    assert.ok(wrong > 50, `${wrong}`);
  });
}
