import assert from 'node:assert/strict';
import test from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { citationFiles, dataUrl, toBibtex, toCsl, toRis } from '../../src/feeds/citation.ts';
import type { FrontMatter } from '../../src/model/article.ts';
import { cslItemOf, referenceOf, viewCitation, type CslItem } from '../../src/views/citation.ts';
import { shelve, write } from './archive.ts';

function itemOf(fields: Partial<FrontMatter> = {}, edition = 0): CslItem {
  const written = write('20210209-aaaa', { title: '今年如何干？', ...fields });
  return cslItemOf(shelve([written]).contexts[edition]!('articles/20210209-aaaa.html'), written.article);
}

const REFERENCES: [title: string, fields: Partial<FrontMatter>, expected: string][] = [
  [
    'one author',
    { author: '刘佳' },
    '刘佳. 今年如何干？[N/OL]. 四川日报, 2021-02-09[…]. https://archive.example/ip/articles/20210209-aaaa.html.',
  ],
  [
    'the reporters, each once, and not the site that passed it on',
    { author: '转载网', reporters: ['刘佳', '于海', '刘佳'] },
    '刘佳, 于海. 今年如何干？[N/OL]. 四川日报, 2021-02-09[…]. https://archive.example/ip/articles/20210209-aaaa.html.',
  ],
  [
    'three names and 等 for more',
    { reporters: ['甲', '乙', '丙', '丁'] },
    '甲, 乙, 丙, 等. 今年如何干？[N/OL]. 四川日报, 2021-02-09[…]. https://archive.example/ip/articles/20210209-aaaa.html.',
  ],
  [
    'no author: the title begins',
    {},
    '今年如何干？[N/OL]. 四川日报, 2021-02-09[…]. https://archive.example/ip/articles/20210209-aaaa.html.',
  ],
];

for (const [title, fields, expected] of REFERENCES)
  test(`GB/T 7714, ${title}`, () => {
    const { before, after } = referenceOf(itemOf(fields), '等');
    assert.equal(`${before}[…]${after}`, expected);
  });

test('in the Traditional edition the reference and its address are Traditional', () => {
  const written = write('20210209-aaaa', {
    title: '知识产权',
    source: '四川日报',
    reporters: ['甲', '乙', '丙', '丁'],
  });
  const { reference } = viewCitation(shelve([written]).contexts[1]!('articles/20210209-aaaa.html'), written.article);
  assert.equal(reference.before, '甲, 乙, 丙, 等. 知識產權[N/OL]. 四川日報, 2021-02-09');
  assert.equal(reference.after, '. https://archive.example/ip/zh-hant/articles/20210209-aaaa.html.');
});

test('RIS is a newspaper article with its day, one line a field', () => {
  assert.equal(
    toRis(itemOf({ author: '转载网', reporters: ['刘佳', '于海'] })),
    [
      'TY  - NEWS',
      'AU  - 刘佳',
      'AU  - 于海',
      'ID  - 20210209-aaaa',
      'LA  - zh-CN',
      'PY  - 2021',
      'T2  - 四川日报',
      'TI  - 今年如何干？',
      'UR  - https://archive.example/ip/articles/20210209-aaaa.html',
      'DA  - 2021/02/09/',
      'DP  - 试验档案',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('BibTeX keeps Han characters, and names the commands of TeX', () => {
  assert.equal(
    toBibtex(itemOf({ author: '刘佳', title: '增长50%：{A}_B & C#1 <b>' })),
    `@article{20210209-aaaa,
  author = {{刘佳}},
  journal = {四川日报},
  year = {2021},
  title = {{增长50\\%：\\textbraceleft{}A\\textbraceright{}\\_B \\& C\\#1 \\textless{}b\\textgreater{}}},
  url = {https://archive.example/ip/articles/20210209-aaaa.html},
  date = {2021-02-09},
  language = {zh-CN},
  entrysubtype = {newspaper}
}
`,
  );
});

test('without author no file names one', () => {
  assert.ok(!toRis(itemOf()).includes('AU  -'));
  assert.ok(!toBibtex(itemOf()).includes('author'));
  assert.deepEqual((JSON.parse(toCsl(itemOf())) as CslItem[])[0]!.author, []);
});

const hostile = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '\\',
      '%',
      '&',
      '#',
      '$',
      '_',
      '^',
      '~',
      '<i>',
      '"',
      "'",
      '知',
      '识',
      '产',
      'é',
      '🀄',
      ' a',
      '-',
      '@',
    ),
    { minLength: 1, maxLength: 15 },
  )
  .map((parts) => `题${parts.join('')}目`);

test('citation software reads from RIS and CSL-JSON what the article says', () => {
  fc.assert(
    fc.property(
      hostile,
      fc.array(
        hostile.map((name) => name.replace(/\s/g, '')),
        { maxLength: 4 },
      ),
      (title, reporters) => {
        const item = itemOf({ title, reporters: [...new Set(reporters)] });
        const [read] = plugins.input.chain(toRis(item)) as Record<string, unknown>[];
        assert.equal(read!['title'], item.title);
        assert.equal(read!['type'], 'article-newspaper');
        assert.equal(read!['URL'], item.URL);
        const [csl] = plugins.input.chain(toCsl(item)) as CslItem[];
        assert.equal(csl!.title, item.title);
        assert.deepEqual(csl!.issued, { 'date-parts': [[2021, 2, 9]] });
      },
    ),
    { numRuns: 50 },
  );
});

test('citation software reads from BibTeX what the article says', () => {
  const item = itemOf({ title: '增长50%：A_B & C#1', reporters: ['刘佳', 'Anna von Müller', '于海'] });
  const [read] = plugins.input.chain(toBibtex(item)) as Record<string, unknown>[];
  assert.equal(String(read!['title']).replace(/<[^>]+>/g, ''), item.title);
  assert.equal(read!['container-title'], '四川日报');
  assert.equal(read!['URL'], item.URL);
  assert.deepEqual(read!['issued'], { 'date-parts': [[2021, 2, 9]] });
  assert.equal((read!['author'] as unknown[]).length, 3);
});

test('braces in BibTeX are balanced whatever the title is', () => {
  fc.assert(
    fc.property(hostile, (title) => {
      let depth = 0;
      for (const character of toBibtex(itemOf({ title, author: title }))) {
        depth += character === '{' ? 1 : character === '}' ? -1 : 0;
        assert.ok(depth >= 0);
      }
      assert.equal(depth, 0);
    }),
    { numRuns: 50 },
  );
});

test('a file as an address gives the file back, and stands in an attribute', async () => {
  for (const file of citationFiles(itemOf({ title: '50% “#1” <b> a&b 🀄' }))) {
    const url = dataUrl(file);
    assert.doesNotMatch(url, /["<>\s]/);
    assert.equal(await (await fetch(url)).text(), file.content);
  }
});

test('half a character in a title, which no address can hold, is shown as one that is missing', async () => {
  for (const file of citationFiles(itemOf({ title: '题\ud840目' })))
    assert.equal(await (await fetch(dataUrl(file))).text(), file.content.replace('\ud840', '\ufffd'));
});
