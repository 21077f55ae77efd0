import { connect } from '../asking/connection/client.ts';
import { leadingAnswer, type Answer } from '../asking/answer.ts';
import { isUnanswered } from '../asking/missing.ts';
import { SearchFailure } from '../asking/protocol.ts';
import { button, element } from './element/client.ts';
import { createFacets } from './facets/client.ts';
import { showChosen, showNotes, statusOf } from './notes/client.ts';
import { showNear } from './near/client.ts';
import { pagesOf, showPaging } from './paging/client.ts';
import { followArrows } from './keys/client.ts';
import { createRecent } from './recent/client.ts';
import { requestFor } from './request.ts';
import { showResults } from './results/client.ts';
import type { PageSettings } from './settings.ts';
import { isIdle, shortened, type State } from './state.ts';
import { createTools } from './tools/door/client.ts';
import { createSteps } from './steps/client.ts';
import { createSuggestions } from './suggestions/client.ts';
import type { Option } from './suggestions/options.ts';
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

const here = (document.currentScript as HTMLScriptElement).src;
const connection = connect(here);
const facets = createFacets(find('search-facets'), settings, {
  go: (state) => steps.take(state),
  count: () => {
    wantsCounts = true;
    void ask();
  },
});
const years = createYears(find('search-years'), settings, (state) => steps.take(state));
const recent = createRecent(find('search-recent'), settings, (query) => steps.take({ ...steps.now(), query, page: 1 }));
const sources = new Map<string, string>();
const tools = createTools(find('search-tools'), {
  ...{ here, settings, connection, sources },
  ...{ now: () => steps.now(), take: (state) => steps.take(state) },
});
const suggestions = createSuggestions({
  ...{ input, list: find('search-suggestions'), settings, connection, choose },
  ...{ now: () => steps.now(), recent: () => recent.all() },
});
const { title } = document;
/** Whether the reader wants facets counted whatever it costs. */
let wantsCounts = false;

/** Typing rests this long before it is searched for, in milliseconds. */
const REST = 250;
let resting: ReturnType<typeof setTimeout> | undefined;
/** An answer that takes longer is announced. */
const SLOW = 500;

const steps = createSteps(({ query }) => {
  clearTimeout(resting);
  // Whoever is typing has the query in the box already, with the cursor somewhere in it.
  if (input.value !== query) input.value = query;
  void ask();
});

async function ask({ isAnew = false } = {}): Promise<void> {
  const asked = steps.now();
  sort.value = asked.sort;
  page.classList.toggle('is-idle', isIdle(asked));
  document.title = [shortened(asked.query), title].filter((part) => part !== '').join('｜');
  if (isIdle(asked)) recent.show();
  setBusy(true);
  clearTimeout(slow);
  slow = setTimeout(() => say(settings.words.searching), SLOW);
  const isForgiven = !asked.isExact && !isIdle(asked);
  const wanted = {
    withSame: true,
    ...(isForgiven && { forgive: 'when-few' as const }),
    ...(wantsCounts && { facets: 'all' as const }),
  };
  const answer = await connection
    .search({ ...requestFor(asked, settings), ...wanted, isAnew }, 'page', (partial) => show(asked, partial, false))
    .catch((cause: unknown) => {
      const reason = cause instanceof SearchFailure ? cause.reason : 'broken';
      if (reason !== 'replaced' && asked === steps.now()) showFailure(reason);
    });
  if (answer) show(asked, answer, true);
}

let slow: ReturnType<typeof setTimeout> | undefined;

function setBusy(isBusy: boolean): void {
  for (const one of [page, list]) one.setAttribute('aria-busy', String(isBusy));
}

/** An answer that is not the last of a search is shown as far as it goes. */
function show(asked: State, given: Answer, isLast: boolean): void {
  if (asked !== steps.now()) return;
  clearTimeout(slow);
  if (isUnanswered(given)) return showFailure('unreachable');
  const answer = leadingAnswer(given);
  const last = pagesOf(answer, settings);
  if (asked.page > last && isLast) return steps.correct({ ...asked, page: last });
  for (const { source } of answer.results) sources.set(source.id, source.name);
  for (const [id, name] of Object.entries(answer.sourceNames)) sources.set(id, name);
  suggestions.offer(asked.query, answer.results);
  showResults(list, answer, (asked.page - 1) * settings.size, settings);
  showNotes(find('search-notes'), asked, answer, settings, { go: (next) => steps.take(next), retry });
  showNear(find('search-near'), asked, given, settings, (next) => steps.take(next));
  showChosen(find('search-chosen'), asked, settings, sources, (next) => steps.take(next));
  showPaging(paging, asked, last, settings);
  years.show(asked, answer.facets.year);
  if (isLast || answer.pending.length > 0) facets.show(asked, answer, sources);
  say(statusOf(asked, answer, settings));
  find('search-advice').hidden = answer.total > 0 || isIdle(asked);
  page.classList.toggle('is-empty', answer.total === 0);
  setBusy(!isLast);
  if (isLast) tools.show(asked, isIdle(asked) ? undefined : given.total);
}

function showFailure(reason: 'unreachable' | 'outdated' | 'broken'): void {
  clearTimeout(slow);
  const { words } = settings;
  list.replaceChildren();
  delete list.dataset['total'];
  find('search-near').hidden = true;
  paging.hidden = true;
  find('search-advice').hidden = true;
  say(words[reason]);
  const again = reason === 'outdated' ? button(words.reload, () => location.reload()) : button(words.retry, retry);
  find('search-notes').replaceChildren(element('p', {}, again));
  setBusy(false);
}

/** The button that was pressed goes away; what comes of it is said in the status. */
function retry(): void {
  status.focus({ preventScroll: true });
  void ask({ isAnew: true });
}

/** A status said again is not announced again, and does not flicker. */
function say(sentence: string): void {
  if (status.textContent !== sentence) status.textContent = sentence;
}

const typed = () => steps.type(input.value);

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
  suggestions.close();
  steps.decide(input.value);
});
sort.addEventListener('change', () => steps.take({ ...steps.now(), sort: sort.value as State['sort'], page: 1 }));
paging.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-page]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  steps.take({ ...steps.now(), page: Number(link.dataset['page']) });
  page.scrollIntoView({ block: 'start' });
  status.focus({ preventScroll: true });
});
list.addEventListener('click', () => recent.add(steps.now().query));
followArrows(input, list);

// Beside the results there is room for narrowing; above them, on a phone, it waits to be opened.
const isWide = matchMedia('(min-width: 56rem)');
const placeNarrowing = () => ((find('search-narrow') as HTMLDetailsElement).open = isWide.matches);
isWide.addEventListener('change', placeNarrowing);
placeNarrowing();

input.value = steps.now().query;

function choose(choice: Option['leadsTo']): void {
  if ('article' in choice)
    return location.assign(`${settings.articles}${choice.article}.html#q=${encodeURIComponent(input.value.trim())}`);
  recent.add(choice.state.query);
  steps.take(choice.state);
}

// Whoever goes into the box is about to type.
input.addEventListener('focus', () => connection.warm(settings.script), { once: true });
void ask();
