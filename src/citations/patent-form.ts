import { t } from '../language/say.ts';
import type { Doubt } from './find.ts';

/** One way in which patents' numbers are written. */
export interface PatentForm {
  pattern: RegExp;
  /** What a match of the pattern is; nothing when it is no patent's number. */
  read: (text: string, match: RegExpExecArray) => Reading;
}

/** The id of a patent, or what is doubtful about a number that looks like one. */
export type Reading = string | Pick<Doubt, 'what' | 'todo'> | undefined;

/** What is to be looked at again. */
export const wrong = (what: string): Reading => ({ what, todo: t`请对照原文核对号码。` });

/** Source of a pattern for digits with at most one blank, or line end, between two of them. */
export const digits = (least: number, most = least) => String.raw`\d(?:\s?\d){${least - 1},${most - 1}}`;

/** Nothing that would make a number part of something longer, or of what has been masked; the point may be that of an item of a list, and a slash may part two numbers. */
export const BEGINS = String.raw`(?<![\dA-Za-z*×@\-])(?<!(?<!\d[.·]?[XABCUYSD]?)/)(?<!\d\s)(?<!(?<!(?<![\p{L}\d.])\d{1,2})\.)`;
export const ENDS = String.raw`(?![\dA-Za-z*×%])(?!\s?\.\d)`;

/** What the groups of a match have caught, in capitals, without blanks and without the point of `ZL.`. */
export function bare([, ...groups]: RegExpExecArray): string[] {
  return groups.map((group: string | undefined) => (group ?? '').replace(/[\s.]/g, '').toUpperCase());
}

export const before = (text: string, index: number, length: number) => text.slice(Math.max(0, index - length), index);
export const after = (text: string, { index, 0: { length } }: RegExpExecArray) =>
  text.slice(index + length, index + length + 8);
