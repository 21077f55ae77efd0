/**
 * Words that make a question of a search. Which article answers it they do not tell, and titles seldom have them. Longer ones
 * come first, so that none is taken for a part of another.
 */
const FILLERS = [
  ...[
    '是怎么回事',
    '请问一下',
    '有没有人',
    '怎么回事',
    '为什么要',
    '是什么样',
    '什么时候',
    '什么地方',
    '可不可以',
    '多长时间',
  ],
  ...['能不能', '为什么', '是什么', '有哪些', '有什么', '怎么样', '怎么办', '是不是', '有没有', '要不要', '是多少'],
  ...['请问', '多少', '多大', '多久', '如何', '怎么', '怎样', '什么', '哪些', '哪个', '哪里', '哪家', '哪儿', '为何'],
  ...['何时', '何地', '是否', '谁是', '关于', '有关', '一下', '几个', '几家', '几点'],
].map((word) => [...word]);

/** Those that make a question at its end alone; elsewhere they are parts of words. */
const ENDINGS = ['吗', '呢', '吧', '啊', '呀', '么', '的'];

/** From and up to, without the last, as places among units. */
export type Span = [from: number, to: number];

/** What of some units is a filler and what lies between; neither is ever empty. */
export function partByFillers(units: readonly string[]): { between: Span[]; fillers: Span[] } {
  const parts: { between: Span[]; fillers: Span[] } = { between: [], fillers: [] };
  let from = 0;
  for (let at = 0; at <= units.length;) {
    const length = at === units.length ? 0 : fillerAt(units, at);
    if (length > 0 || at === units.length) {
      if (at > from) parts.between.push([from, at]);
      if (length > 0) parts.fillers.push([at, at + length]);
      from = at + length;
    }
    at += Math.max(1, length);
  }
  return parts;
}

/** How many units the filler has that begins there; 0 when none does. */
function fillerAt(units: readonly string[], at: number): number {
  if (at > 0 && at === units.length - 1 && ENDINGS.includes(units[at]!)) return 1;
  return FILLERS.find((one) => one.every((unit, index) => units[at + index] === unit))?.length ?? 0;
}
