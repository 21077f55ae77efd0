import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeArticle } from '../../src/importer/article.ts';
import { read, ROOT, SEED } from './helpers.ts';

const seed = read(readFileSync(SEED), '000_9f8f8abd961b42b6.txt');

test('the first article comes out of its raw page byte for byte as it is kept', () => {
  const kept = readFileSync(join(ROOT, 'tests/site/content/articles/2021/20210209-525a.md'), 'utf8');
  assert.equal(writeArticle(seed.fields!, seed.body), kept);
});

test('every part of the page finds its field', () => {
  const { draft, category } = seed;
  assert.equal(draft.title, '今年四川知识产权工作如何干？今天这个会明确了！');
  assert.equal(draft.author, '行之知识产权');
  assert.equal(draft.source, '四川在线');
  assert.equal(draft.date, '2021-02-09');
  assert.deepEqual(draft.reporters, ['刘佳']);
  assert.deepEqual(draft.images, [{ caption: '四川知识产权工作会议' }]);
  assert.deepEqual(draft.keywords, ['四川', '知识产权', '知识产权工作', '四川省知识产权服务促进中心']);
  assert.deepEqual(draft.breadcrumb, ['首页', '知识产权资讯', '行业动态']);
  assert.equal(category, 'industry');
  assert.match(draft.notice!, /^声明：文章来源于四川在线，.*谢谢！$/u);
});

test('the text is what the source printed: Simplified, full-width, no reading, no 著 for 着', () => {
  const paragraphs = seed.text.split('\n');
  assert.equal(paragraphs.length, 4);
  assert.match(
    paragraphs[0]!,
    /^今年四川知识产权工作将聚焦全省创新驱动发展重点方向，.*同乡村振兴的有效衔接，.*专项行动……这是/u,
  );
  assert.match(seed.text, /着力打造全国一流知识产权保护高地；/u);
  assert.match(seed.text, /把握“坚持量质并举”、“促进转化运用”和“加强综合保护”三个主基调。/u);
  assert.match(seed.text, /党组副书记（兼）赵辉主持会议/u);
  assert.match(seed.text, /风清气正的行业秩序。（四川在线记者 刘佳）$/u);
  assert.doesNotMatch(seed.text, /[a-zāáǎàēéěèīíǐìōóǒòūúǔù,;:!?()著]/u);
});

test('every reading that was taken out, and every mark that was widened, has its receipt', () => {
  const raw = readFileSync(SEED, 'utf8');
  const readings = raw.match(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\s?\)/gu)!;
  assert.equal(seed.changes.filter(({ rule }) => rule === 'readings').length, readings.length);
  const first = seed.changes[0]!;
  assert.deepEqual(first, { rule: 'readings', before: '(dāng)', after: '', where: '第 1 行第 2 字' });
});

test('the editor is told to look for the original', () => {
  assert.ok(seed.warnings.some(({ code }) => code === 'mirror-suspected'));
});
