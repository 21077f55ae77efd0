import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { parse as parseYaml } from 'yaml';
import { BOM, COLUMNS, csvHead, toCsvLines } from '../../src/feeds/csv.ts';
import { toDataPackage } from '../../src/feeds/datapackage.ts';
import { toStaticRepository } from '../../src/feeds/oai.ts';
import { toMarkdown } from '../../src/feeds/record.ts';
import { hasRepository, REPOSITORY_LIMIT, viewData, viewDataset, viewRepository } from '../../src/views/data.ts';
import { fullRecordOf, recordOf, sayMarkdown } from '../../src/views/record.ts';
import { viewLlms } from '../../src/views/llms.ts';
import { citationTablesOf, linesOf, tablesOf } from '../../src/views/volumes.ts';
import { shelve, siteOf, write } from './archive.ts';
import { hostile } from './hostile.ts';
import { elementsAt, textsAt } from './xml.ts';

const DATA = 'data/articles.csv';

const SAMPLE = write(
  '20210209-aaaa',
  {
    title: '会议录',
    author: '刘佳',
    reporters: ['于海'],
    protect: ['于海'],
    keywords: ['专利', '四川'],
    images: [{ src: '会议.png', caption: '会场' }],
    provenance: { url: 'https://daily.example/1.html', sha256: 'a'.repeat(64) },
    corrections: [{ date: '2021-03-01', text: '错字已改。' }],
  },
  '**会议**会在[官网](https://daily.example/会议 "会议")直播。\n\n![会议](会议.png)\n\n`会议` <https://daily.example/会议>',
);

test('the table opens in a spreadsheet: a byte order mark, CRLF, a head, one line an article', () => {
  const context = shelve([SAMPLE]).contexts[0]!(DATA);
  const csv = BOM + csvHead() + toCsvLines([recordOf(context, SAMPLE.article)]);
  assert.ok(csv.startsWith('\ufeffid,url,title,'));
  assert.equal(csv.split('\r\n').length, 3);
  const [row] = parse<Record<string, string>>(csv, { bom: true, columns: true });
  assert.deepEqual(Object.keys(row!), [...COLUMNS]);
  assert.equal(row!['title'], '会议录');
  assert.equal(row!['keywords'], '专利;四川');
  assert.equal(row!['updated'], '2021-03-01');
  assert.equal(row!['topic_names'], '专利');
  assert.equal(row!['corrections'], '2021-03-01 错字已改。');
});

test('no cell begins a formula, and but for the apostrophe every cell is what the article says', () => {
  const cell = fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '"', ',', '题', ''),
      fc.constantFrom('cmd|/C calc!A0', '1+1', '",="', '知识\u2028产权', "'"),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(cell, cell, (title, source) => {
      const written = write('20210209-aaaa', { title, source });
      const context = shelve([written]).contexts[0]!(DATA);
      const csv = csvHead() + toCsvLines([recordOf(context, written.article)]);
      const [row] = parse<Record<string, string>>(csv, { bom: true, columns: true });
      for (const [found, said] of [
        [row!['title'], written.article.title],
        [row!['source'], written.article.source],
      ] as const) {
        assert.doesNotMatch(found!, /^[=+\-@＝＋－＠\t\r]/);
        assert.equal(found, /^[=+\-@＝＋－＠]/.test(said) ? `'${said}` : said);
      }
    }),
    { numRuns: 60 },
  );
});

test('a record has the text without marks, in the edition’s script', () => {
  const shelf = shelve([SAMPLE]);
  const textIn = (edition: number) => {
    const context = shelf.contexts[edition]!(DATA);
    return fullRecordOf(recordOf(context, SAMPLE.article), sayMarkdown(context, SAMPLE.article, SAMPLE.body)).text;
  };
  assert.equal(textIn(0), '会议会在官网直播。\n会议 https://daily.example/会议');
  assert.match(textIn(1), /^會議會在官網直播。/);
});

