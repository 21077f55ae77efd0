import assert from 'node:assert/strict';
import test from 'node:test';
import type { Relaxation, Request } from '../../src/search/asking/answer.ts';
import { createEngine } from '../../src/search/asking/engine.ts';
import { Unreachable } from '../../src/search/asking/load.ts';
import { indexStories, loadForgive, readIndexFile, requestFor, type Story } from './archive.ts';

const STORIES: Story[] = [
  { id: '20210101-aa01', title: '四川专利质押融资突破百亿元', text: '全省银行向科技企业发放贷款，专利权可以作价。' },
  { id: '20210102-aa02', title: '郫县豆瓣地理标志产品保护', text: '地理标志保护工程启动，知识产权局派出专家。' },
  { id: '20210103-aa03', title: '成都法院审结商标侵权案', text: '法院判令被告赔偿，原告的商标专用权得到保护。' },
  { id: '20210104-aa04', title: '知识产权服务业发展论坛举行', text: '与会代表讨论知识产权服务的标准与人才。' },
  { id: '20210105-aa05', title: '绵阳举办发明展', text: '学生的作品有机器人，也有节水装置。' },
  { id: '20210106-aa06', title: '台风过后果农自救', text: '臺灣业者提供柑橘新品种权许可。' },
];
const archive = await indexStories(STORIES);

async function forgiven(query: string, more: Partial<Request> = {}) {
  const { total, forgiving } = await archive.search(query, { forgive: 'when-none', ...more });
  assert.equal(total, 0, query);
  return { ids: forgiving?.results.map(({ id }) => id.slice(9)) ?? [], relaxed: forgiving?.relaxed };
}

/** What is typed, the article that was meant, and what is said of how it was found. */
const CASES: [typed: string, id: string, said: Relaxation][] = [
  ['专利 质押 多少', 'aa01', { kind: 'fewer', found: ['专利', '质押'], without: ['多少'] }],
  ['为什么专利质押', 'aa01', { kind: 'fewer', found: ['专利质押'], without: ['为什么'] }],
  ['專利質押多少', 'aa01', { kind: 'fewer', found: ['專利質押'], without: ['多少'] }],
  ['融资专利多少', 'aa01', { kind: 'parts', found: ['融资', '专利'], without: ['多少'] }],
  ['专利融资', 'aa01', { kind: 'parts', found: ['专利', '融资'], without: [] }],
  ['专 利 融 资', 'aa01', { kind: 'parts', found: ['专利', '融资'], without: [] }],
  ['商标侵权 霍格沃茨', 'aa03', { kind: 'parts', found: ['商标侵权'], without: ['霍格沃茨'] }],
  ['成都法院商标案', 'aa03', { kind: 'parts', found: ['成都法院', '商标'], without: [] }],
  ['成都法院判令', 'aa03', { kind: 'parts', found: ['成都法院', '判令'], without: [] }],
  ['知识产全', 'aa04', { kind: 'meant', found: ['知识产权'], without: [] }],
  ['帝理标志', 'aa02', { kind: 'meant', found: ['地理标志'], without: [] }],
  ['zhishichanquan', 'aa04', { kind: 'pinyin', found: ['知识产权'], without: [] }],
  ['zhi shi chan quan', 'aa04', { kind: 'pinyin', found: ['知识产权'], without: [] }],
  ['ZSCQ', 'aa04', { kind: 'pinyin', found: ['知识产权'], without: [] }],
  ['zhuanli zhiya', 'aa01', { kind: 'pinyin', found: ['专利', '质押'], without: [] }],
  ['zhuanli质押', 'aa01', { kind: 'pinyin', found: ['专利质押'], without: [] }],
];

for (const [typed, id, said] of CASES) {
  test(`${typed} finds what was meant, and says how: ${said.kind}`, async () => {
    const { ids, relaxed } = await forgiven(typed);
    assert.equal(ids[0], id);
    assert.deepEqual(relaxed, said);
  });
}

test('a Traditional edition says what it found in its own script', async () => {
  const { relaxed } = await forgiven('zhuanli', { script: 'zh-Hant' });
  assert.deepEqual(relaxed?.found, ['專利']);
});

