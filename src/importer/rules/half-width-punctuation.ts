import { editsFor, type Edit } from '../edits.ts';
import type { Rule } from './rule.ts';

const FULL: Record<string, string> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };

/**
 * A mark belongs to Chinese when Han or its punctuation stands before it, or Han behind it. `10:30`, `1,000` and addresses keep
 * theirs.
 */
const MARK =
  /(?<=[\p{Script=Han}”’》】」』）)、，：；！？…%％][,:;!?]*)[,:;!?](?!\/\/)|(?<=[A-Za-z0-9])[,:;!?](?=[\p{Script=Han}“‘《【「『（])/gu;

/** Brackets around Han, or right behind Han with no gap. */
const BRACKETS = /\(([^()\n]*)\)/gu;

/**
 * Restores the full-width punctuation of Chinese text. Only for a text whose mirror made all of it half-width: in any
 * other, a half-width mark is the source's own.
 */
export const halfWidthPunctuation: Rule = {
  name: 'half-width-punctuation',
  edit: (text) =>
    [...editsFor(text, MARK, ([mark]) => FULL[mark]), ...bracketEdits(text)].sort((a, b) => a.start - b.start),
};

function bracketEdits(text: string): Edit[] {
  return [...text.matchAll(BRACKETS)].flatMap(({ index, 0: all, 1: inside }) => {
    const before = text.slice(0, index).at(-1) ?? '';
    if (!/\p{Script=Han}/u.test(inside!) && !/[\p{Script=Han}”》]/u.test(before)) return [];
    const end = index + all.length;
    return [
      { start: index, end: index + 1, text: '（' },
      { start: end - 1, end, text: '）' },
    ];
  });
}

/** Whether a mirror made the punctuation half-width: there is such punctuation by Han and not one full-width form of it. */
export function isPunctuationFolded(text: string): boolean {
  return !/[，：；！？（）]/u.test(text) && /\p{Script=Han}[,:;!?]/u.test(text);
}
