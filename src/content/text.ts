import { isUtf8 } from 'node:buffer';
import { t } from '../language/say.ts';
import type { Problem } from './problem.ts';

/** The text of a file, or why it has none. */
export type Text = { text: string; problem?: undefined } | { problem: Problem };

/** A file's text. What is not UTF-8 is a problem, so that no character is ever replaced unseen. */
export function asText(file: string, bytes: Buffer): Text {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  const line = firstBadLine(bytes);
  const todo = t`请用 npm run import 导入，或在编辑器里另存为 UTF-8。`;
  return { problem: { file, line, what: t`文件不是 UTF-8 编码`, todo } };
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return 1;
}
