import { connect } from '../asking/connection/client.ts';
import type { Answer, Request } from '../asking/answer.ts';
import { SearchFailure } from '../asking/protocol.ts';
import { button, element } from './element/client.ts';
import { createFacets } from './facets/client.ts';
import { showChosen, showNotes, statusOf } from './notes/client.ts';
import { showPaging } from './paging/client.ts';
import { createRecent } from './recent/client.ts';
import { showResults } from './results/client.ts';
import type { PageSettings } from './settings.ts';
import { isIdle, readState, writeState, type State } from './state.ts';
import { createYears } from './years/client.ts';

/** The search page: the address says what is looked for, the worker answers, the page shows it. */

const find = (id: string) => document.getElementById(id)!;
const settings = JSON.parse(find('search-settings').textContent) as PageSettings;
const form = find('search-form') as HTMLFormElement;
const input = find('search-q') as HTMLInputElement;
const sort = find('search-sort') as HTMLSelectElement;
const status = find('search-status');
const list = find('search-results') as HTMLOListElement;
const paging = find('search-paging');
const page = find('search-page');

const connection = connect((document.currentScript as HTMLScriptElement).src);
const facets = createFacets(find('search-facets'), settings, {
  go: (state) => go(state, 'push'),
  count: () => {
    wantsCounts = true;
    void ask();
  },
});
const years = createYears(find('search-years'), settings, (state) => go(state, 'push'));
const recent = createRecent(find('search-recent'), settings, (query) => {
  input.value = query;
  go({ ...state, query, page: 1 }, 'push');
});
const sources = new Map<string, string>();
let state = readState(location.search);
/** Whether the reader wants facets counted whatever it costs. */
let wantsCounts = false;

/** Typing rests this long before it is searched for, in milliseconds. */
const REST = 250;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Changes what is shown. A step the reader may want to undo is pushed, so that the back button undoes it. */
function go(next: State, way: 'push' | 'replace'): void {
  clearTimeout(resting);
  const isSame = writeState(next) === writeState(state);
  state = next;
  const address = writeState(state) || location.pathname;
  if (way === 'push' && !isSame) history.pushState(null, '', address);
  if (way === 'replace') history.replaceState(null, '', address);
  void ask();
}

async function ask(): Promise<void> {
  sort.value = state.sort;
  page.classList.toggle('is-idle', isIdle(state));
  if (isIdle(state)) recent.show();
  page.setAttribute('aria-busy', 'true');
  const asked = state;
  const answer = await connection
    .search(requestFor(asked), 'page', (partial) => show(asked, partial))
    .catch((cause: unknown) => {
      const reason = cause instanceof SearchFailure ? cause.reason : 'broken';
      if (reason !== 'replaced' && asked === state) showFailure(reason);
    });
  if (answer) show(asked, answer);
}

function requestFor({ query, filters, sort, page, isExact }: State): Request {
  const isNothing = isIdle(state);
  return {
    query,
    filters,
    sort,
    offset: (page - 1) * settings.size,
    limit: isNothing ? 0 : settings.size,
    script: settings.script,
    withSynonyms: !isExact,
    facets: wantsCounts ? 'all' : 'cheap',
  };
}

function show(asked: State, answer: Answer): void {
  if (asked !== state) return;
  for (const { source } of answer.results) sources.set(source.id, source.name);
  for (const [id, name] of Object.entries(answer.sourceNames)) sources.set(id, name);
  showResults(list, answer, (asked.page - 1) * settings.size, settings);
  showNotes(find('search-notes'), asked, answer, settings, { go: (next) => go(next, 'push'), retry: () => void ask() });
  showChosen(find('search-chosen'), asked, settings, sources, (next) => go(next, 'push'));
  showPaging(paging, asked, answer.total, settings);
  years.show(asked, answer.facets.year);
  facets.show(asked, answer, sources);
  say(statusOf(asked, answer, settings));
  find('search-advice').hidden = answer.total > 0 || isIdle(asked);
  page.classList.toggle('is-empty', answer.total === 0);
  page.setAttribute('aria-busy', String(answer.pending.length > 0));
}

function showFailure(reason: 'unreachable' | 'outdated' | 'broken'): void {
  const { words } = settings;
  list.replaceChildren();
  list.dataset['total'] = '0';
  paging.hidden = true;
  say(words[reason]);
  const again =
    reason === 'outdated' ? button(words.reload, () => location.reload()) : button(words.retry, () => void ask());
  find('search-notes').replaceChildren(element('p', {}, again));
  page.setAttribute('aria-busy', 'false');
}

/** A status said again is not announced again, and does not flicker. */
function say(sentence: string): void {
  if (status.textContent !== sentence) status.textContent = sentence;
}

const typed = () => go({ ...state, query: input.value, page: 1, isExact: false }, 'replace');

// While an input method composes, the box holds pinyin that nobody searches for.
input.addEventListener('input', (event) => {
  clearTimeout(resting);
  if (!event.isComposing) resting = setTimeout(typed, REST);
});
input.addEventListener('compositionend', () => {
  clearTimeout(resting);
  resting = setTimeout(typed, REST);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  recent.add(input.value);
  // The address was replaced while typing; the search that was decided on gets an entry of its own.
  go({ ...state, query: input.value, page: input.value === state.query ? state.page : 1 }, 'push');
});
sort.addEventListener('change', () => go({ ...state, sort: sort.value as State['sort'], page: 1 }, 'push'));
paging.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-page]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go({ ...state, page: Number(link.dataset['page']) }, 'push');
  page.scrollIntoView({ block: 'start' });
  status.focus({ preventScroll: true });
});
list.addEventListener('click', () => recent.add(state.query));
addEventListener('popstate', () => {
  state = readState(location.search);
  input.value = state.query;
  void ask();
});

addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.matches('input:not([type=checkbox]), select, textarea');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
    input.select();
  }
  if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('h2 a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  if (at < 0 && (document.activeElement !== input || event.key === 'ArrowUp')) return;
  event.preventDefault();
  if (next < 0) input.focus();
  else links[next]?.focus();
});

// Beside the results there is room for narrowing; above them, on a phone, it waits to be opened.
const isWide = matchMedia('(min-width: 56rem)');
const placeNarrowing = () => ((find('search-narrow') as HTMLDetailsElement).open = isWide.matches);
isWide.addEventListener('change', placeNarrowing);
placeNarrowing();

input.value = state.query;
// Whoever goes into the box is about to type.
input.addEventListener('focus', () => connection.warm(settings.script), { once: true });
void ask();
