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

/** Characters of a passage, where clauses end in time; it may go on a little for one that does not. */
const LENGTH = 110;
const LONGEST = 140;
const SHORTEST = 50;
/** Characters shown before the first match: of a sentence, if one begins there, or else of a clause. */
const BEFORE = 24;
const LONGEST_BEFORE = 48;

const SENTENCE_END = /[。！？；\n]/u;
const CLAUSE_END = /[。！？；，：,;!?\n]/u;
const ITEM_END = /[。！？；，：,;!?\n、]/u;
/** What closes belongs to the clause before it. */
const CLOSING = /[”’」』）》〉\])\s]/u;

/**
 * The piece of a text that shows most of what was found in it, begun and ended where clauses are. Line ends are shown as
 * spaces. What stands below the text, parted by an empty line, is shown only when nothing was found above. Without matches
 * it is the text's beginning.
 */
export function passageOf(characters: readonly string[], found: readonly Span[]): Passage {
  const end = endOfText(characters);
  const inText = found.filter(([, to]) => to <= end);
  if (inText.length === 0 && found.length > 0) return lineOf(characters, found);
  const first = densest(characters, inText);
  const from = first ? beginning(characters, first[0]) : 0;
  const to = ending(characters.slice(0, end), from, first?.[1] ?? 0);
  return cutOut(characters, inText, from, to, [from > 0, to < end]);
}

/** Where two line ends follow each other. */
function endOfText(characters: readonly string[]): number {
  const at = characters.findIndex((character, index) => character === '\n' && characters[index + 1] === '\n');
  return at < 0 ? characters.length : at;
}

/** The line that has the first match, or what of it fits. */
function lineOf(characters: readonly string[], found: readonly Span[]): Passage {
  const [at, end] = found[0]!;
  const start = characters.lastIndexOf('\n', at) + 1;
  const from = at - start > LENGTH / 2 ? beginning(characters, at) : start;
  const next = characters.indexOf('\n', end);
  const lineEnd = next < 0 ? characters.length : next;
  const to = lineEnd - from <= LENGTH ? lineEnd : ending(characters.slice(0, lineEnd), from, end);
  return cutOut(characters, found, from, to, [from > start, to < lineEnd]);
}

function cutOut(
  characters: readonly string[],
  found: readonly Span[],
  from: number,
  to: number,
  isCut: Passage['isCut'],
): Passage {
  const marks = found.filter((span) => span[0] >= from && span[1] <= to);
  return markText(
    characters.slice(from, to),
    marks.map(([a, b]): Span => [a - from, b - from]),
    isCut,
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

/** What a match tells that says again what another in the same passage has said. */
const REPEATED = 0.1;

/** The match from which on a passage has most different matches, counted in their characters; the earliest of equals. */
function densest(characters: readonly string[], found: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (const [index, span] of found.entries()) {
    const seen = new Set<string>();
    let sum = 0;
    for (let at = index; at < found.length && found[at]![1] <= span[0] + LENGTH - BEFORE; at++) {
      const [from, to] = found[at]!;
      const text = characters.slice(from, to).join('');
      sum += (to - from) * (seen.has(text) ? REPEATED : 1);
      seen.add(text);
    }
    if (sum > most) [best, most] = [span, sum];
  }
  return best;
}

/** Where a passage begins that shows a match: at a sentence, a clause or an item of a list, whichever begins near. */
function beginning(characters: readonly string[], match: number): number {
  const within = (most: number, end: RegExp): number | undefined => {
    for (let at = match; at > 0 && at >= match - most; at--) {
      if (end.test(characters[at - 1]!)) return afterClosing(characters, at, match);
    }
    return match <= most ? 0 : undefined;
  };
  return (
    within(BEFORE, SENTENCE_END) ??
    within(LONGEST_BEFORE, CLAUSE_END) ??
    within(LONGEST_BEFORE, ITEM_END) ??
    match - BEFORE
  );
}

function afterClosing(characters: readonly string[], at: number, most: number): number {
  let after = at;
  while (after < most && CLOSING.test(characters[after]!)) after++;
  return after;
}

/** Where a passage ends that begins there and has a match up to `match`. */
function ending(characters: readonly string[], from: number, match: number): number {
  if (characters.length - from <= LENGTH) return characters.length;
  const least = Math.max(match, from + SHORTEST);
  const isEnd = (at: number, end: RegExp) => at >= least && at <= characters.length && end.test(characters[at - 1]!);
  const closed = (at: number) => afterClosing(characters, at, characters.length);
  for (const end of [CLAUSE_END, ITEM_END]) {
    for (let at = from + LENGTH; at >= least; at--) if (isEnd(at, end)) return closed(at);
    for (let at = from + LENGTH + 1; at < from + LONGEST; at++) if (isEnd(at, end)) return closed(at);
  }
  return Math.max(match, Math.min(characters.length, from + LENGTH));
}
