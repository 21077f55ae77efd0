import { BREAK } from '../../form/units.ts';

/**
 * Words that make a question of a search. Which article answers it they do not tell, and titles seldom have them. Longer ones
 * come first, so that none is taken for its end.
 */
const FILLERS = [
  ...['请问一下', '有没有人', '是怎么回事', '怎么回事', '为什么要', '是什么样', '什么时候', '什么地方', '能不能', '可不可以'],
  ...['为什么', '是什么', '有哪些', '有什么', '怎么样', '怎么办', '是不是', '有没有', '要不要', '多长时间', '多大'],
  ...['请问', '多少', '如何', '怎么', '怎样', '什么', '哪些', '哪个', '哪里', '哪家', '哪儿', '为何', '何时', '何地'],
  ...['是否', '多久', '谁是', '关于', '有关', '一下', '几个', '几家', '几点'],
].map((word) => [...word]);

/** Those that make a question at its end alone; elsewhere they are parts of words. */
const ENDINGS = ['吗', '呢', '吧', '啊', '呀', '么'];

/** The units of a word with a break in place of each filler; only breaks when there is nothing else. */
export function withoutFillers(units: readonly string[]): string[] {
  const left: string[] = [];
  const end = ENDINGS.includes(units.at(-1)!) ? units.length - 1 : units.length;
  for (let at = 0; at < end; ) {
    const filler = FILLERS.find((one) => one.every((unit, index) => units[at + index] === unit));
    left.push(filler ? BREAK : units[at]!);
    at += filler?.length ?? 1;
  }
  return left;
}
