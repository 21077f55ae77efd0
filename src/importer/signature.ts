import { t } from '../language/say.ts';
import type { Draft, Warning } from './draft.ts';
import { findDay, withoutDay } from './html/date.ts';

/** Lines that are looked at from the end: notes on printing and attachments may follow. */
const NEAR_THE_END = 4;

/**
 * The draft with the day and the office of the signature (落款) below its text, as far as the page names none itself: all
 * that documents of offices have. `text` is the draft's plain text, a paragraph a line; it keeps its signature.
 */
export function withSignature(draft: Draft, text: string): { draft: Draft; warnings: Warning[] } {
  if (draft.date !== undefined) return { draft, warnings: [] };
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findLastIndex((line, index) => index >= lines.length - NEAR_THE_END && isDayAlone(line));
  if (at < 1) return { draft, warnings: [] };
  const date = findDay(lines[at]!)!;
  const office = isOffice(lines[at - 1]!) ? lines[at - 1]! : undefined;
  const source = draft.source ?? office;
  const message = t`页面没有写明发布日期，用了落款的日子 ${date}${source === office && office ? t`与单位 ${office}` : ''}。若不对，请改，或用 --date、--source 指明。`;
  return { draft: { ...draft, date, source }, warnings: [{ code: 'date-signed', message }] };
}

function isDayAlone(line: string): boolean {
  return findDay(line) !== undefined && /^[\s（）()日]*$/.test(withoutDay(line));
}

/** An office, or a medium that signs what it wrote. */
function isOffice(line: string): boolean {
  return (
    /^[\p{Script=Han}（）·\s]{4,40}$/u.test(line) &&
    /(?:局|厅|院|部|委|委员会|办公室|中心|政府|协会|公司|会|处|所|署|报|社|网|台)$/u.test(line)
  );
}
