import assert from 'node:assert/strict';
import test from 'node:test';
import { parseArticle } from '../../src/content/article.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { placeOf } from '../../src/model/place.ts';
import { siteSchema } from '../../src/model/site.ts';
import { sampleArticles } from '../../src/sample/archive.ts';
import { toFile } from '../../src/sample/markdown.ts';
import { PRODUCTS } from '../../src/sample/world/products.ts';
import { readFileSync } from 'node:fs';

const site = parseYaml(readFileSync('content/site.yml', 'utf8'), siteSchema, { file: 'site.yml', firstLine: 1 }).value!;

function take(count: number, seed = 1) {
  return sampleArticles(seed).take(count).toArray();
}

const sample = take(3000);

test('the same seed gives the same articles, another seed others', () => {
  assert.deepEqual(take(50), sample.slice(0, 50));
  assert.notDeepEqual(take(50, 2), sample.slice(0, 50));
});

test('every article is valid content under an id of its own', () => {
  const parsed = sample.map((article) => parseArticle(`articles/${article.id}.md`, toFile(article), new Map(), site));
  assert.deepEqual(
    parsed.flatMap(({ problems }) => problems),
    [],
  );
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

test('every protected product comes from a place that exists', () => {
  for (const { name, code } of PRODUCTS) assert.ok(placeOf(code), `${name} ${code}`);
});
