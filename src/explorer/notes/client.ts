import type { Answer } from '../../search/asking/answer.ts';
import { missingPeriods } from '../../search/asking/missing.ts';
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
  const periods = missingPeriods(found[0]!.answer);
  const notes: (Node | string)[][] = [];
  if (empty.length > 0) notes.push([words.unsearchable]);
  if (single.length > 0) {
    const bytes = Math.max(...single.map(({ answer }) => answer.unread!));
    const text = fill(words.readTexts, { mb: Math.max(0.1, Math.ceil(bytes / 1e5) / 10) });
    notes.push([words.single, quiet(text, act.readTexts)]);
  }
  if (periods.length > 0) {
    const days = periods.map(([from, to]) =>
      fill(words.between, { from: writeDate(from, words), to: writeDate(to, words) }),
    );
    notes.push([fill(words.missing, { days: days.join(words.comma) }), quiet(words.retry, act.retry)]);
  }
  holder.replaceChildren(...notes.map((note) => element('p', {}, ...note)));
}
