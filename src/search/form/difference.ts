/**
 * How one text differs from another of as many characters: by turns, how many characters stay and what the next ones
 * become. `[3, '後', 1, '裡面']` keeps three, replaces one, keeps one, replaces two. A text of another length is given whole.
 */
export type Difference = (number | string)[] | { whole: string };

/** What turns each character into what it becomes, of which most stay. */
export function differenceBy(from: readonly string[], become: (character: string) => string): Difference {
  const difference: (number | string)[] = [];
  let kept = 0;
  let changed = '';
  for (const character of from) {
    const other = become(character);
    if (other !== character) changed += other;
    else {
      if (changed !== '') {
        difference.push(kept, changed);
        changed = '';
        kept = 0;
      }
      kept++;
    }
  }
  if (changed !== '') difference.push(kept, changed);
  return difference;
}

/** What turns `from` into `to`. */
export function differenceOf(from: readonly string[], to: readonly string[]): Difference {
  if (from.length !== to.length) return { whole: to.join('') };
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
    difference.push(kept, to.slice(start, at).join(''));
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
