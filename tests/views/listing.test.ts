import assert from 'node:assert/strict';
import test from 'node:test';
import { viewListing, type Listing } from '../../src/views/listing.ts';
import { shelve, write } from '../feeds/archive.ts';

/** The page of the date's list, in an archive with an article of one day. */
function dateListing(id: string): Listing {
  const { contexts } = shelve([write('20210209-a000', { date: '2021-02-09' })]);
  const context = contexts[0]!(`date/${id}.html`);
  return viewListing(context, context.archive.lists.date.get(id)!);
}

test('the way to a day does not repeat the year at its month; a month’s own name has it', () => {
  const wayTo = (id: string) => dateListing(id).frame.crumbs.map(({ text }) => text);
  assert.deepEqual(wayTo('2021-02-09'), ['首页', '日期', '2021年', '2月', '2021年2月9日']);
  assert.deepEqual(wayTo('2021-02'), ['首页', '日期', '2021年', '2021年2月']);
});

test('a day of few articles offers no summaries, as each is as soon opened; one to be leafed through does', () => {
  const dayOf = (count: number) => {
    const articles = Array.from({ length: count }, (_, index) => write(`20210209-a00${index}`, { date: '2021-02-09' }));
    const context = shelve(articles).contexts[0]!('date/2021-02-09.html');
    return viewListing(context, context.archive.lists.date.get('2021-02-09')!);
  };
  assert.equal(dayOf(4).excerpts, undefined);
  assert.equal(dayOf(5).excerpts, '显示摘要');
});
