import { pinyin } from 'pinyin-pro';

/**
 * Things by the letter that the Mandarin reading of their name begins with, in the order of the alphabet, each group in the
 * order of its readings; what begins with no letter and no Han character comes last, under `#`.
 */
export function bySound<T>(things: readonly T[], nameOf: (thing: T) => string): [letter: string, things: T[]][] {
  const read = things.map((thing) => ({ thing, name: nameOf(thing), reading: readingOf(nameOf(thing)) }));
  read.sort((a, b) => compare(a.reading, b.reading) || compare(a.name, b.name));
  const groups = Map.groupBy(read, ({ reading }) => letterOf(reading));
  return [...groups]
    .sort(([a], [b]) => Number(a === OTHER) - Number(b === OTHER))
    .map(([letter, own]) => [letter, own.map(({ thing }) => thing)]);
}

const OTHER = '#';

/** Syllables without tones; `ü` as `v`, so that it is a letter of the alphabet. */
function readingOf(name: string): string {
  return pinyin(name, { toneType: 'none', v: true, nonZh: 'consecutive' }).toLowerCase();
}

function letterOf(reading: string): string {
  return /^[a-z]/.test(reading) ? reading[0]!.toUpperCase() : OTHER;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
