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
  const units = text.split('');
  let open: boolean[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (!REFERENCE.test(line)) open = replaceInLine(units, start, line, open, target);
    start += line.length + 1;
  }
  return units.join('');
}

/** Writes a paragraph's marks. `open` are the quotations that are open where it begins, by whether their marks are double. */
function replaceInLine(units: string[], start: number, line: string, open: boolean[], target: string): boolean[] {
  let stack = open;
  // A paragraph that goes on with a quotation begins with its marks again.
  let renewed = 0;
  for (const { at, opens, double } of marksOf(line)) {
    const isRenewal =
      opens && renewed < open.length && open[renewed] === double && /^[\s“‘「『]*$/u.test(line.slice(0, at));
    if (isRenewal) renewed++;
    const depth = isRenewal ? renewed - 1 : opens ? stack.length : depthOf(stack, double);
    units[start + at] = target[2 * (depth % 2 === 0 ? OUTER : INNER) + (opens ? 0 : 1)]!;
    if (opens && !isRenewal) stack = [...stack, double];
    if (!opens) stack = stack.slice(0, depth);
  }
  // What a paragraph opens and the next does not go on with was left open by mistake.
  return stack;
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
  const before = /([^\s“”‘’「」『』])[\s“”‘’「」『』]*$/u.exec(line.slice(0, open))?.[1];
  const after = /^[\s“”‘’「」『』]*([^\s“”‘’「」『』])/u.exec(line.slice(close + 1))?.[1];
  const sides = [before, after].filter((side) => side !== undefined);
  if (sides.some((side) => CHINESE.test(side))) return false;
  if (sides.some((side) => LETTER.test(side))) return true;
  return !CHINESE.test(line.slice(open + 1, close)) && LETTER.test(line.slice(open + 1, close));
}
