import assert from 'node:assert/strict';
import test from 'node:test';
import { parseArticle } from '../../src/content/article.ts';
import { NATION, placesWithin } from '../../src/model/place.ts';
import type { Site } from '../../src/model/site.ts';
import { sampleArticles } from '../../src/sample/archive.ts';
import type { SampleArticle } from '../../src/sample/article.ts';
import { toFile } from '../../src/sample/markdown.ts';
import { siteOf } from '../feeds/archive.ts';

/** Categories of these names, with ids that say nothing. */
const namedCategories = (...names: string[]) =>
  names.map((name, index) => ({ id: `c${index + 1}`, name, aliases: [] }));

const site = siteOf({
  region: '510000',
  categories: namedCategories(
    '行业动态',
    '政策法规',
    '典型案例',
    '地理标志',
    '保护维权',
    '运用转化',
    '服务培训',
    '数据报告',
  ),
});

function take(count: number, seed = 1, settings = site) {
  return sampleArticles(seed, settings).take(count).toArray();
}

function problemsOf(articles: SampleArticle[], settings: Site) {
  return articles.flatMap(
    (article) => parseArticle(`articles/${article.id}.md`, toFile(article), new Map(), settings).problems,
  );
}

const sample = take(3000);

test('the same seed gives the same articles, another seed others', () => {
  assert.deepEqual(take(50), sample.slice(0, 50));
  assert.notDeepEqual(take(50, 2), sample.slice(0, 50));
});

test('every article is valid content under an id of its own', () => {
  assert.deepEqual(problemsOf(sample, site), []);
  assert.equal(new Set(sample.map(({ id }) => id)).size, sample.length);
});

test('every article says that it is a sample: in title, source, notice and first line', () => {
  for (const { id, frontMatter, body } of sample) {
    for (const text of [frontMatter.title, frontMatter.source, frontMatter.notice ?? '', body.slice(0, 6)])
      assert.ok(text.includes('示例'), `${id}: ${text}`);
  }
});

test('nothing of the grammar is left in the text, and no value is missing', () => {
  for (const article of sample) assert.doesNotMatch(toFile(article), /[{}]|undefined|NaN/, article.id);
});

test('days span twenty years, and many stories fall on one day', () => {
  const days = sample.map(({ frontMatter }) => frontMatter.date);
  assert.equal(new Set(days.map((day) => day.slice(0, 4))).size, 20);
  const onPropertyDay = days.filter((day) => day.endsWith('-04-26')).length;
  assert.ok(onPropertyDay > days.length / 100, `${onPropertyDay} of ${days.length}`);
});

test('lengths are those of news: from a note to a report, half of them between 250 and 700 characters', () => {
  const lengths = sample.map(({ body }) => body.length).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor(lengths.length * share)]!;
  assert.ok(at(0) < 150 && at(0.25) > 230 && at(0.75) < 750 && at(0.999) > 1800, [0, 0.25, 0.75, 0.999].map(at).join());
});

