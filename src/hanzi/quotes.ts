import type { Script } from '../model/script.ts';

/**
 * Quotation marks as an edition sets them: “ ” and within them ‘ ’ in Simplified (GB/T 15834—2011), 「 」 and within them 『 』 in
 * Traditional (教育部《重訂標點符號手冊》). Marks of Latin text and of references (GB/T 7714) stay, and so do apostrophes.
 *
 * Each mark becomes one other mark, so places in the text stay what they are. Paragraphs are lines; a quotation may go on
 * through several, each of which begins with the opening mark again.
 */
export function setQuotes(text: string, script: Script): string {
  return script === 'zh-Hans' ? replaceMarks(text, TRADITIONAL, '“”‘’') : replaceMarks(text, SIMPLIFIED, '「」『』');
}

const SIMPLIFIED = /[“”‘’]/u;
const TRADITIONAL = /[「」『』]/u;

/** A reference's marker of its kind: [N/OL], [J]. */
const REFERENCE = /\[(?:[MCNJDRSPA]|DB|CP|EB|G|Z|K|CM)(?:\/(?:OL|CD|MT|DK))?\]/u;
const OUTER = 0;
const INNER = 1;

interface Mark {
  at: number;
  opens: boolean;
  /** Of the double or outer kind as the text has it. */
  double: boolean;
}

function replaceMarks(text: string, marks: RegExp, target: string): string {
  if (!marks.test(text)) return text;
  const open: boolean[] = [];
  return text
    .split('\n')
    .map((line) => (REFERENCE.test(line) ? line : replaceInLine(line, open, target)))
    .join('\n');
}

/**
 * A paragraph with its marks replaced. `open` are the quotations that are open where it begins, by whether their marks are
 * double; what it says is then where it ends.
 */
function replaceInLine(line: string, open: boolean[], target: string): string {
  const before = [...open];
  // A paragraph that goes on with a quotation begins with its marks again.
  let renewed = 0;
  let [written, from] = ['', 0];
  for (const { at, opens, double } of marksOf(line)) {
    const isRenewal =
      opens && renewed < before.length && before[renewed] === double && /^[\s“‘「『]*$/u.test(line.slice(0, at));
    if (isRenewal) renewed++;
    const depth = isRenewal ? renewed - 1 : opens ? open.length : depthOf(open, double);
    written += line.slice(from, at) + target[2 * (depth % 2 === 0 ? OUTER : INNER) + (opens ? 0 : 1)]!;
    from = at + 1;
    if (opens && !isRenewal) open.push(double);
    if (!opens) open.length = Math.min(open.length, depth);
  }
  return written + line.slice(from);
}

/** At which depth a closing mark closes: that of the innermost open mark of its kind. */
function depthOf(stack: readonly boolean[], double: boolean): number {
  const found = stack.lastIndexOf(double);
  return found >= 0 ? found : double ? OUTER : INNER;
}

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef…—·]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** The marks of a line that belong to Chinese text. */
function marksOf(line: string): Mark[] {
  const all = [...line.matchAll(/[“”‘’「」『』]/gu)].map(({ 0: mark, index }) => ({
    at: index,
    opens: '“‘「『'.includes(mark),
    double: '“”「」'.includes(mark),
    mark,
  }));
  const kept = all.filter(({ at, mark }) => mark !== '’' || !isApostrophe(line, at));
  const latin = new Set<number>();
  for (const [index, { at, opens, double }] of kept.entries()) {
    if (!opens) continue;
    const close = kept.slice(index + 1).find((other) => !other.opens && other.double === double);
    if (isLatin(line, at, close?.at ?? line.length))
      for (const place of [at, close?.at]) if (place !== undefined) latin.add(place);
  }
  return kept.filter(({ at }) => !latin.has(at));
}

/** it’s, O’Neill, the ’90s, readers’ — but not the end of ‘iPhone’. */
function isApostrophe(line: string, at: number): boolean {
  if (/[A-Za-z]/u.test(line[at - 1] ?? '') && /[A-Za-z]/u.test(line[at + 1] ?? '')) return true;
  const opened = line.lastIndexOf('‘', at);
  return opened < 0
    ? /[A-Za-z\s]/u.test(line[at - 1] ?? ' ') && !CHINESE.test(line[at + 1] ?? '')
    : line.slice(opened + 1, at).includes('’');
}

/** Whether a quotation stands in Latin text: no Chinese on either side of it, or, where it is all there is, none in it. */
function isLatin(line: string, open: number, close: number): boolean {
  const [before, after] = [characterBefore(line, open), characterAfter(line, close)];
  const sides = [before, after].filter((side) => side !== undefined);
  if (sides.some((side) => CHINESE.test(side))) return false;
  if (sides.some((side) => LETTER.test(side))) return true;
  return !CHINESE.test(line.slice(open + 1, close)) && LETTER.test(line.slice(open + 1, close));
}

/** Blanks and quotation marks, which say nothing of what a quotation stands in. */
const PASSED = /[\s“”‘’「」『』]/u;

function characterBefore(line: string, place: number): string | undefined {
  let at = place - 1;
  while (at >= 0 && PASSED.test(line[at]!)) at--;
  return at < 0 ? undefined : /.$/su.exec(line.slice(Math.max(0, at - 1), at + 1))![0];
}

function characterAfter(line: string, place: number): string | undefined {
  let at = place + 1;
  while (at < line.length && PASSED.test(line[at]!)) at++;
  return at < line.length ? String.fromCodePoint(line.codePointAt(at)!) : undefined;
}
