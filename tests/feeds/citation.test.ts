import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { citationFiles, dataUrl, toBibtex, toCsl, toRis } from '../../src/feeds/citation.ts';
import type { FrontMatter } from '../../src/model/article.ts';
import { referenceOf, type CslItem } from '../../src/model/reference.ts';
import { cslItemOf, viewCitation } from '../../src/views/citation.ts';
import { scriptWords } from '../../src/views/script-words.ts';
import { shelve, write } from './archive.ts';
import { parseRis } from './ris.ts';

function itemOf(fields: Partial<FrontMatter> = {}, edition = 0): CslItem {
  const written = write('20210209-aaaa', { title: '今年如何干？', ...fields });
  return cslItemOf(shelve([written]).contexts[edition]!('articles/20210209-aaaa.html'), written.article);
}

const URL = 'https://archive.example/ip/articles/20210209-aaaa.html';

/** As citeproc writes them with the official styles of both editions (npm run bench -- accepted). */
const REFERENCES: [title: string, fields: Partial<FrontMatter>, by2025: string, by2015: string][] = [
  [
    'one author',
    { author: '刘佳' },
    `刘佳. 今年如何干？[N/OL]. 四川日报，2021-02-09. ${URL}.`,
    `刘佳. 今年如何干？[N/OL]. 四川日报, 2021-02-09[2026-11-26]. ${URL}.`,
  ],
  [
    'the reporters, each once, and not the site that passed it on',
    { author: '转载网', reporters: ['刘佳', '于海', '刘佳'] },
    `刘佳，于海. 今年如何干？[N/OL]. 四川日报，2021-02-09. ${URL}.`,
    `刘佳, 于海. 今年如何干？[N/OL]. 四川日报, 2021-02-09[2026-11-26]. ${URL}.`,
  ],
  [
    'three names and 等 for more',
    { reporters: ['甲', '乙', '丙', '丁'] },
    `甲，乙，丙，等. 今年如何干？[N/OL]. 四川日报，2021-02-09. ${URL}.`,
    `甲, 乙, 丙, 等. 今年如何干？[N/OL]. 四川日报, 2021-02-09[2026-11-26]. ${URL}.`,
  ],
  [
    'an organization as author, where no reporter is named',
    { author: '行之知识产权' },
    `行之知识产权. 今年如何干？[N/OL]. 四川日报，2021-02-09. ${URL}.`,
    `行之知识产权. 今年如何干？[N/OL]. 四川日报, 2021-02-09[2026-11-26]. ${URL}.`,
  ],
  [
    'Latin names, which the edition of 2015 writes in capitals',
    { reporters: ['John Smith', 'Zoë Müller'] },
    `John Smith，Zoë Müller. 今年如何干？[N/OL]. 四川日报，2021-02-09. ${URL}.`,
    `JOHN SMITH, ZOË MÜLLER. 今年如何干？[N/OL]. 四川日报, 2021-02-09[2026-11-26]. ${URL}.`,
  ],
  [
    'quotation marks in the title',
    { title: '“专利‘大户’”在《日报》上说……' },
    `“专利‘大户’”在《日报》上说……[N/OL]. 四川日报，2021-02-09. ${URL}.`,
    `“专利‘大户’”在《日报》上说……[N/OL]. 四川日报, 2021-02-09[2026-11-26]. ${URL}.`,
  ],
  [
    'no author: the title begins',
    {},
    `今年如何干？[N/OL]. 四川日报，2021-02-09. ${URL}.`,
    `今年如何干？[N/OL]. 四川日报, 2021-02-09[2026-11-26]. ${URL}.`,
  ],
];

for (const [title, fields, by2025, by2015] of REFERENCES)
  test(`GB/T 7714, ${title}`, () => {
    assert.equal(referenceOf(itemOf(fields), '2025', '2026-11-26'), by2025);
    assert.equal(referenceOf(itemOf(fields), '2015', '2026-11-26'), by2015);
  });

test('the page has the reference by the edition of 2025, and offers that of 2015', () => {
  const written = write('20210209-aaaa', { title: '今年如何干？' });
  const context = shelve([written]).contexts[0]!('');
  assert.equal(viewCitation(context, written.article).reference, `今年如何干？[N/OL]. 四川日报，2021-02-09. ${URL}.`);
  assert.equal(scriptWords(context.archive.site, context.edition).citing.older, '改为 GB/T 7714—2015');
});

test('in the Traditional edition the reference and its address are Traditional', () => {
  const written = write('20210209-aaaa', {
    title: '知识产权',
    source: '四川日报',
    reporters: ['甲', '乙', '丙', '丁'],
  });
  const { reference } = viewCitation(shelve([written]).contexts[1]!('articles/20210209-aaaa.html'), written.article);
  assert.equal(
    reference,
    '甲，乙，丙，等. 知識產權[N/OL]. 四川日報，2021-02-09. https://archive.example/ip/zh-hant/articles/20210209-aaaa.html.',
  );
});

test('no field beside the id holds the article’s number: some styles would print it after the title', () => {
  const { id, URL: url, ...rest } = itemOf();
  assert.ok(url.includes(id));
  assert.ok(!JSON.stringify(rest).includes(id));
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
    `@online{20210209-aaaa,
  author = {{刘佳}},
  organization = {四川日报},
  journal = {四川日报},
  mark = {N},
  year = {2021},
  title = {{增长50\\%：\\textbraceleft{}A\\textbraceright{}\\_B \\& C\\#1 \\textless{}b\\textgreater{}}},
  url = {https://archive.example/ip/articles/20210209-aaaa.html},
  date = {2021-02-09},
  language = {zh-CN}
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

test('RIS and CSL-JSON say what the article says, whatever is in its title', () => {
  const name = hostile.map((text) => text.replace(/\s/g, ''));
  fc.assert(
    fc.property(hostile, fc.array(name, { maxLength: 4 }), (title, names) => {
      const reporters = [...new Set(names)];
      const item = itemOf({ title, reporters });
      const [read] = parseRis(toRis(item));
      assert.deepEqual([read!['TI'], read!['AU'] ?? []], [[item.title], reporters]);
      assert.deepEqual(JSON.parse(toCsl(item)), [item]);
    }),
    { numRuns: 50 },
  );
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
