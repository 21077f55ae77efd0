import { textOf } from './code-points.ts';

/**
 * How one text differs from another of as many characters: by turns, how many characters stay and what the next ones
 * become. `[3, '後', 1, '裡面']` keeps three, replaces one, keeps one, replaces two. A text of another length is given whole.
 */
export type Difference = (number | string)[] | { whole: string };

/** What turns `from` into `to`, both given by their code points. */
export function differenceOf(from: Uint32Array, to: Uint32Array): Difference {
  if (from.length !== to.length) return { whole: textOf(to) };
  const difference: (number | string)[] = [];
  let kept = 0;
  let at = 0;
  while (at < from.length) {
    if (from[at] === to[at]) {
      kept++;
      at++;
      continue;
    }
    const start = at;
    while (at < from.length && from[at] !== to[at]) at++;
    difference.push(kept, textOf(to.subarray(start, at)));
    kept = 0;
  }
  return difference;
}

/** The text that `differenceOf` was given as `to`, in characters. */
export function applyDifference(from: readonly string[], difference: Difference): string[] {
  if (!Array.isArray(difference)) return [...difference.whole];
  const to = [...from];
  let at = 0;
  for (const step of difference) {
    if (typeof step === 'number') at += step;
    else for (const character of step) to[at++] = character;
  }
  return to;
}