test('an exact answer is the same whether or not there might be others, and stands alone', async () => {
  for (const query of ['知识产权', '商标 法院', '专利 -商标', '']) {
    const { forgiving, ...exact } = await archive.search(query, { forgive: 'when-none' });
    assert.deepEqual(exact, await archive.search(query));
    assert.equal(forgiving, undefined);
  }
});

test('beside few exact answers others are found when they are wanted', async () => {
  const { total, results, forgiving } = await archive.search('知识产权服务', { forgive: 'when-few' });
  assert.equal(total, 1);
  assert.equal(results[0]!.id, '20210104-aa04');
  assert.ok(forgiving);
  assert.deepEqual(
    forgiving.results.map(({ id }) => id),
    ['20210102-aa02'],
  );
  assert.deepEqual(forgiving.relaxed, { kind: 'parts', found: ['知识产权'], without: [] });
});

test('what is quoted, and what is excluded, stays as it was asked', async () => {
  assert.deepEqual((await forgiven('"专利融资"')).ids, []);
  assert.deepEqual((await forgiven('"商标" 融资')).ids, []);
  assert.deepEqual((await forgiven('专利融资 -百亿元')).ids, []);
  assert.deepEqual((await forgiven('专利融资', { filters: { year: ['2020'] } })).ids, []);
});

test('letters that no article has are no reason to list whatever has some of them', async () => {
  const own = await indexStories([
    { id: '20210101-ab01', title: '英文一则', text: 'The hello kitty patent was sold yellow and mellow.' },
    { id: '20210102-ab02', title: '5G 技术标准发布', text: '专家介绍 5G 技术与芯片。' },
  ]);
  const forgivenOf = async (query: string) => (await own.search(query, { forgive: 'when-none' })).forgiving;
  assert.equal(await forgivenOf('bellow'), undefined);
  assert.equal(await forgivenOf('elloy'), undefined);
  assert.deepEqual((await forgivenOf('hello 多少'))?.relaxed, { kind: 'fewer', found: ['hello'], without: ['多少'] });
  const mixed = await forgivenOf('5G技书');
  assert.equal(mixed?.results[0]?.id, '20210102-ab02');
});

test('a question of fillers alone, letters that spell nothing and two hundred words are answered', async () => {
  for (const query of [
    '多少',
    '为什么 如何',
    'qzxv',
    'hello world',
    '专利 '.repeat(200),
    '质鸭豆办'.repeat(50),
    '𠮷𠮷',
    'xi’an',
    '的吗',
  ]) {
    const { total, forgiving } = await archive.search(query, { forgive: 'when-few' });
    assert.equal(typeof total, 'number', query);
    for (const found of forgiving?.relaxed.found ?? []) assert.ok(found.length > 0);
  }
});

test('the file that guesses are made by is fetched only when nothing was found, and once', async () => {
  const own = await indexStories(STORIES);
  const fetched = () => own.loaded.filter((path) => path.startsWith('lexicon-')).length;
  await own.search('知识产权', { forgive: 'when-few' });
  assert.equal(fetched(), 0);
  await own.search('知识产全', { forgive: 'when-none' });
  await own.search('zscq', { forgive: 'when-none' });
  assert.equal(fetched(), 1);
});

test('without that file the rest is forgiven still', async () => {
  const { folder } = archive;
  const engine = createEngine(
    (path, options) =>
      path.startsWith('lexicon-') ? Promise.reject(new Unreachable(path)) : readIndexFile(folder, path, options),
    { loadForgive },
  );
  const { forgiving } = await engine.search(requestFor('专利融资', { forgive: 'when-none' }));
  assert.equal(forgiving?.results[0]?.id, '20210101-aa01');
});

test('an exact answer stands though nothing else can be fetched', async () => {
  let isCutOff = false;
  const engine = createEngine(
    (path, options) =>
      isCutOff ? Promise.reject(new Unreachable(path)) : readIndexFile(archive.folder, path, options),
    { loadForgive },
  );
  const cutOff = () => {
    isCutOff = true;
  };
  const { total, forgiving } = await engine.search(requestFor('知识产权服务', { forgive: 'when-few' }), cutOff);
  assert.ok(isCutOff);
  assert.equal(total, 1);
  assert.equal(forgiving, undefined);
});
