import { applyEdits, editsFor, type Edit } from '../edits.ts';
import type { Rule } from './rule.ts';

const FULL: Record<string, string> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };

/**
 * A mark belongs to Chinese when Han or its punctuation stands before it, or Han behind it. `10:30`, `1,000` and addresses keep
 * theirs.
 */
const MARK =
  /(?<=[\p{Script=Han}”’》】」』）)、，：；！？…%％][,:;!?]*)[,:;!?](?![,:;!?]*\/\/)|(?<=[A-Za-z0-9])[,:;!?](?=[\p{Script=Han}“‘《【「『（])/gu;

/**
 * Restores the full-width punctuation of Chinese text. Only for a text whose mirror made all of it half-width: in any
 * other, a half-width mark is the source's own.
 */
export const halfWidthPunctuation: Rule = {
  name: 'half-width-punctuation',
  edit: (text) => {
    const brackets = bracketEdits(text);
    // A mark is judged beside the brackets as they will be; those are as long as they were, so that places stay.
    const marks = editsFor(applyEdits(text, brackets), MARK, ([mark]) => FULL[mark]);
    return [...brackets, ...marks].sort((a, b) => a.start - b.start);
  },
};

/** Brackets around Han, or right behind Han with no gap. */
function bracketEdits(text: string): Edit[] {
  const edits = bracketPairs(text).flatMap(([open, close]): Edit[] => {
    const inside = text.slice(open + 1, close);
    const before = text.slice(0, open).at(-1) ?? '';
    if (!/\p{Script=Han}/u.test(inside) && !/[\p{Script=Han}”》]/u.test(before)) return [];
    return [
      { start: open, end: open + 1, text: '（' },
      { start: close, end: close + 1, text: '）' },
    ];
  });
  return edits.sort((a, b) => a.start - b.start);
}

/** Where each bracket of a line and its partner stand; one without a partner is left out. */
function bracketPairs(text: string): [open: number, close: number][] {
  const pairs: [number, number][] = [];
  let open: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/[()\n]/gu)) {
    if (sign === '(') open.push(index);
    else if (sign === '\n') open = [];
    else if (open.length > 0) pairs.push([open.pop()!, index]);
  }
  return pairs;
}

/** Whether a mirror made the punctuation half-width: there is such punctuation by Han and not one full-width form of it. */
export function isPunctuationFolded(text: string): boolean {
  return !/[，：；！？（）]/u.test(text) && /\p{Script=Han}[,:;!?]/u.test(text);
}
