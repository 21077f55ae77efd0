import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { compileFilter, type FilterExpression } from '../../src/search/pagefind/filter.ts';
import { toHtml } from '../../src/search/pagefind/fragment.ts';
import { namer } from '../../src/search/pagefind/named.ts';

const article = { author: ['甲', '乙'], tag: ['文章'], year: ['2020'] };
const passes = (filters: FilterExpression, values: Record<string, string[]> = article) =>
  compileFilter(filters)((filter, value) => values[filter]?.includes(value) ?? false);

// The cases of Pagefind's own documentation, with an answer each.
for (const [what, filters, expected] of [
  ['nothing narrows nothing', {}, true],
  ['keywords around nothing narrow nothing', { any: [{ not: {} }] }, true],
  ['a value is one of several', { author: '甲' }, true],
  ['several values are all wanted', { author: ['甲', '乙'], tag: '文章' }, true],
  ['one of the values missing is too many', { author: ['甲', '丙'] }, false],
  ['any of the values will do', { author: { any: ['甲', '丙'] } }, true],
  ['none of the values may be there', { author: { none: ['丙', '丁'] } }, true],
  ['none of the values, but one is there', { author: { none: ['甲', '丁'] } }, false],
  ['not all of the values', { author: { not: ['甲', '丙'] } }, true],
  ['any of the filters', { any: { author: ['甲', '丙'], tag: '文章' } }, true],
  [
    'any of several groups, and not a year',
    { any: [{ author: '甲', tag: '文章' }, { tag: '说明' }], not: { year: '2018' } },
    true,
  ],
  ['any of several groups, and not that year', { any: [{ author: '甲' }], not: { year: '2020' } }, false],
  ['keywords within each other', { none: { author: { all: ['甲', '丙'] }, year: { not: '2020' } } }, true],
  ['a filter that does not exist', { colour: '红' }, false],
  ['no value at all', { author: [] }, false],
] as [string, FilterExpression, boolean][])
  test(`Pagefind's filters: ${what}`, () => assert.equal(passes(filters), expected));

test('an excerpt is text with marks, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '字', 'mark') }), fc.boolean())),
      (pieces) => {
        let text = '';
        const marks: [number, number][] = [];
        for (const [piece, isFound] of pieces) {
          if (isFound && piece !== '') marks.push([text.length, text.length + piece.length]);
          text += piece;
        }
        const html = toHtml({ text, marks, isCut: [false, false] }, '…');
        const tags = html.match(/<[^>]*>/g) ?? [];
        assert.deepEqual(
          [...new Set(tags)].filter((tag) => tag !== '<mark>' && tag !== '</mark>'),
          [],
        );
        assert.equal(tags.length, marks.length * 2);
        assert.equal(unescape(html.replaceAll(/<\/?mark>/g, '')), text);
      },
    ),
  );
});

const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('values of one name are told apart by their ids', () => {
  const nameOf = namer({ region: { '510104': '锦江区', '510105': '青羊区', '999999': '锦江区' } });
  assert.equal(nameOf('region', '510105'), '青羊区');
  assert.equal(nameOf('region', '510104'), '锦江区');
  assert.equal(nameOf('region', '999999'), '锦江区 (999999)');
  assert.equal(nameOf('year', '2020'), '2020');
});