test('Markdown in the other script keeps addresses and code, and its front matter is YAML', () => {
  const context = shelve([SAMPLE]).contexts[1]!(DATA);
  const markdown = toMarkdown(recordOf(context, SAMPLE.article), sayMarkdown(context, SAMPLE.article, SAMPLE.body));
  const [, front, body] = /^---\n(.*?)---\n\n(.*)$/s.exec(markdown)!;
  assert.equal(
    body,
    '**會議**會在[官網](https://daily.example/会议 "會議")直播。\n\n![會議](会议.png)\n\n`会议` <https://daily.example/会议>\n',
  );
  const fields = parseYaml(front!) as Record<string, unknown>;
  assert.equal(fields['title'], '會議錄');
  assert.deepEqual(fields['reporters'], ['于海']);
  assert.deepEqual(fields['corrections'], [{ date: '2021-03-01', text: '錯字已改。' }]);
  assert.equal(fields['language'], 'zh-Hant');
});

test('Markdown in the stored script is what the editor wrote', () => {
  const context = shelve([SAMPLE]).contexts[0]!(DATA);
  assert.equal(sayMarkdown(context, SAMPLE.article, SAMPLE.body), SAMPLE.body);
});

interface Package {
  name: string;
  resources: {
    name: string;
    path: string | string[];
    schema?: { primaryKey: string[]; fields: { name: string; type: string; title: string; description: string }[] };
  }[];
}

test('the data package names its files and describes every column, in order, with the type its values have', () => {
  const context = shelve([SAMPLE]).contexts[0]!('data/datapackage.json');
  const { name, resources } = JSON.parse(toDataPackage(viewDataset(context))) as Package;
  const converted = shelve([SAMPLE]).contexts[1]!('data/datapackage.json');
  assert.deepEqual(
    (JSON.parse(toDataPackage(viewDataset(converted))) as Package).resources.map(({ path }) => path),
    [
      'articles.csv',
      'https://archive.example/ip/data/citations.csv',
      ['https://archive.example/ip/data/articles/2021.jsonl'],
    ],
  );
  assert.match(name, /^[a-z0-9._-]+$/);
  assert.deepEqual(
    resources.map(({ path }) => path),
    ['articles.csv', 'citations.csv', ['articles/2021.jsonl']],
  );
  for (const resource of resources) assert.match(resource.name, /^[a-z0-9._-]+$/);
  const { fields, primaryKey } = resources[0]!.schema!;
  assert.deepEqual(
    fields.map((field) => field.name),
    [...COLUMNS],
  );
  assert.deepEqual(primaryKey, ['id']);
  // As readers of the data package read it, which take a byte order mark for a part of the first name.
  const [row] = parse<Record<string, string>>(csvHead() + toCsvLines([recordOf(context, SAMPLE.article)]), {
    columns: true,
  });
  // Types that readers of both versions of Table Schema know.
  const forms: Record<string, RegExp> = { string: /^/, date: /^\d{4}-\d{2}-\d{2}$/, integer: /^\d+$/ };
  for (const { name: field, type, title, description } of fields) {
    assert.match(row![field]!, forms[type]!, field);
    assert.ok(title && description, field);
  }
});

test('every field of the data is explained, and nothing else is', () => {
  const context = shelve([SAMPLE]).contexts[0]!('data/datapackage.json');
  assert.deepEqual(
    viewDataset(context).fields.map(({ name }) => name),
    // The summary is in the repository alone, whose own standard explains it.
    [...Object.keys(recordOf(context, SAMPLE.article)), 'text'].filter((field) => field !== 'summary'),
  );
});

test('the static repository has the parts its specification asks for, in their order', () => {
  const context = shelve([SAMPLE]).contexts[0]!('data/oai.xml');
  using document = XmlDocument.fromString(toStaticRepository(viewRepository(context)));
  const names = (path: string) => elementsAt(document, path).map(({ name }) => name);
  const text = (path: string) => textsAt(document, path)[0];
  assert.deepEqual(names('/sr:Repository/*'), ['Identify', 'ListMetadataFormats', 'ListRecords']);
  assert.deepEqual(names('//sr:Identify/*'), [
    ...['repositoryName', 'baseURL', 'protocolVersion', 'adminEmail', 'earliestDatestamp', 'deletedRecord'],
    'granularity',
  ]);
  assert.equal(text('//oai:deletedRecord'), 'transient');
  assert.equal(text('//oai:granularity'), 'YYYY-MM-DD');
  assert.equal(text('//oai:earliestDatestamp'), '2021-03-01');
  assert.deepEqual(names('//sr:ListRecords/oai:record/*'), ['header', 'metadata']);
  assert.equal(text('//oai:header/oai:identifier'), 'oai:archive.example:20210209-aaaa');
  assert.equal(text('//oai:header/oai:datestamp'), '2021-03-01');
  assert.equal(text('//oai_dc:dc/dc:title'), '会议录');
  assert.deepEqual(textsAt(document, '//dc:creator'), ['刘佳', '于海']);
});

