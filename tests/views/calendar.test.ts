import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Context } from '../../src/views/context.ts';
import { calendarOf, monthsOf, yearsOf } from '../../src/views/calendar.ts';
import { shelve, write } from '../feeds/archive.ts';

const DAY = 24 * 60 * 60 * 1000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Any day of two centuries, as the clock counts it. */
const time = fc
  .integer({ min: Date.UTC(1901, 0, 1) / DAY, max: Date.UTC(2100, 11, 31) / DAY })
  .map((days) => days * DAY);

/** The context of a page of an archive with an article on each of the days. */
function contextWith(days: string[]): Context {
  return shelve(days.map((date, at) => write(`20210209-a${String(at).padStart(3, '0')}`, { date }))).contexts[0]!(
    'date/2021.html',
  );
}

/** A month, with the days of some articles, most of them in it. */
const monthWithDays = time.chain((some) => {
  const near = fc.integer({ min: -40, max: 40 }).map((days) => dayOf(some + days * DAY));
  return fc.record({ month: fc.constant(dayOf(some).slice(0, 7)), days: fc.array(near, { maxLength: 6 }) });
});

test('a month’s calendar has each of its days once, below its weekday, in weeks from Monday', () =>
  fc.assert(
    fc.property(time, (some) => {
      const month = dayOf(some).slice(0, 7);
      const { weeks } = calendarOf(contextWith([]), month);
      const found = weeks.flatMap(({ before: skipped, days: own }, row) => {
        assert.ok(row === weeks.length - 1 || skipped + own.length === 7);
        return own.map(({ text }, at) => ({ day: Number(text), row, column: skipped + at }));
      });
      const first = Date.parse(`${month}-01`);
      const days = Array.from({ length: 31 }, (_, at) => first + at * DAY).filter((at) => dayOf(at).startsWith(month));
      const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
      assert.deepEqual(
        found,
        days.map((at) => ({
          day: new Date(at).getUTCDate(),
          row: Math.floor((at - monday) / (7 * DAY)),
          column: (new Date(at).getUTCDay() + 6) % 7,
        })),
      );
      for (const { days: own } of weeks) assert.ok(own.length > 0, 'no week is empty');
    }),
  ));

test('days with articles lead to their list; others lead nowhere', () =>
  fc.assert(
    fc.property(monthWithDays, ({ month, days }) => {
      const cells = calendarOf(contextWith(days), month).weeks.flatMap((week) => week.days);
      cells.forEach(({ href }, at) => {
        const day = `${month}-${String(at + 1).padStart(2, '0')}`;
        assert.equal(href, days.includes(day) ? `${day}.html` : undefined);
      });
    }),
  ));

test('the months of a year and the years of the archive show how many articles each has, and how it compares', () =>
  fc.assert(
    fc.property(monthWithDays, ({ month, days }) => {
      const [context, year] = [contextWith(days), month.slice(0, 4)];
      const months = monthsOf(context, year);
      const countOf = (period: string) => days.filter((day) => day.startsWith(period)).length;
      const ids = months.map((_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
      assert.deepEqual(
        months.map(({ text }) => text),
        ids.map((id) => `${Number(id.slice(5))}月`),
      );
      assert.equal(months.length, 12);
      const inYears = days.map((day) => Number(day.slice(0, 4)));
      const span =
        days.length === 0
          ? []
          : Array.from({ length: Math.max(...inYears) - Math.min(...inYears) + 1 }, (_, at) =>
              String(Math.min(...inYears) + at),
            );
      const years = yearsOf(context);
      assert.deepEqual(
        years.map(({ text }) => text),
        span,
      );
      for (const [links, periods] of [
        [months, ids],
        [years, span],
      ] as const)
        links.forEach(({ count, href, share }, at) => {
          const own = countOf(periods[at]!);
          assert.equal(count, own);
          assert.equal(href, own === 0 ? undefined : `${periods[at]}.html`);
          assert.equal(share, own / Math.max(1, ...periods.map(countOf)));
        });
    }),
  ));
