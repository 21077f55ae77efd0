import type { Result } from '../../asking/answer.ts';
import type { Connection } from '../../asking/connection/client.ts';
import { element } from '../element/client.ts';
import type { PageSettings } from '../settings.ts';
import type { State } from '../state.ts';
import { optionsFor, type Option } from './options.ts';

/**
 * Suggestions below the box while a reader types: an editable combobox with a list, as the ARIA Authoring Practices have it.
 * The focus stays in the box; the arrow keys go through the list, Enter takes what is marked, Escape closes it.
 */

/** What the page and its suggestions know of each other. */
export interface SuggestionsSetting {
  input: HTMLInputElement;
  list: HTMLElement;
  settings: PageSettings;
  connection: Connection;
  now: () => State;
  recent: () => string[];
  choose: (choice: Option['leadsTo']) => void;
}

export interface SuggestionsView {
  /** Offers the articles that were found for a query, if it is still what is typed. */
  offer(query: string, results: readonly Result[]): void;
  close(): void;
}

export function createSuggestions(setting: SuggestionsSetting): SuggestionsView {
  const { input, list, settings, connection, now, recent, choose } = setting;
  let options: Option[] = [];
  let active = -1;
  let isOpen = false;
  /** The newest query that articles were found for. */
  let found: { query: string; results: readonly Result[] } = { query: '', results: [] };
  let asked = 0;

  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  const mark = (index: number) => {
    active = index;
    list
      .querySelectorAll('[role=option]')
      .forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
    const item = list.children[index];
    if (item) input.setAttribute('aria-activedescendant', item.id);
    else input.removeAttribute('aria-activedescendant');
    item?.scrollIntoView({ block: 'nearest' });
  };
  const show = () => {
    list.hidden = !isOpen || options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  };
  const close = () => {
    asked++;
    isOpen = false;
    mark(-1);
    show();
  };
  const take = (index: number) => {
    const { leadsTo } = options[index]!;
    close();
    choose(leadsTo);
  };
  const itemOf = (option: Option, index: number) => {
    const { kind, text } = option;
    const item = element(
      'li',
      { id: `${list.id}-${index}`, role: 'option', 'aria-selected': 'false' },
      element('span', { class: 'suggestion-text' }, text),
      element('span', { class: 'suggestion-kind' }, kindName(kind, settings)),
    );
    // A press would take the focus from the box before it is a click.
    item.addEventListener('pointerdown', (event) => event.preventDefault());
    item.addEventListener('click', () => take(index));
    return item;
  };
  const refresh = async () => {
    const own = ++asked;
    const typed = input.value;
    const suggestions = typed.trim() === '' ? [] : await connection.suggest(typed, settings.script);
    if (own !== asked || !isOpen) return;
    const chosen = options[active];
    const results = found.query === typed ? found.results : [];
    options = optionsFor(typed, now(), { recent: recent(), suggestions, results });
    list.replaceChildren(...options.map(itemOf));
    // What a reader has marked stays marked when more comes.
    mark(chosen ? options.findIndex(({ kind, text }) => kind === chosen.kind && text === chosen.text) : -1);
    show();
  };

  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    isOpen = true;
    active = -1;
    void refresh();
  });
  input.addEventListener('compositionend', () => {
    isOpen = true;
    void refresh();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isTaken = event.key === 'Enter' && active >= 0;
    if (event.key === 'Enter' && !isTaken) close();
    if (step === undefined && !isTaken && event.key !== 'Escape') return;
    event.preventDefault();
    if (isTaken) take(active);
    else if (step === undefined) close();
    else mark(around(active + step, options.length));
  });
  return {
    offer: (query, results) => {
      found = { query, results };
      if (isOpen && input.value === query) void refresh();
    },
    close,
  };
}

/** After the last comes the box itself, -1, then the first. */
const around = (index: number, count: number) => (index >= count ? -1 : index < -1 ? count - 1 : index);

function kindName(kind: Option['kind'], { words }: PageSettings): string {
  if (kind === 'keyword' || kind === 'article' || kind === 'recent') return words.suggested[kind];
  return words.facets[kind];
}
