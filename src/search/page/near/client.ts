import type { Answer, ForgivingAnswer, Relaxation } from '../../asking/answer.ts';
import { button, element } from '../element/client.ts';
import { itemsOf } from '../results/client.ts';
import { fill } from '../../../model/sentence.ts';
import { quoteAll, type PageSettings } from '../settings.ts';
import type { State } from '../state.ts';

/** In what the articles that are shown differ from what was asked, and what else can be asked. */
export function relaxedNote(
  state: State,
  { kind, found, without }: Relaxation,
  { words }: PageSettings,
  go: (state: State) => void,
): (Node | string)[] {
  const join = (list: readonly string[]) => quoteAll(list, words);
  const sentences = [fill(words.relaxed[kind], { found: join(found), without: join(without) })];
  if (kind === 'parts' && without.length > 0) sentences.push(fill(words.relaxedWithout, { without: join(without) }));
  const instead = () => go({ ...state, query: found.join(' '), page: 1, isExact: false });
  return [
    ...sentences,
    button(fill(words.searchInstead, { found: join(found) }), instead, { class: 'quiet' }),
    button(words.withoutSynonyms, () => go({ ...state, isExact: true, page: 1 }), { class: 'quiet' }),
  ];
}

/** Beside few articles that have all of the query, others in a list of their own. */
export function showNear(
  holder: HTMLElement,
  state: State,
  { total, forgiving }: Answer,
  settings: PageSettings,
  go: (state: State) => void,
): void {
  const near = total > 0 ? forgiving : undefined;
  holder.hidden = !near;
  holder.replaceChildren(...(near ? nearItems(state, near, settings, go) : []));
}

function nearItems(
  state: State,
  answer: ForgivingAnswer,
  settings: PageSettings,
  go: (state: State) => void,
): HTMLElement[] {
  return [
    element('h2', { id: 'search-near-heading' }, settings.words.near),
    element('p', { class: 'search-near-note' }, ...relaxedNote(state, answer.relaxed, settings, go)),
    element('ol', { class: 'search-results', 'aria-labelledby': 'search-near-heading' }, ...itemsOf(answer, settings)),
  ];
}
