/** A piece of text with what was found in it. */
export interface Passage {
  text: string;
  /** Found pieces, as ranges of UTF-16 units of `text`; ascending, apart. */
  marks: [from: number, to: number][];
  /** Whether text comes before and after it. */
  isCut: [before: boolean, after: boolean];
}

/** Ranges of characters (code points). */
type Span = [from: number, to: number];

const LENGTH = 110;
/** Characters shown before the first match where no sentence begins sooner. */
const BEFORE = 24;
const SENTENCE_END = /[。！？；\n]/u;

/**
 * The piece of a text around its matches that shows most of them, begun where a sentence begins if one does nearby.
 * Line ends are shown as spaces. Without matches it is the text's beginning.
 */
export function passageOf(characters: readonly string[], found: readonly Span[]): Passage {
  const first = densest(found);
  const from = first === undefined ? 0 : beginning(characters, first[0]);
  const to = Math.min(characters.length, from + LENGTH);
  const marks = found.filter((span) => span[0] >= from && span[1] <= to);
  return markText(
    characters.slice(from, to),
    marks.map(([a, b]): Span => [a - from, b - from]),
    [from > 0, to < characters.length],
  );
}

/** The whole text with its matches, for titles. */
export function markText(
  characters: readonly string[],
  found: readonly Span[],
  isCut: Passage['isCut'] = [false, false],
): Passage {
  const starts = [0];
  for (const character of characters) starts.push(starts.at(-1)! + character.length);
  const marks: Span[] = [];
  for (const [from, to] of [...found].sort((a, b) => a[0] - b[0])) {
    const last = marks.at(-1);
    const [start, end] = [starts[from]!, starts[to]!];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return { text: characters.join('').replaceAll('\n', ' '), marks, isCut };
}

/** The match from which on most characters of matches fit into a passage; the earliest of equals. */
function densest(found: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (const [index, span] of found.entries()) {
    let sum = 0;
    for (let at = index; at < found.length && found[at]![1] <= span[0] + LENGTH - BEFORE; at++) {
      sum += found[at]![1] - found[at]![0];
    }
    if (sum > most) [best, most] = [span, sum];
  }
  return best;
}

function beginning(characters: readonly string[], match: number): number {
  for (let at = match; at > Math.max(0, match - BEFORE); at--) {
    if (SENTENCE_END.test(characters[at - 1]!)) return at;
  }
  return Math.max(0, match - BEFORE);
}