test('a harvester hears of corrections and withdrawals, and asks at the gateway', () => {
  const site = siteOf({ oai_gateway: 'https://gateway.example/oai' });
  const withdrawal = { date: '2021-04-01', reason: '应要求撤下。' };
  const gone = write('20210101-gone', { title: '撤下的标题', date: '2021-01-01', withdrawal });
  const context = shelve([SAMPLE, gone], site).contexts[0]!('data/oai.xml');
  const xml = toStaticRepository(viewRepository(context));
  using document = XmlDocument.fromString(xml);
  assert.deepEqual(textsAt(document, '//oai:baseURL'), ['https://gateway.example/oai/archive.example/ip/data/oai.xml']);
  assert.deepEqual(
    elementsAt(document, '//oai:record[oai:header/@status="deleted"]/*').map(({ name }) => name),
    ['header'],
  );
  assert.deepEqual(textsAt(document, '//oai:header[@status="deleted"]/*'), [
    'oai:archive.example:20210101-gone',
    '2021-04-01',
  ]);
  assert.ok(textsAt(document, '//dc:description').includes('更正（2021-03-01）：错字已改。'));
  assert.ok(!xml.includes('撤下的标题'));
});

test('a harvester reads from the repository what hostile titles, names and keywords say', () =>
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, author, keyword) => {
      const written = write('20210209-aaaa', { title, author, keywords: [keyword], notice: title });
      const context = shelve([written]).contexts[0]!('data/oai.xml');
      using document = XmlDocument.fromString(toStaticRepository(viewRepository(context)));
      assert.deepEqual(textsAt(document, '//dc:title'), [written.article.title]);
      assert.deepEqual(textsAt(document, '//dc:creator'), [written.article.author!]);
      assert.deepEqual(textsAt(document, '//dc:subject'), ['行业动态', written.article.keywords[0]!]);
    }),
    { numRuns: 60 },
  ));

test('a repository too large for gateways is not offered', () => {
  const { archive } = shelve([SAMPLE]).contexts[0]!('data/oai.xml');
  assert.ok(hasRepository(archive));
  assert.ok(
    !hasRepository({ ...archive, articles: Array.from({ length: REPOSITORY_LIMIT + 1 }, () => SAMPLE.article) }),
  );
});

test('each year’s texts are one file, and the months’ where the year would be too large for hosts', () => {
  const { archive } = shelve([SAMPLE]).contexts[0]!(DATA);
  const dated = (date: string, length: number) => ({ ...SAMPLE.article, id: `${date}-aaaa`, date, length });
  const days = ['2022-03-01', '2021-12-31', '2021-12-01', '2021-02-09'];
  const addressesOf = (length: number) =>
    linesOf({ ...archive, articles: days.map((day) => dated(day, length)) }).map(({ address }) => address);
  assert.deepEqual(addressesOf(500), ['data/articles/2022.jsonl', 'data/articles/2021.jsonl']);
  assert.deepEqual(addressesOf(2_000_000), [
    'data/articles/2022.jsonl',
    'data/articles/2021-12.jsonl',
    'data/articles/2021-02.jsonl',
  ]);
});

test('of whole texts, every article is in one file, newest first', () => {
  const { archive } = shelve([SAMPLE]).contexts[0]!(DATA);
  const article = fc.record({
    date: fc.constantFrom('2020-01-01', '2020-11-30', '2021-05-05', '2021-05-06'),
    length: fc.constantFrom(10, 500, 3_000_000),
  });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), (some) => {
      const articles = some
        .sort((a, b) => (a.date < b.date ? 1 : -1))
        .map((fields, at) => ({ ...SAMPLE.article, ...fields, id: `${at}` }));
      const lines = linesOf({ ...archive, articles });
      assert.deepEqual(
        lines.flatMap(({ articles }) => articles),
        articles,
      );
      assert.equal(new Set(lines.map(({ address }) => address)).size, lines.length);
    }),
  );
});

