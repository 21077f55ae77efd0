import { wordsOf } from './bare-line.ts';
import type { Block } from './blocks.ts';
import { CARD } from './h-card.ts';
import { leavesOf } from './leaves.ts';

/** The button beside an account's name. */
const FOLLOW = /^[+＋\s]*(?:(?:添加|加|已)?关注(?:TA|他|我们)?|订阅|已订阅)[\s+＋]*$/iu;
/** How platforms call the box of an account's name. */
const CALLED =
  /(^|[\s_-])(accounts?|nick|js_name|wemedia|profile)(?=[\s_-]|name|\d|$)|(nick|user|account|mp|up|media)_?-?name/;
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
  const called = lines.flatMap(wordsOf).find((word) => CALLED.test(word.called) && !CARD.test(word.called));
  if (called) return called.text.replace(AUTHENTICATED, '');
  const at = lines.findIndex((block) => block.said.length <= 100 && hasFollowButton(block));
  if (at === -1) return authenticated(lines);
  const words = lines.slice(Math.max(0, at - NEAR), at + 1).flatMap(wordsOf);
  const found = words.findLast(({ text }) => !ABOUT.test(text)) ?? words.at(-1);
  return found?.text.replace(AUTHENTICATED, '');
}

/** The name that the platform says it has looked into. */
function authenticated(lines: Block[]): string | undefined {
  const found = lines.find(({ text }) => /^\S{2,20}官方(?:账号|帐号)$/u.test(text));
  return found?.text.replace(AUTHENTICATED, '');
}

function hasFollowButton(block: Block): boolean {
  const words = [...block.said.split(/(?=[+＋])|[\s|·]+/u), ...leavesOf(block).map(({ text }) => text)];
  return words.some((word) => FOLLOW.test(word));
}
