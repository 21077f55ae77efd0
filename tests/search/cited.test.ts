import assert from 'node:assert/strict';
import test from 'node:test';
import { citationsOf } from '../../src/citations/article.ts';
import { createReading } from '../../src/citations/read.ts';
import { createConverter } from '../../src/hanzi/convert.ts';
import { articleOf, newFolder, readIndexFile, requestFor, writeStories, type Story } from './archive.ts';
import { alternativesFor } from '../../src/search/asking/cited/alternatives.ts';
import { coreOf } from '../../src/search/form/cited-core.ts';
import { mayAskCited, packCitedForms, unpackCitedForms, type CitedForms } from '../../src/search/form/cited.ts';
import { createEngine } from '../../src/search/asking/engine.ts';
import { parseQuery, type CitedLookup } from '../../src/search/asking/parse.ts';
import { COMMON_VARIANTS } from '../../src/hanzi/fold.ts';

const reading = createReading(createConverter('zh-Hant', 'zh-Hans'), ['郫县豆瓣']);

const STORIES: Story[] = [
  { id: '20210101-aaaa', title: '一', text: '依据《中华人民共和国专利法》第六十四条判决。' },
  { id: '20210102-bbbb', title: '二', text: '专利法第64条和第65条，专利号ZL 2019 1 0123456.X。' },
  { id: '20210104-dddd', title: '四', text: '郫县豆瓣与汉源花椒。' },
  { id: '20210103-cccc', title: '三', text: '（2021）川01民初1234号判决，国发[2021]20号文件。' },
];
const articles = STORIES.map((story) => {
  const citations = citationsOf({ title: story.title, text: story.text, not_cited: [] }, reading);
  return articleOf({ ...story, citations });
});
const forms = unpackCitedForms(
  packCitedForms(
    articles.flatMap(({ citations }) => citations),
    COMMON_VARIANTS,
  )!,
);
const lookupIn =
  (forms: CitedForms): CitedLookup =>
  (typed, kind, variants) =>
    alternativesFor(typed, kind, forms, variants);
const alternativesIn = (query: string) =>
  parseQuery(query, COMMON_VARIANTS, [], lookupIn(forms)).required.map(({ alternatives }) =>
    alternatives.map((units) => units.join('')),
  );

const BOTH = ['中华人民共和国专利法ǀ第六十四条', '专利法第64条'];

test('an article of a law is looked for in every form that articles have, whichever is typed', () => {
  for (const typed of [
    '法条:专利法64',
    'statute:专利法64',
    '专利法第64条',
    '《专利法》第六十四条',
    '中华人民共和国专利法第六十四条',
    '法条:专利法第64条',
  ])
    assert.deepEqual(alternativesIn(typed), [BOTH], typed);
});

test('patents, cases and documents are found by their numbers, with or without what stands around them', () => {
  for (const typed of ['专利:201910123456.X', 'ZL201910123456.X', '专利号：201910123456.x', 'CN 2019 1 0123456.X'])
    assert.deepEqual(alternativesIn(typed), [['zlǀ2019ǀ1ǀ0123456ǀx']], typed);
  for (const typed of ['案号:（2021）川01民初1234号', '(2021)川01民初1234号', '〔2021〕川01民初1234号'])
    assert.deepEqual(alternativesIn(typed), [['2021ǀ川01民初1234号']], typed);
  for (const typed of ['国发〔2021〕20号', '文号:国发〔2021〕20号', '文件:国发〔2021〕20号', '文件：国发（2021）20号'])
    assert.deepEqual(alternativesIn(typed), [['国发ǀ2021ǀ20号']], typed);
});

test('a product is found by its name', () => {
  for (const typed of ['地标:郫县豆瓣', '地理標誌:郫县豆瓣', '地標：郫县豆瓣', 'gi:郫县豆瓣'])
    assert.deepEqual(alternativesIn(typed), [['郫县豆瓣']], typed);
});

test('a citation stands beside other words, and of another kind it is none', () => {
  assert.deepEqual(alternativesIn('判决 法条:专利法64'), [['判决'], BOTH]);
  assert.deepEqual(alternativesIn('案号:专利法64'), [['专利法64']]);
});

