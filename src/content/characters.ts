import { t } from '../language/say.ts';
import type { Problem } from './problem.ts';

/** A character that no text of an archive may hold, where it stands, and what to do. */
export interface StrayCharacter {
  /** Characters before it. */
  offset: number;
  /** Without a full stop. */
  what: string;
  todo: string;
}

// Tab and line ends are text.
const CONTROL = String.raw`[\p{Cc}--[\t\n\r]]`;
// Embeddings, overrides and isolates (Unicode Bidirectional Algorithm, UAX #9, 2).
const BIDI = String.raw`[\u202a-\u202e\u2066-\u2069]`;
const NONCHARACTER = String.raw`\p{Noncharacter_Code_Point}`;
const SURROGATE = String.raw`\p{Cs}`;
const STRAY = new RegExp(`(${CONTROL})|(${BIDI})|(${NONCHARACTER})|(${SURROGATE})`, 'v');

/**
 * The first character of a text that would spoil what it is put into: controls, non-characters and halves of surrogate pairs cannot
 * stand in XML 1.0 or are ignored by readers, bidirectional controls turn what is around them. Undefined when there is none.
 */
export function strayCharacterIn(text: string): StrayCharacter | undefined {
  const found = STRAY.exec(text);
  if (!found) return undefined;
  const [character, control, bidi, nonCharacter] = found;
  const kind = control
    ? t`控制字符`
    : bidi
      ? t`改变文字方向的字符`
      : nonCharacter
        ? t`Unicode 里不是字符的码位`
        : t`半个代理对`;
  const offset = [...text.slice(0, found.index)].length;
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return {
    offset,
    what: t`含有看不见的 U+${code}（${kind}）`,
    todo: t`请删去第 ${offset + 1} 个字符。`,
  };
}

/** Such characters of a text that begins on the line `firstLine` of its file, one a line. */
export function characterProblems(file: string, text: string, firstLine: number): Problem[] {
  if (!STRAY.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = strayCharacterIn(line);
    return found ? [{ file, line: firstLine + index, what: t`正文${found.what}`, todo: found.todo }] : [];
  });
}
