import type { Answer } from '../../search/asking/answer.ts';
import { missingPeriods, type Period } from '../../search/asking/missing.ts';
import { button, element } from '../../search/page/element/client.ts';
import { fill, writeDate } from '../../model/sentence.ts';
import type { ExplorerSettings } from '../settings.ts';

/** What must be said about the answers, a sentence each, with what can be done about it. */
export function showNotes(
  holder: HTMLElement,
  found: readonly { term: string; answer: Answer }[],
  { words }: ExplorerSettings,
  act: { readTexts: () => void; retry: () => void },
): void {
  const quiet = (text: string, press: () => void) => button(text, press, { class: 'quiet' });
  const empty = found.filter(({ answer }) => answer.query.required.length === 0);
  const single = found.filter(({ answer }) => answer.unread !== undefined);
  const { failed, unkept } = missingPeriods(found[0]!.answer);
  const daysOf = (periods: Period[]) =>
    periods
      .map(([from, to]) => fill(words.between, { from: writeDate(from, words), to: writeDate(to, words) }))
      .join(words.comma);
  const notes: (Node | string)[][] = [];
  if (empty.length > 0) notes.push([words.unsearchable]);
  if (single.length > 0) {
    const bytes = Math.max(...single.map(({ answer }) => answer.unread!));
    const text = fill(words.readTexts, { mb: Math.max(0.1, Math.ceil(bytes / 1e5) / 10) });
    notes.push([words.single, quiet(text, act.readTexts)]);
  }
  if (failed.length > 0) notes.push([fill(words.missing, { days: daysOf(failed) }), quiet(words.retry, act.retry)]);
  if (unkept.length > 0) notes.push([fill(words.unkept, { days: daysOf(unkept) })]);
  holder.replaceChildren(...notes.map((note) => element('p', {}, ...note)));
}
