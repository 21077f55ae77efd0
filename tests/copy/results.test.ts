import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import { exportResults } from '../../src/copy/results/formats.ts';
import type { ResultRecord } from '../../src/search/page/tools/export/record.ts';
import { parseRis } from '../feeds/ris.ts';

const records: ResultRecord[] = [
  {
    ...{ id: '20210209-k7m2', title: '今天,这个"会"明确了', date: '2021-02-09', source: '四川在线' },
    url: 'https://archive.example/articles/20210209-k7m2.html',
    ...{ category: ['行业动态'], regions: ['成都市', '武侯区'], topics: [], excerpt: '…工作\n会议…' },
  },
  {
    ...{ id: '20220101-aaaa', title: '=cmd|x', date: '2022-01-01', source: '某报' },
    url: 'https://archive.example/articles/20220101-aaaa.html',
    ...{ category: [], regions: [], topics: ['专利'], excerpt: '' },
  },
];
const from = { archive: '测试档案', script: 'zh-Hans' } as const;
const written = (format: 'csv' | 'ris' | 'jsonl') => exportResults(format, records, from).content;

test('the table is read back as it was by another program; no cell is a formula', () => {
  const rows = parse<Record<string, string>>(written('csv'), { bom: true, columns: true });
  assert.deepEqual(
    rows.map(({ id, title, regions, excerpt }) => [id, title, regions, excerpt]),
    [
      ['20210209-k7m2', '今天,这个"会"明确了', '成都市;武侯区', '…工作\n会议…'],
      ['20220101-aaaa', "'=cmd|x", '', ''],
    ],
  );
});

test('the lines of JSON are the records', () => {
  const lines = written('jsonl').trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line) as unknown),
    records,
  );
});

test('the references are read by citation software: one an article, with title, source and address', () => {
  assert.deepEqual(
    parseRis(written('ris')).map(({ TI, UR, T2 }) => [TI, UR, T2]),
    records.map(({ title, url, source }) => [[title], [url], [source]]),
  );
  assert.match(written('ris'), /^DA {2}- 2021\/02\/09\/\r$/m);
});