/** Articles of these days, each of whose rows is too large for another to stand in the same file. */
const large = (...days: string[]) =>
  days.map((date) => ({
    ...SAMPLE.article,
    id: `${date}-aaaa`,
    date,
    corrections: [{ date, text: '改'.repeat(3_000_000) }],
  }));

test('the table of all articles is one file, and each year’s or month’s where that would be too large for hosts', () => {
  const tables = (...days: string[]) =>
    tablesOf({ articles: large(...days) }).map(({ table, sheet }) => [table, sheet]);
  assert.deepEqual(tables('2021-02-09'), [['data/articles.csv', 'data/articles-excel.csv']]);
  assert.deepEqual(tables('2022-03-01', '2021-12-31', '2021-02-09'), [
    ['data/articles/2022.csv', 'data/excel/2022.csv'],
    ['data/articles/2021-12.csv', 'data/excel/2021-12.csv'],
    ['data/articles/2021-02.csv', 'data/excel/2021-02.csv'],
  ]);
  assert.equal(tablesOf({ articles: Array.from({ length: 20_000 }, () => SAMPLE.article) }).length, 1);
});

/** Articles of these days, each of which cites more than another may stand in the same file with. */
const citing = (...days: string[]) =>
  days.map((date) => ({
    ...SAMPLE.article,
    id: `${date}-aaaa`,
    date,
    citations: [{ kind: 'patent' as const, id: '1', text: '1', passage: '句'.repeat(3_000_000) }],
  }));

test('what all articles cite is one table, and each year’s or month’s where that would be too large for hosts', () => {
  const tables = (...days: string[]) => citationTablesOf({ articles: citing(...days) }).map(({ table }) => table);
  assert.deepEqual(tables('2021-02-09'), ['data/citations.csv']);
  assert.deepEqual(tables('2022-03-01', '2021-12-31', '2021-02-09'), [
    'data/citations/2022.csv',
    'data/citations/2021-12.csv',
    'data/citations/2021-02.csv',
  ]);
});

test('the data page and the package lead to what each year’s articles cite where there is no file of all', () => {
  const context = shelve([SAMPLE]).contexts[0]!('data/datapackage.json');
  const years = { ...context, archive: { ...context.archive, articles: citing('2022-03-01', '2021-02-09') } };
  const { resources } = JSON.parse(toDataPackage(viewDataset(years))) as Package;
  assert.deepEqual(
    resources.filter(({ name }) => name.startsWith('citations')).map(({ path }) => path),
    ['citations/2022.csv', 'citations/2021.csv'],
  );
  const links = viewData(years).years.flatMap((list) => list.links.map(({ href }) => href));
  for (const file of ['citations/2022.jsonl', 'citations-excel/2022.csv', 'citations/2021.csv'])
    assert.ok(links.includes(file), file);
});

test('the data page, the package and llms.txt lead to the tables of the years where there is none of all', () => {
  const context = shelve([SAMPLE]).contexts[1]!('data/datapackage.json');
  const years = { ...context, archive: { ...context.archive, articles: large('2022-03-01', '2021-02-09') } };
  const { resources } = JSON.parse(toDataPackage(viewDataset(years))) as Package;
  assert.deepEqual(
    resources.map(({ name, path }) => [name, path]).slice(0, 2),
    ['2022', '2021'].map((year) => [`articles-${year}`, `articles/${year}.csv`]),
  );
  const [sheets, tables] = viewData(years).years;
  assert.deepEqual(
    [sheets, tables].map((list) => list!.links.map(({ text, href }) => [text, href])),
    ['excel', 'articles'].map((folder) => ['2022', '2021'].map((year) => [year, `${folder}/${year}.csv`])),
  );
  const told = viewLlms(years).groups.flatMap(({ links }) => links.map(({ url }) => url));
  assert.ok(
    told.some((url) => url.endsWith('data/articles/2021.csv')) && !told.some((url) => url.endsWith('articles.csv')),
  );
});