test('what names a thing only by what stands before it is looked for by its sentence, and by no words that others have', () => {
  const texts = [
    '《商标法》第六十条规定了处罚，该法第六十三条规定了赔偿。',
    '《专利法》第十一条规定了权利，该法第六十三条规定了假冒。',
    '《四川省知识产权保护和促进条例》施行。《条例》第三十六条规定了奖励。',
    '应当适用商标法第十条，而不适用第六十三条的例外。',
  ];
  const cited = texts.flatMap((text) => citationsOf({ title: '', text, not_cited: [] }, reading));
  const own = unpackCitedForms(packCitedForms(cited, COMMON_VARIANTS)!);
  const askedBy = (query: string) =>
    parseQuery(query, COMMON_VARIANTS, [], lookupIn(own)).required.map(({ alternatives }) =>
      alternatives.map((units) => units.join('')),
    );
  assert.deepEqual(askedBy('法条:商标法63'), [
    ['商标法ǀ第六十条规定了处罚ǀ该法第六十三条规定了赔偿', '应当适用商标法第十条ǀ而不适用第六十三条的例外'],
  ]);
  assert.deepEqual(askedBy('法条:专利法63'), [['专利法ǀ第十一条规定了权利ǀ该法第六十三条规定了假冒']]);
  assert.deepEqual(askedBy('法条:四川省知识产权保护和促进条例36'), [['条例ǀ第三十六条规定了奖励']]);
  for (const typed of ['该法第六十三条', '《条例》第三十六条', '第六十三条'])
    assert.deepEqual(askedBy(typed), [[typed.replace('《', '').replace('》', 'ǀ')]], typed);
});

test('what no article cites is looked for as it is typed', () => {
  assert.deepEqual(alternativesIn('法条:专利法99'), [['专利法99']]);
  assert.deepEqual(alternativesIn('专利'), [['专利']]);
});

test('numbers are the same whichever way they are written', () => {
  assert.equal(coreOf('《中华人民共和国刑法》第二百一十九条之一'), coreOf('刑法219之一'));
  assert.equal(coreOf('商标注册号：1234567'), coreOf('第1234567号'));
  assert.equal(coreOf('第1234567号注册商标'), coreOf('1234567'));
});

test('the forms are had for whatever may be a citation, and for nothing else', () => {
  for (const query of [
    ...[
      '专利:201910123456.X',
      '案号:川01',
      'Case:川01',
      '法条:专利法64',
      '專利號：甲',
      'ZL 2019 1 0123456.X',
      '２０１９１０１２３４５６',
      'CN112345678A',
    ],
    ...[
      '专利法64',
      '专利法第64条',
      '《专利法》第六十四条',
      '刑法二百一十三条',
      '国发〔2021〕20号',
      '國發（２０２１）２０號',
      '主席令第55号',
    ],
    ...['川01民初1234', '（2021）川01民初1234号', '1234567', 'PCT/CN2020/123456', '民法典1185', '专利法实施细则 65'],
  ])
    assert.ok(mayAskCited(query), query);
  for (const query of [
    ...[
      '专利',
      '专利 商标',
      '2021',
      '2021年',
      '四川2021年专利',
      '日期:2021-02-09',
      '2021-02-09',
      '来源:四川在线',
      '标题:专利',
    ],
    ...[
      '"知识产权" -商标',
      '知识产权保护条例',
      '型号',
      '十条建议',
      '5G',
      '3D打印',
      '双十一',
      '增长 50%',
      '专利 OR 商标',
      '100强',
    ],
  ])
    assert.ok(!mayAskCited(query), query);
});

test('what reads cited numbers is loaded for queries that may have any; where it cannot be had their words are found', async () => {
  const folder = newFolder();
  await writeStories(
    STORIES.map((story, at) => ({ ...story, citations: articles[at]!.citations })),
    folder,
  );
  let loaded = 0;
  const idsBy = async (query: string, program: () => Promise<typeof alternativesFor>) => {
    const engine = createEngine((path, options) => readIndexFile(folder, path, options), { loadAlternatives: program });
    const { results } = await engine.search(requestFor(query));
    return results.map(({ id }) => id).sort();
  };
  const had = () => Promise.resolve((loaded++, alternativesFor));
  assert.deepEqual(await idsBy('判决', had), ['20210101-aaaa', '20210103-cccc']);
  assert.equal(loaded, 0);
  assert.deepEqual(await idsBy('专利法第64条', had), ['20210101-aaaa', '20210102-bbbb']);
  assert.equal(loaded, 1);
  assert.deepEqual(await idsBy('专利法第64条', () => Promise.reject(new Error('gone'))), ['20210102-bbbb']);
});
