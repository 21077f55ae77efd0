import { findDay } from './date.ts';

const WORDS = '原创|原創|转载|轉載|转帖|轉帖|独家|獨家|首发|首發|置顶|置頂|精华|推荐|推薦|转|荐|热|顶';
const BADGE = new RegExp(
  String.raw`^\s*(?:[【[（(]\s*(?:${WORDS})\s*[】\]）)]|(?:${WORDS})(?:\s*[|｜:：·])?)\s*(?=\S)`,
  'u',
);
const BESIDE = new RegExp(`^(?:${WORDS})?$`, 'u');

/** Whether a line says the headline and else only a badge before it, behind it or both. */
export function isBadged(line: string, headline: string): boolean {
  const at = line.indexOf(headline);
  return (
    at !== -1 && [line.slice(0, at), line.slice(at + headline.length)].every((beside) => BESIDE.test(beside.trim()))
  );
}

/** A headline without its place among photos, which stands behind it: ( / 7 ), (2/7). */
export function withoutCount(line: string): string {
  return line.replace(/(?<!\s)\s*[（(]\s*\d{0,3}\s*[/／]\s*\d{1,3}\s*[)）]$/u, '');
}

/** A headline without the day that a template sets behind it in a bracket: （2021-02-09）. */
export function withoutDayBehind(line: string): string {
  const [behind = ''] = /\s?[（([【][\d\s年月日./:：-]{8,20}[）)\]】]$/u.exec(line) ?? [];
  return findDay(behind) ? line.slice(0, -behind.length) : line;
}

/** What a bracket of a station or a forum says of a page: [视频], [求助]. */
const BRACKETED = /^\s*[【[]\s*\p{Script=Han}{2,4}\s*[】\]]\s*(?=\S)/u;

/** A headline's text parted from the word that platforms set before it: 原创, 【转载】. Whether it is a badge, the page has to show. */
export function splitBadge(text: string): { badge: string; rest: string } {
  const [badge = ''] = BADGE.exec(text) ?? BRACKETED.exec(text) ?? [];
  return { badge, rest: text.slice(badge.length) };
}

/** What parts a badge from a headline: brackets around it, a gap or a bar behind it. */
const PARTED =
  /^(?:[【[（(]\s*(?:原创|原創|转载|轉載|转帖|轉帖|视频|視頻|图片|組圖|组图|图集|直播|音频)\s*[】\]）)]\s*|(?:原创|原創|转载|轉載)(?:\s+|\s*[|｜]\s*))$/u;

/** Whether a badge tells where the text comes from or the kind of page, and is none of the headline's words even where the whole page repeats it. */
export function isNeverHeadline(badge: string): boolean {
  return PARTED.test(badge);
}

/** A title of the head without such a badge. */
export function withoutPlatformBadge(title: string): string {
  const { badge, rest } = splitBadge(title);
  return isNeverHeadline(badge) ? rest : title;
}