test('every category, corrections, withdrawals, Traditional sources, captions, lists, tables and headings occur', () => {
  const share = (has: (article: (typeof sample)[number]) => boolean) => sample.filter(has).length / sample.length;
  for (const { id } of site.categories) assert.ok(share(({ frontMatter }) => frontMatter.category === id) > 0.02, id);
  const near = (found: number, expected: number) => found > expected / 2 && found < expected * 2;
  assert.ok(
    near(
      share(({ frontMatter }) => frontMatter.corrections !== undefined),
      0.02,
    ),
  );
  assert.ok(
    near(
      share(({ frontMatter }) => frontMatter.withdrawal !== undefined),
      0.01,
    ),
  );
  assert.ok(
    near(
      share(({ frontMatter }) => frontMatter.script === 'zh-Hant'),
      0.01,
    ),
  );
  assert.ok(
    near(
      share(({ frontMatter }) => frontMatter.images !== undefined),
      0.3,
    ),
  );
  for (const mark of [/^- /m, /^\| .* \|$/m, /^## /m])
    assert.ok(share(({ body }) => mark.test(body)) > 0.01, `${mark}`);
});

test('what a correction calls the right figure stands in the text', () => {
  const corrected = sample.flatMap(({ frontMatter, body }) =>
    (frontMatter.corrections ?? []).map(({ text }) => ({ right: /更正为“(.+?)”/.exec(text)?.[1], body })),
  );
  const figures = corrected.filter(({ right }) => right !== undefined);
  assert.ok(figures.length > corrected.length / 2);
  for (const { right, body } of figures) assert.ok(body.includes(right!), right);
});

test('stories go on: most articles belong to a story of several', () => {
  const stories = new Map<string, number>();
  for (const { id } of sample) stories.set(id.slice(9, 12), (stories.get(id.slice(9, 12)) ?? 0) + 1);
  const inStories = [...stories.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  assert.ok(inStories > sample.length / 2, `${inStories} of ${sample.length}`);
});

test('no paragraph makes up more than a hundredth of all', () => {
  const counts = new Map<string, number>();
  for (const paragraph of sample.flatMap(({ body }) => body.split('\n\n')))
    counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [paragraph, count] of counts) assert.ok(count < total / 100, `${count}: ${paragraph}`);
});

const ODD = namedCategories('甲', '乙', '丙');
const MANY = namedCategories(...Array.from({ length: 30 }, (_, index) => `第${index + 1}版`));
const TRADITIONAL = namedCategories('行業要聞', '典型案例', '培訓與服務');
const TOPICS = [{ id: 'silk', name: '丝绸', words: ['丝绸'] }];

/** Archives of others: what each calls itself, and a place its articles must name. */
const ARCHIVES: [title: string, settings: Partial<Site>, names: string][] = [
  ['a province with categories that say nothing', { region: '330000', categories: ODD }, '杭州'],
  ['an autonomous region, one category', { region: '650000', categories: namedCategories('全部') }, '乌鲁木齐'],
  ['a municipality with districts only', { region: '110000', categories: MANY }, '朝阳区'],
  ['a municipality with counties', { region: '500000', categories: TRADITIONAL, topics: TOPICS }, '巫山县'],
  ['a province with counties of its own', { region: '420000', categories: MANY.slice(0, 9) }, '武汉'],
  ['a city', { region: '330100', languages: ['zh-Hans'], categories: ODD }, '西湖区'],
  ['a city without counties', { region: '460400', categories: ODD }, '儋州'],
  ['a county', { region: '330109', categories: ODD }, '萧山区'],
  ['a county that the province governs itself', { region: '429004', categories: ODD }, '仙桃'],
  [
    'the nation, Traditional first',
    { region: NATION, languages: ['zh-Hant', 'zh-Hans'], categories: TRADITIONAL },
    '广东',
  ],
  ['Traditional only', { region: '710000', languages: ['zh-Hant'], categories: TRADITIONAL }, '台北'],
  ['Macao', { region: '820000', categories: ODD, topics: TOPICS }, '澳门'],
];

for (const [title, own, place] of ARCHIVES)
  test(`a sample for ${title} passes its check, fills every category and tells of its places`, () => {
    const settings = siteOf(own);
    const articles = take(600, 1, settings);
    assert.deepEqual(problemsOf(articles, settings), []);
    for (const { id } of settings.categories)
      assert.ok(
        articles.some(({ frontMatter }) => frontMatter.category === id),
        id,
      );
    const named = articles.filter(({ frontMatter, body }) => (frontMatter.title + body).includes(place));
    assert.ok(named.length > 5, `${named.length} name ${place}`);
    for (const article of articles) assert.doesNotMatch(toFile(article), /[{}]|undefined|NaN/, article.id);
  });

test('where an article goes changes nothing of what it tells', () => {
  const told = (settings: Site) =>
    take(200, 1, settings).map(({ frontMatter: { category: _, ...fields }, body }) => ({ fields, body }));
  const [one, many] = [ODD.slice(0, 1), MANY].map((categories) => told(siteOf({ categories })));
  assert.deepEqual(one, many);
});

test('nothing of one province is told of another', () => {
  const others = placesWithin('510000')
    .filter(({ level }) => level === 'prefecture')
    .map(({ name }) => name);
  for (const article of take(1500, 1, siteOf({ region: '330000' })))
    for (const name of ['四川', '川剧', ...others])
      assert.ok(!toFile(article).includes(name), `${article.id}: ${name}`);
});

test('products are many, as those of a province are', () => {
  const geo = take(6000).filter(({ frontMatter }) => frontMatter.keywords?.includes('地理标志'));
  const names = new Set(geo.map(({ frontMatter }) => frontMatter.keywords!.find((word) => word !== '地理标志')));
  assert.ok(names.size > 100, `${names.size}`);
});
