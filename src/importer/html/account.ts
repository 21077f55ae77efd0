import { wordsOf } from './bare-line.ts';
import type { Block } from './blocks.ts';
import { CARD } from './h-card.ts';
import { trimMarks } from './credits.ts';
import { findDayOfLine } from './date.ts';
import { leavesOf } from './leaves.ts';
import { isPageWord } from './page-words.ts';

/** The button beside an account's name. */
const FOLLOW = /^[+＋\s]*(?:(?:添加|加|已)?关注(?:TA|他|我们)?|订阅|已订阅)[\s+＋]*$/iu;
/** How platforms call the box of an account's name. */
const CALLED =
  /(^|[\s_-])(accounts?|nick|js_name|wemedia|profile)(?=[\s_-]|name|\d|$)|(nick|user|account|mp|up|media)_?-?name/;
/** The name of a platform where accounts publish, which calls whose account it is an author, as those with a button to follow do. */
const PLATFORM = /^(?:来自)?(?:百家|搜狐|网易|头条|企鹅|大鱼|一点|大风|快传)号$/u;
const AUTHOR = /(^|[\s_-])author-?(?:info)?-?name/;
/** How they call what they say about who it is. */
const OF_A_LOOK = /authenticat|verif|certif|(^|[\s_-])(desc|intro|tag|level|badge)/;
/** Those by which only platforms of accounts say it. */
const LOOKED_INTO = /account[\s_-]?(?:authentic|verif|certif)/;
/** What platforms write behind a name that they have looked into. */
export const AUTHENTICATED = /(?:官方)?(?:账号|帐号|认证)$/u;
/** What platforms write below a name about who it is: 优质财经领域创作者, 蜀江日报社官方账号. */
const ABOUT = /(?:创作者|作者|达人|博主|答主|认证|(?:官方)?(?:账号|帐号)|粉丝|文章|\d万?)$/u;
/** How far from the button the name may stand, in blocks. */
const NEAR = 3;

/**
 * The account under whose name a platform of self-media shows the article: it has a button to follow it, or a box that is called so. What
 * looks like a person's name is one, too.
 */
export function accountOf(lines: Block[]): string | undefined {
  const isOnPlatform =
    lines.flatMap(leavesOf).some(({ text, called }) => PLATFORM.test(text.trim()) || LOOKED_INTO.test(called)) ||
    lines.some(hasFollowButton);
  const called = lines
    .flatMap(leavesOf)
    .map(({ text, called }) => ({ text: text.trim(), called }))
    .filter(({ text }) => isName(text))
    .find(
      (word) =>
        (CALLED.test(word.called) || (isOnPlatform && AUTHOR.test(word.called))) &&
        !CARD.test(word.called) &&
        !OF_A_LOOK.test(word.called),
    );
  if (called) return trimMarks(called.text).replace(AUTHENTICATED, '');
  const beside = besidePlatform(lines);
  if (beside) return beside;
  const at = lines.findIndex((block) => block.said.length <= 100 && hasFollowButton(block));
  if (at === -1) return authenticated(lines);
  const near = lines.slice(Math.max(0, at - NEAR), at + 1);
  const words = near.flatMap(wordsOf);
  const dated = near.flatMap(leavesOf).filter(({ text }) => findDayOfLine(text) !== undefined);
  const isBesideDay = (word: string) => dated.some(({ text }) => text.includes(word));
  const names = words.filter(({ text }) => !ABOUT.test(text));
  // What shares a piece of text with the day is where the account wrote from, unless nothing else is there.
  const found = names.findLast(({ text }) => !isBesideDay(text)) ?? names.at(-1) ?? words.at(-1);
  return found?.text.replace(AUTHENTICATED, '');
}

/** The name right behind the platform's word for its accounts: 企鹅号 某某观察员. */
function besidePlatform(lines: Block[]): string | undefined {
  const words = lines
    .flatMap(leavesOf)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
  const at = words.findIndex((text) => PLATFORM.test(text));
  const name = at === -1 ? undefined : words[at + 1];
  return name && isName(name) && name.length <= 12 && !ABOUT.test(name) ? name : undefined;
}

/** What can be an account's name, though it be called as a section is. */
function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length <= 25 && !isPageWord(text) && findDayOfLine(text) === undefined;
}

/** What a card says below the name: how much it has written and how many read it. */
const COUNTS =
  /^(?:\d[\d.,]*\s?[万wk]?\s?[篇个次]?\s?(?:文章|作品|原创|总阅读|粉丝|获赞)|(?:文章|作品|总阅读|粉丝|获赞)数?\s?[：:]?\s?\d)|^查看TA的(?:文章|主页)/iu;

/** The account on whose card, beside or above the article, there are counts of what it wrote, or a button to add it. */
export function accountOnCard(blocks: Block[]): string | undefined {
  const at = blocks.findIndex(({ said }) => said.length <= 40 && (COUNTS.test(said) || /^[+＋]\s?关注$/u.test(said)));
  const words = blocks.slice(Math.max(0, at - NEAR), Math.max(0, at)).flatMap(wordsOf);
  return words.findLast(({ text }) => !ABOUT.test(text))?.text.replace(AUTHENTICATED, '');
}

/** The name that the platform says it has looked into: its own, or that of the house whose account it is, which has a name above. */
function authenticated(lines: Block[]): string | undefined {
  const at = lines.findIndex(({ text }) => /^\S{2,20}官方(?:账号|帐号)$/u.test(text));
  const above = at > 0 ? lines[at - 1]! : undefined;
  if (above?.kind === 'heading' && isName(above.text) && above.text.length <= LONGEST_NAME) return above.text;
  return lines[at]?.text.replace(AUTHENTICATED, '');
}

const LONGEST_NAME = 12;

function hasFollowButton(block: Block): boolean {
  const words = [...block.said.split(/(?=[+＋])|[\s|·]+/u), ...leavesOf(block).map(({ text }) => text)];
  return words.some((word) => FOLLOW.test(word));
}
