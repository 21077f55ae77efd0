import assert from 'node:assert/strict';
import test from 'node:test';
import { readCapture } from '../../../../src/importer/import.ts';
import { encoder } from '../../encoder.ts';
import { SITE } from '../../helpers.ts';
import type { Layout } from './layout.ts';
import { OFFICES } from './offices.ts';
import { PAPERS } from './papers.ts';
import { PLATFORMS } from './platforms.ts';
import { FOURTH_SET } from './fourth/set.ts';
import { FIFTH_SET } from './fifth/set.ts';
import { SIXTH_SET } from './sixth/set.ts';
import { SEVENTH_SET } from './seventh/set.ts';
import { EIGHTH_SET } from './eighth/set.ts';
import { NINTH_SET } from './ninth/set.ts';
import { SECOND_SET } from './second/set.ts';
import { THIRD_SET } from './third/set.ts';

const gb18030 = encoder('gb18030');
const read = ({ html, url, charset }: Layout) => {
  const raw = { name: url ?? '来件.html', bytes: charset ? gb18030(html) : Buffer.from(html), url };
  const [reading] = readCapture(raw, '0'.repeat(64), { site: SITE, given: {} });
  return reading!;
};

for (const layout of [
  ...OFFICES,
  ...PAPERS,
  ...PLATFORMS,
  ...SECOND_SET,
  ...THIRD_SET,
  ...FOURTH_SET,
  ...FIFTH_SET,
  ...SIXTH_SET,
  ...SEVENTH_SET,
  ...EIGHTH_SET,
  ...NINTH_SET,
]) {
  test(`The article is read from ${layout.kind}.`, () => {
    const { draft, fields, text } = read(layout);
    const { unread } = layout;
    assert.deepEqual(
      {
        title: draft.title,
        date: fields?.date ?? draft.date,
        source: unread === 'source' ? layout.source : draft.source,
        people: unread === 'people' ? layout.people : [...(draft.author?.split(/[\s、]+/u) ?? []), ...draft.reporters],
        text: text.split('\n'),
      },
      {
        title: layout.title,
        date: layout.date,
        source: layout.source,
        people: layout.people ?? [],
        text: layout.text,
      },
    );
  });
}

test('Cells without a label in the table above a notice are kept, or go with a receipt.', () => {
  const cells =
    '<tr><td>索引号</td><td>0082-2021-1</td><td>仅限内部传阅</td></tr><tr><td>发布日期</td><td>2021-02-09</td></tr>';
  const said = '省知识产权局就专利转化运用工作印发通知，要求各地落实责任，按季度报送进展。'.repeat(4);
  const html = `<title>通知</title><h1>关于专利转化运用的通知</h1><article><table>${cells}</table><p>${said}</p><p>${said}</p></article>`;
  const [reading] = readCapture({ name: 'a.html', bytes: Buffer.from(html), url: undefined }, '0'.repeat(64), {
    site: SITE,
    given: {},
  });
  const { text, changes } = reading!;
  for (const word of ['0082-2021-1', '仅限内部传阅', '2021-02-09'])
    assert.ok(text.includes(word) || changes.some(({ before }) => before.includes(word)), word);
});
