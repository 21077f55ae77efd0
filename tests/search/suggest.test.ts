import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Suggestion } from '../../src/search/asking/suggest.ts';
import { packSuggestions, unpackSuggestions, type SuggestionEntry } from '../../src/search/form/suggestions.ts';
import { optionsFor } from '../../src/search/page/suggestions/options.ts';
import { readState } from '../../src/search/page/state.ts';
import { indexStories } from './archive.ts';

const stories = [
  { id: '20200301-aa01', title: '一', text: '甲。', keywords: ['知识产权', '专利质押'], keywordIds: ['k1', 'k2'] },
  { id: '20200302-aa02', title: '二', text: '乙。', keywords: ['知识产权'], keywordIds: ['k1'], regions: ['510100'] },
  {
    id: '20200303-aa03',
    title: '三',
    text: '丙。',
    keywords: ['知识共享'],
    keywordIds: ['k3'],
    source: '四川知识产权报',
  },
];

const archive = await indexStories(stories);
const suggest = async (typed: string, script: 'zh-Hans' | 'zh-Hant' = 'zh-Hans') =>
  (await archive.engine.suggest(typed, script)).map(({ kind, text, before }) => [kind, text, before]);

test('what begins with what is typed comes before what has it in it, the frequent before the rare', async () => {
  assert.deepEqual(await suggest('知识'), [
    ['keyword', '知识产权', ''],
    ['keyword', '知识共享', ''],
    ['source', '四川知识产权报', ''],
  ]);
});

test('places, categories and sources are suggested by the names that pages print', async () => {
  assert.deepEqual(await suggest('成'), [['region', '成都市', '']]);
  assert.deepEqual(await suggest('行业'), [['category', '行业动态', '']]);
  assert.deepEqual(await suggest('日报'), [['source', '四川日报', '']]);
});

test('a source whose id is a word of JavaScript’s is called by its name, in results and suggestions', async () => {
  const own = await indexStories([
    { id: '20200301-aa01', title: '一', text: '甲乙。', source: '成都日报', sourceId: 'constructor' },
  ]);
  assert.deepEqual(
    (await own.engine.suggest('日报', 'zh-Hans')).map(({ text }) => text),
    ['成都日报'],
  );
  const { results } = await own.search('甲乙');
  assert.match(JSON.stringify(results), /成都日报/);
});

test('however many keywords there are, a place and a source are among what is suggested', async () => {
  const keywords = Array.from({ length: 9 }, (_, index) => `成都${'一二三四五六七八九'[index]}事`);
  const own = await indexStories([
    { ...{ id: '20200301-aa01', title: '一', text: '甲。', source: '成都日报' }, keywords, keywordIds: keywords },
    { ...{ id: '20200302-aa02', title: '二', text: '乙。', regions: ['510100'] } },
  ]);
  const kinds = (await own.engine.suggest('成都', 'zh-Hans')).map(({ kind }) => kind);
  assert.deepEqual(kinds.toSorted(), ['keyword', 'keyword', 'keyword', 'region', 'source']);
});

test('of several words the last is completed, and the others stay', async () => {
  assert.deepEqual(await suggest('成都 专利'), [['keyword', '专利质押', '成都']]);
});

test('either script finds the same; each edition suggests in its own', async () => {
  assert.deepEqual(await suggest('知識'), await suggest('知识'));
  assert.deepEqual((await suggest('知识', 'zh-Hant'))[0], ['keyword', '知識產權', '']);
});

test('nothing is suggested for nothing, and not what is typed already', async () => {
  for (const typed of ['', ' ', '。', '知识产权报社', '专利质押']) assert.deepEqual(await suggest(typed), [], typed);
});

test('nothing but what suggestions are made of is fetched for them, once', async () => {
  const own = await indexStories(stories);
  await own.engine.suggest('知', 'zh-Hans');
  await own.engine.suggest('知识', 'zh-Hans');
  assert.equal(own.loaded.length, 2);
  assert.match(own.loaded.join(), /^index\.js,suggestions-/);
});

test('entries come back from their file as they were', () => {
  const kinds = ['keyword', 'topic', 'region', 'category', 'source'] as const;
  const entry = fc.record(
    { kind: fc.constantFrom(...kinds), id: fc.string(), text: fc.string() },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const sorted = kinds.flatMap((kind): SuggestionEntry[] => entries.filter((one) => one.kind === kind));
      assert.deepEqual(unpackSuggestions(packSuggestions(sorted)), sorted);
    }),
  );
});

const suggestion = (kind: Suggestion['kind'], text: string, before = ''): Suggestion => ({
  kind,
  id: `id ${text}`,
  text,
  before,
});

test('a keyword completes the query, a place narrows what was typed before it', () => {
  const state = readState('?q=旧&sort=newest&page=3');
  const suggestions = [suggestion('keyword', '专利质押', '四川'), suggestion('region', '成都市', '专利')];
  const options = optionsFor('四川 专', state, { recent: [], suggestions, results: [] });
  assert.deepEqual(
    options.map(({ text, leadsTo }) => [text, 'state' in leadsTo && [leadsTo.state.query, leadsTo.state.filters]]),
    [
      ['四川 专利质押', ['四川 专利质押', {}]],
      ['成都市', ['专利', { region: ['id 成都市'] }]],
    ],
  );
  for (const { leadsTo } of options)
    assert.ok('state' in leadsTo && leadsTo.state.page === 1 && leadsTo.state.sort === 'newest');
});

test('what was searched for before comes first, and is not offered twice', () => {
  const state = readState('');
  const from = { recent: ['专利', '专利质押', '商标'], suggestions: [suggestion('keyword', '专利质押')], results: [] };
  assert.deepEqual(
    optionsFor('专利', state, from).map(({ kind, text }) => [kind, text]),
    [['recent', '专利质押']],
  );
  assert.deepEqual(optionsFor('  ', state, from), []);
});
