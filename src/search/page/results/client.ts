import type { Answer, Result } from '../../asking/answer.ts';
import type { Passage } from '../../asking/passage.ts';
import { element } from '../element/client.ts';
import { foundWords } from '../found.ts';
import { fill } from '../../../model/sentence.ts';
import { dayText, type PageSettings } from '../settings.ts';

/** Shows the results in the list, all at once. Where a reader is at one of them that is there still, there they stay. */
export function showResults(list: HTMLOListElement, answer: Answer, first: number, settings: PageSettings): void {
  const at = list.contains(document.activeElement) ? document.activeElement!.closest<HTMLElement>('[data-id]') : null;
  list.dataset['total'] = String(answer.total);
  list.start = first + 1;
  list.replaceChildren(...itemsOf(answer, settings));
  const id = at?.dataset['id'];
  if (id !== undefined)
    list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] a`)?.focus({ preventScroll: true });
}

/** The results of an answer as items of a list; reports that say the same are folded into the first of them. */
export function itemsOf(answer: Answer, settings: PageSettings): HTMLLIElement[] {
  const found = foundWords(answer.query.required);
  const { same = {} } = answer;
  const folded = new Set(Object.values(same).flat());
  const byId = new Map(answer.results.map((result) => [result.id, result]));
  return answer.results
    .filter(({ id }) => !folded.has(id))
    .map((result) => {
      const others = (same[result.id] ?? []).map((id) => byId.get(id)!);
      return itemOf(result, found, settings, foldedIn(others, found, settings));
    });
}

/** The reports that say the same, in one line each, below the first of them. */
function foldedIn(others: readonly Result[], found: string, settings: PageSettings): HTMLElement[] {
  if (others.length === 0) return [];
  const items = others.map((result) =>
    element('li', { 'data-id': result.id }, linkTo(result, found, settings), factsOf(result, settings)),
  );
  const summary = element('summary', {}, fill(settings.words.same, { n: others.length }));
  return [element('details', { class: 'result-same' }, summary, element('ul', {}, ...items))];
}

const linkTo = ({ id, title }: Result, found: string, { articles }: PageSettings) =>
  element('a', { href: `${articles}${id}.html${found}` }, ...marked(title));

function factsOf({ date, source }: Result, { words }: PageSettings): HTMLElement {
  const time = element('time', { datetime: date }, dayText(date, words));
  return element('p', { class: 'result-facts' }, time, element('span', {}, source.name));
}

/** A result as an item of a list. `found` is what its article is to mark. */
function itemOf(result: Result, found: string, settings: PageSettings, folded: readonly HTMLElement[]): HTMLLIElement {
  return element(
    'li',
    { 'data-id': result.id },
    element('h2', {}, linkTo(result, found, settings)),
    element('p', { class: 'result-excerpt' }, ...marked(result.excerpt, settings.words.ellipsis)),
    factsOf(result, settings),
    ...folded,
  );
}

/** Text with `<mark>` around what was found. */
function marked({ text, marks, isCut: [before, after] }: Passage, ellipsis = ''): (Node | string)[] {
  const pieces: (Node | string)[] = before ? [ellipsis] : [];
  let at = 0;
  for (const [from, to] of marks) {
    pieces.push(text.slice(at, from), element('mark', {}, text.slice(from, to)));
    at = to;
  }
  pieces.push(text.slice(at));
  if (after) pieces.push(ellipsis);
  return pieces;
}
