import { z } from 'astro/zod';
import { t } from '../language/say.ts';
import { daysInMonth } from './month.ts';

/**
 * A day of the (proleptic Gregorian) calendar as `yyyy-mm-dd` (ISO 8601). Never an instant: it has no
 * time zone, so it is the same day for every reader. Days compare and sort as strings.
 */
export type Day = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a day that exists: `2021-02-09` is one, `2021-02-30` and `2021-2-9` are not. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (FORM.exec(text) ?? []).map(Number);
  if (!year || !month || !day || month > 12) return false;
  return day <= daysInMonth(year, month);
}

/** A day in front matter. */
export const daySchema = z
  .string(t`请写成“年-月-日”，例如 2021-02-09。`)
  .refine(isDay, t`请写成历法上有的“年-月-日”，例如 2021-02-09。`);

/** `2021-02-09` → `2021` */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** `2021-02-09` → `2021-02` */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/**
 * A year, month or day as Chinese write it: `2021` → `2021年`, `2021-02` → `2021年2月`,
 * `2021-02-09` → `2021年2月9日`.
 */
export function inChinese(date: string): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)];
  return `${Number(year)}年` + (month && `${Number(month)}月`) + (day && `${Number(day)}日`);
}

/** How many days lie between two: from `2021-02-09` to `2021-02-10` it is one, the other way round −1. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The seven days of which this one is in the middle, oldest first. */
export function weekAround(day: Day): Day[] {
  const middle = Date.parse(`${day}T00:00:00Z`);
  return [-3, -2, -1, 0, 1, 2, 3].map((days) =>
    new Date(middle + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
  );
}
