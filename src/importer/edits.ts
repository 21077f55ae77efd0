import { t } from '../language/say.ts';
import type { Change } from './draft.ts';

/** One replacement in a text: the half-open range of UTF-16 offsets and what takes its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: Edit[]): string {
  let end = 0;
  const parts = edits.map((edit) => {
    const kept = text.slice(end, edit.start);
    end = edit.end;
    return kept + edit.text;
  });
  return parts.join('') + text.slice(end);
}

/** An edit for every match of `pattern` (with flag g) that `replace` does not leave as it is. */
export function editsFor(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): Edit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const after = replace(match);
    return after === undefined || after === match[0]
      ? []
      : [{ start: match.index, end: match.index + match[0].length, text: after }];
  });
}

/** The receipts of edits made by a rule, each with the place `where` gives for its offset. */
export function receipts(rule: string, text: string, edits: Edit[], where: (offset: number) => string): Change[] {
  return edits.map(({ start, end, text: after }) => ({
    rule,
    before: text.slice(start, end),
    after,
    where: where(start),
  }));
}

/** For an offset in the edited text, the offset in the text before the edits. */
export function originOf(edits: Edit[]): (offset: number) => number {
  let shift = 0;
  const stops = edits.map(({ start, end, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return { at, after: at + text.length, start, shift };
  });
  return (offset) => {
    let low = 0;
    for (let high = stops.length; low < high;) {
      const middle = (low + high) >> 1;
      if (stops[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    const stop = stops[low - 1];
    if (!stop) return offset;
    return offset < stop.after ? stop.start : offset - stop.shift;
  };
}

/** Names places of a text by line and character, both counted from 1: `第 7 行第 12 字`. */
export function placeIn(text: string): (offset: number) => string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length; low < high;) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return t`第 ${low} 行第 ${offset - starts[low - 1]! + 1} 字`;
  };
}
