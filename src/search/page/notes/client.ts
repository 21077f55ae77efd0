import type { Answer, Relaxation } from '../../asking/answer.ts';
import { missingPeriods, type Period } from '../../asking/missing.ts';
import { nameOf, type SourceNames } from '../facets/client.ts';
import type { Query } from '../../asking/query.ts';
import { button, element } from '../element/client.ts';
import { relaxedNote } from '../near/client.ts';
import { fill } from '../../../model/sentence.ts';
import { dayText, quoteAll, type PageSettings } from '../settings.ts';
import { isIdle, shortened, toggle, type State } from '../state.ts';
import { FACETS } from '../../form/catalog.ts';

/** What must be said about an answer, a sentence each, with what can be done about it. */
export function showNotes(
  holder: HTMLElement,
  state: State,
  { query, searched, missing, relaxed, unread }: Answer & { relaxed?: Relaxation },
  settings: PageSettings,
  act: { go: (state: State) => void; retry: () => void },
): void {
  const { words, names } = settings;
  const notes: (Node | string)[][] = [];
  const join = (list: string[]) => quoteAll(list, words);
  if (relaxed) notes.push(relaxedNote(state, relaxed, settings, act.go));
  if (query.ignored.length > 0) notes.push([fill(words.ignored, { words: join(query.ignored) })]);
  if (unread !== undefined) {
    const text = fill(words.readTexts, { mb: Math.max(0.1, Math.ceil(unread / 1e5) / 10) });
    const read = button(text, () => act.go({ ...state, isThorough: true, page: 1 }), { class: 'quiet' });
    notes.push([words.single, read]);
  }
  if (query.misplaced.length > 0) notes.push([fill(words.misplaced, { words: join(query.misplaced) })]);
  if (query.isCut) notes.push([words.cut]);
  if (isEmpty(query) && state.query.trim() !== '') notes.push([words.unsearchable]);
  const synonyms = query.required.flatMap((word) => word.synonyms.map((synonym) => names.synonym[synonym] ?? synonym));
  if (synonyms.length > 0) {
    const without = button(words.withoutSynonyms, () => act.go({ ...state, isExact: true, page: 1 }), {
      class: 'quiet',
    });
    notes.push([fill(words.synonyms, { words: join(synonyms) }), without]);
  }
  const { failed, unkept } = missingPeriods({ searched, missing });
  const daysOf = (periods: Period[]) =>
    periods
      .map(([from, to]) => fill(words.period, { from: dayText(from, words), to: dayText(to, words) }))
      .join(words.comma);
  if (failed.length > 0)
    notes.push([fill(words.missing, { days: daysOf(failed) }), button(words.retry, act.retry, { class: 'quiet' })]);
  if (unkept.length > 0) notes.push([fill(words.unkept, { days: daysOf(unkept) })]);
  holder.replaceChildren(...notes.map((note) => element('p', {}, ...note)));
}

/** Whether a query asks for nothing at all. */
const isEmpty = ({ required, excluded, sources, days, misplaced }: Query) =>
  [...required, ...excluded, ...sources.required, ...sources.excluded, ...misplaced].length === 0 && !days;

/** The values chosen, each with a way to let it go. */
export function showChosen(
  holder: HTMLElement,
  state: State,
  settings: PageSettings,
  sources: SourceNames,
  go: (state: State) => void,
): void {
  const chips = FACETS.flatMap((facet) =>
    (state.filters[facet] ?? []).map((value) => {
      const name = nameOf(facet, value, settings, sources);
      const label = fill(settings.words.remove, { name });
      return element(
        'li',
        {},
        button(name, () => go({ ...toggle(state, facet, value), page: 1 }), { class: 'chip', 'aria-label': label }),
      );
    }),
  );
  const clear = button(settings.words.clearFilters, () => go({ ...state, filters: {}, page: 1 }), { class: 'quiet' });
  holder.hidden = chips.length === 0;
  holder.replaceChildren(...chips, ...(chips.length > 1 ? [element('li', {}, clear)] : []));
}

/** The sentence of the status line: how many there are, or that there are none and what may help. */
export function statusOf(
  state: State,
  { total, pending, relaxed }: Answer & { relaxed?: Relaxation },
  { words }: PageSettings,
): string {
  const q = shortened(state.query);
  if (isIdle(state)) return fill(words.all, { n: total });
  if (pending.length > 0) return fill(words.foundSoFar, { n: total, day: dayText(pending[0]!.to, words) });
  if (relaxed) return fill(words.foundNear, { n: total, q });
  if (total > 0) return fill(state.page > 1 ? words.foundOnPage : words.found, { n: total, page: state.page });
  const isNarrowed = Object.keys(state.filters).length > 0;
  return fill(isNarrowed ? words.noneFiltered : words.none, { q });
}
