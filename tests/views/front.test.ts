import assert from 'node:assert/strict';
import test from 'node:test';
import { viewFront } from '../../src/views/front.ts';
import { shelve, siteOf, write } from '../feeds/archive.ts';

const SITE = { sources: [{ id: 'daily', name: '四川日报' }] };

function front(parts?: string[]) {
  const site = siteOf({ ...SITE, ...(parts && { front_page: parts }) });
  const written = [write('20210209-aaaa', { topics: ['patent'], regions: ['510100'] }, '文。', site)];
  const { latest, panels, categories, categoriesFirst } = viewFront(shelve(written, site).contexts[0]!('index.html'));
  return [
    latest !== undefined,
    categories.length,
    categoriesFirst,
    panels.map(({ heading }) => heading.text).join(' '),
  ];
}

const ORDERS: [parts: string[] | undefined, shown: ReturnType<typeof front>][] = [
  [undefined, [true, 1, false, '历年收录 主题 地区 来源']],
  [
    ['sources', 'latest', 'years', 'categories'],
    [true, 1, false, '来源 历年收录'],
  ],
  [
    ['categories', 'latest'],
    [true, 1, true, ''],
  ],
  [['topics'], [false, 0, false, '主题']],
];

for (const [parts, shown] of ORDERS)
  test(`the front page has ${parts?.join(', ') ?? 'everything'}, in that order`, () =>
    assert.deepEqual(front(parts), shown));
