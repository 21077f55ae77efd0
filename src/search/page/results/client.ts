import type { Answer, Result } from '../../asking/answer.ts';
import type { Passage } from '../../asking/passage.ts';
import { element } from '../element/client.ts';
import { foundWords } from '../found.ts';
import { dayText, type PageSettings } from '../settings.ts';

/** Shows the results in the list, all at once. */
export function showResults(list: HTMLOListElement, answer: Answer, first: number, settings: PageSettings): void {
  list.dataset['total'] = String(answer.total);
  list.start = first + 1;
  const found = foundWords(answer.query.required);
  list.replaceChildren(...answer.results.map((result) => itemOf(result, found, settings)));
}

function itemOf({ id, title, excerpt, date, source }: Result, found: string, settings: PageSettings): HTMLLIElement {
  const link = element('a', { href: `${settings.articles}${id}.html${found}` }, ...marked(title));
  const time = element('time', { datetime: date }, dayText(date, settings.words));
  return element(
    'li',
    { 'data-id': id },
    element('h2', {}, link),
    element('p', { class: 'result-excerpt' }, ...marked(excerpt, settings.words.ellipsis)),
    element('p', { class: 'result-facts' }, time, element('span', {}, source.name)),
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
