import type { Answer, Result } from '../../asking/answer.ts';
import type { Passage } from '../../asking/passage.ts';
import { element } from '../element/client.ts';
import { foundWords } from '../found.ts';
import { createPhrases } from '../../../hanzi/phrases.ts';
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
  const linkTo = linkerFor(foundWords(answer.query.required), settings);
  const { same = {} } = answer;
  const folded = new Set(Object.values(same).flat());
  const byId = new Map(answer.results.map((result) => [result.id, result]));
  return answer.results
    .filter(({ id }) => !folded.has(id))
    .map((result) => {
      const others = (same[result.id] ?? []).map((id) => byId.get(id)!);
      return itemOf(result, linkTo, settings, foldedIn(others, linkTo, settings));
    });
}

/** The reports that say the same, in one line each, below the first of them. */
function foldedIn(others: readonly Result[], linkTo: LinkTo, settings: PageSettings): HTMLElement[] {
  if (others.length === 0) return [];
  const items = others.map((result) =>
    element('li', { 'data-id': result.id }, linkTo(result), factsOf(result, settings)),
  );
  const summary = element('summary', {}, fill(settings.words.same, { n: others.length }));
  return [element('details', { class: 'result-same' }, summary, element('ul', {}, ...items))];
}

/** A result's title as a link to its article. */
type LinkTo = (result: Result) => HTMLAnchorElement;

/** `found` is what the articles are to mark. Lines of titles end as they do elsewhere, where the browser knows words. */
function linkerFor(found: string, { articles, archive, names }: PageSettings): LinkTo {
  const terms = [archive, ...Object.values(names.category), ...Object.values(names.topic)];
  const phrasesOf = 'Segmenter' in Intl ? createPhrases(terms) : (title: string) => [title];
  return ({ id, title }) => {
    let end = 0;
    const ends = phrasesOf(title.text).map(({ length }) => (end += length));
    return element('a', { href: `${articles}${id}.html${found}` }, ...marked(title, { ends }));
  };
}

function factsOf({ date, source }: Result, { words }: PageSettings): HTMLElement {
  const time = element('time', { datetime: date }, dayText(date, words));
  return element('p', { class: 'result-facts' }, time, element('span', {}, source.name));
}

/** A result as an item of a list. */
function itemOf(result: Result, linkTo: LinkTo, settings: PageSettings, folded: readonly HTMLElement[]): HTMLLIElement {
  return element(
    'li',
    { 'data-id': result.id },
    element('h2', {}, linkTo(result)),
    element('p', { class: 'result-excerpt' }, ...marked(result.excerpt, settings.words)),
    factsOf(result, settings),
    ...folded,
  );
}

/** Text with `<mark>` around what was found, and `<wbr>` where its lines may end. */
function marked(
  { text, marks, isCut: [before, after] }: Passage,
  { ellipsis = '', ends = [] }: { ellipsis?: string; ends?: readonly number[] },
): (Node | string)[] {
  const piece = (from: number, to: number) => {
    const starts = [from, ...ends.filter((end) => from <= end && end < to)];
    const parts = starts.map((start, index) => text.slice(start, starts[index + 1] ?? to));
    return parts.flatMap((part, index) => (index === 0 ? [part] : [element('wbr'), part]));
  };
  const pieces: (Node | string)[] = before ? [ellipsis] : [];
  let at = 0;
  for (const [from, to] of marks) {
    pieces.push(...piece(at, from), element('mark', {}, ...piece(from, to)));
    at = to;
  }
  pieces.push(...piece(at, text.length));
  if (after) pieces.push(ellipsis);
  return pieces;
}
