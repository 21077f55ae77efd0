import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { inChinese, isDay, monthOf, yearOf } from '../../src/model/day.ts';
import { daysInMonth, weekday } from '../../src/model/month.ts';

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9990-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every day of the calendar is a day', () => fc.assert(fc.property(day, isDay)));

test('a month of which the year has no such day is refused', () => {
  for (const text of ['2021-02-29', '2021-02-30', '2021-04-31', '1900-02-29', '2021-13-01', '2021-00-10', '2021-01-00'])
    assert.equal(isDay(text), false, text);
  for (const text of ['2020-02-29', '2000-02-29']) assert.equal(isDay(text), true, text);
});

test('a day is written in full: year, month and day by two digits and hyphens', () => {
  for (const text of [
    '2021-2-9',
    '2021/02/09',
    '20210209',
    '2021年2月9日',
    '2021-02-09T00:00',
    ' 2021-02-09',
    '',
    '２０２１-02-09',
  ])
    assert.equal(isDay(text), false, text);
});

test('months have as many days as counting them one by one finds', () => {
  for (const year of [1900, 2000, 2019, 2020])
    for (let month = 1; month <= 12; month++) {
      let count = 0;
      for (const date = new Date(Date.UTC(year, month - 1, 1)); date.getUTCMonth() === month - 1; count++)
        date.setUTCDate(date.getUTCDate() + 1);
      assert.equal(daysInMonth(year, month), count, `${year}-${month}`);
    }
});

test('year and month of a day begin it', () =>
  fc.assert(fc.property(day, (text) => text.startsWith(`${monthOf(text)}-`) && text.startsWith(`${yearOf(text)}-`))));

test('year, month and day are said the Chinese way, without zeros in front', () => {
  assert.equal(inChinese('2021'), '2021年');
  assert.equal(inChinese('2021-02'), '2021年2月');
  assert.equal(inChinese('2021-02-09'), '2021年2月9日');
  assert.equal(inChinese('2021-10-30'), '2021年10月30日');
});

test('weekdays count from Monday', () => {
  assert.equal(weekday('2021-02-08'), 1);
  assert.equal(weekday('2021-02-14'), 7);
});

test('a day and the one seven days later fall on the same weekday', () =>
  fc.assert(
    fc.property(day, (text) => {
      const later = new Date(Date.parse(text) + 7 * 86_400_000).toISOString().slice(0, 10);
      return weekday(later) === weekday(text);
    }),
  ));
