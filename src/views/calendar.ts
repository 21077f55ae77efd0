import { listAddress } from '../model/address.ts';
import { yearOf } from '../model/day.ts';
import { dayId, packDays, weeksOf } from '../model/month.ts';
import type { Context, Link } from './context.ts';
import { fill } from './labels.ts';
import { shadeOf, type Shade } from './shade.ts';

/** A month as a grid of days. */
export interface Calendar {
  caption: Link;
  /** How many articles it has; told beside its caption where calendars stand side by side. */
  count?: string;
  weekdays: readonly string[];
  /** Monday first. The first week has places `before` its first day, the last one `after` its last day. */
  weeks: { before: number; days: CalendarDay[]; after: number }[];
}

export interface CalendarDay {
  text: string;
  /** Where articles of this day are listed; undefined when there are none. */
  href?: string;
  /** Set for the day whose page it is. */
  current?: 'page';
  /** Set with the number of its articles where a calendar compares days. */
  shade?: Shade;
  title?: string;
}

/** The calendar of a month, `yyyy-mm`. */
export function calendarOf(context: Context, month: string): Calendar {
  return {
    caption: captionOf(context, month),
    weekdays: context.label.weekdays,
    weeks: weeksOf(month).map((week) => ({ ...week, days: week.days.map((day) => dayOf(context, month, day)) })),
  };
}

const captionOf = ({ link, sayDate }: Context, month: string): Link => ({
  text: sayDate(month),
  href: link(listAddress('date', month)),
});

function dayOf({ address, archive, link }: Context, month: string, number: number): CalendarDay {
  const id = dayId(month, number);
  const text = String(number);
  if (!archive.lists.date.has(id)) return { text };
  const to = listAddress('date', id);
  return { text, href: link(to), ...(to === address && { current: 'page' }) };
}

/** What a script draws a month's calendar from: the link to the month, and which days have articles, as `packDays` tells them. */
export interface CalendarData extends Link {
  days: string;
}

/** That of a month, `yyyy-mm`. */
export function calendarDataOf(context: Context, month: string): CalendarData {
  const days = weeksOf(month).flatMap((week) => week.days);
  const { date } = context.archive.lists;
  return { ...captionOf(context, month), days: packDays(days.filter((day) => date.has(dayId(month, day)))) };
}

/** What a month, `yyyy-mm`, is called where its year is known. */
export function monthName({ label }: Context, month: string): string {
  return label.months[Number(month.slice('yyyy-'.length)) - 1]!;
}

/** The calendars of the year's months that have articles, days shaded by how many they have, on one scale. */
export function yearCalendarOf(context: Context, year: string): Calendar[] {
  const { archive, label } = context;
  const countOf = (id: string) => archive.lists.date.get(id)?.articles.length ?? 0;
  const months = monthIds(year).filter((month) => countOf(month) > 0);
  const calendars = months.map((month) => calendarOf(context, month));
  const most = Math.max(0, ...months.flatMap((month) => daysOf(month)).map(countOf));
  return calendars.map(({ caption, weekdays, weeks }, index) => ({
    caption: { ...caption, text: monthName(context, months[index]!) },
    count: fill(label.count, { n: countOf(months[index]!) }),
    weekdays,
    weeks: weeks.map(({ days, ...empty }) => ({
      ...empty,
      days: days.map((day) => {
        const count = countOf(dayId(months[index]!, Number(day.text)));
        return count === 0 ? day : { ...day, shade: shadeOf(count, most), title: fill(label.count, { n: count }) };
      }),
    })),
  }));
}

const daysOf = (month: string) => weeksOf(month).flatMap(({ days }) => days.map((day) => dayId(month, day)));

/** A month of a year with how much it holds. */
export interface MonthLink extends Link {
  count: number;
  /** Share of the fullest month shown beside it, 0 to 1. */
  share: number;
}

/** The twelve months of a year, compared with `most`, or with the fullest of them. */
export function monthsOf(context: Context, year: string, most?: number): MonthLink[] {
  return sharesOf(monthIds(year), context, (id) => monthName(context, id), most);
}

/** All years from the oldest article to the newest, those without articles too. */
export function yearsOf(context: Context): MonthLink[] {
  return sharesOf(yearIds(context), context, (id) => id);
}

function yearIds({ archive: { articles } }: Context): string[] {
  const [newest, oldest] = [articles[0], articles.at(-1)];
  if (!newest || !oldest) return [];
  const [first, last] = [Number(yearOf(oldest.date)), Number(yearOf(newest.date))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** A year whose months are shaded by what they hold, on one scale for the whole archive. */
export interface YearOfMonths {
  year: Link;
  count: number;
  /** A month without articles leads nowhere. */
  months: { title: string; href: string | undefined; shade: Shade }[];
}

/** Every month of every year from the oldest article's to the newest's. */
export function monthGridOf(context: Context): YearOfMonths[] {
  const { archive, label, link, sayDate } = context;
  const countOf = (id: string) => archive.lists.date.get(id)?.articles.length ?? 0;
  const hrefOf = (id: string) => (countOf(id) > 0 ? link(listAddress('date', id)) : undefined);
  const most = mostInMonth(context);
  return yearIds(context).map((id) => ({
    year: { text: id, href: hrefOf(id) },
    count: countOf(id),
    months: monthIds(id).map((month) => ({
      title: `${sayDate(month)} ${fill(label.count, { n: countOf(month) })}`,
      href: hrefOf(month),
      shade: shadeOf(countOf(month), most),
    })),
  }));
}

function monthIds(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** How many articles the fullest month of the archive has. */
export function mostInMonth(context: Context): number {
  const months = yearIds(context).flatMap(monthIds);
  return Math.max(0, ...months.map((id) => context.archive.lists.date.get(id)?.articles.length ?? 0));
}

function sharesOf(
  ids: string[],
  { archive, link }: Context,
  textOf: (id: string) => string,
  fullest?: number,
): MonthLink[] {
  const counts = ids.map((id) => archive.lists.date.get(id)?.articles.length ?? 0);
  const most = fullest ?? Math.max(1, ...counts);
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
