import { listAddress } from '../model/address.ts';
import { daysInMonth, inChinese, weekday } from '../model/day.ts';
import type { Context, Link } from './context.ts';
import { fill } from './labels.ts';

/** A month as a grid of days. */
export interface Calendar {
  caption: Link;
  weekdays: readonly string[];
  /** Weeks of seven cells, Monday first; undefined before the first and after the last day. */
  weeks: (CalendarDay | undefined)[][];
}

export interface CalendarDay {
  text: string;
  /** Where articles of this day are listed; undefined when there are none. */
  href?: string;
  title?: string;
}

/** `month` is `yyyy-mm`. The pages of all its days show the same calendar. */
export function calendarOf(context: Context, month: string): Calendar {
  return context.alike(`calendar ${month}`, () => calendarFor(context, month));
}

function calendarFor(context: Context, month: string): Calendar {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const days = Array.from({ length: daysInMonth(year, number) }, (_, index) => dayOf(context, month, index + 1));
  const before = Array.from({ length: weekday(`${month}-01`) - 1 }, () => undefined);
  const cells = [...before, ...days];
  while (cells.length % 7 > 0) cells.push(undefined);
  return {
    caption: { text: inChinese(month), href: context.link(listAddress('date', month)) },
    weekdays: context.label.weekdays,
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
  };
}

function dayOf({ archive, label, link }: Context, month: string, number: number): CalendarDay {
  const id = `${month}-${String(number).padStart(2, '0')}`;
  const list = archive.lists.date.get(id);
  if (!list) return { text: String(number) };
  return {
    text: String(number),
    href: link(listAddress('date', id)),
    title: fill(label.count, { n: list.articles.length }),
  };
}

/** A month of a year with how much it holds. */
export interface MonthLink extends Link {
  count: number;
  /** Share of the fullest month shown beside it, 0 to 1. */
  share: number;
}

/** The twelve months of a year. */
export function monthsOf(context: Context, year: string): MonthLink[] {
  return sharesOf(
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
    context,
    (id) => `${Number(id.slice(5))}月`,
  );
}

/** All years from the oldest article to the newest, those without articles too. */
export function yearsOf(context: Context): MonthLink[] {
  const { articles } = context.archive;
  const [newest, oldest] = [articles[0], articles.at(-1)];
  if (!newest || !oldest) return [];
  const [first, last] = [Number(oldest.date.slice(0, 4)), Number(newest.date.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return sharesOf(years, context, (id) => id);
}

function sharesOf(ids: string[], { archive, link }: Context, textOf: (id: string) => string): MonthLink[] {
  const counts = ids.map((id) => archive.lists.date.get(id)?.articles.length ?? 0);
  const most = Math.max(1, ...counts);
  return ids.map((id, index) => {
    const count = counts[index]!;
    return {
      text: textOf(id),
      href: count > 0 ? link(listAddress('date', id)) : undefined,
      count,
      share: count / most,
    };
  });
}
