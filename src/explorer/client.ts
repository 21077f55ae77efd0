import { toCsv } from '../feeds/csv.ts';
import type { Answer } from '../search/asking/answer.ts';
import { connect, type Connection } from '../search/asking/connection/client.ts';
import { isUnanswered } from '../search/asking/missing.ts';
import { SearchFailure, type Failure } from '../search/asking/protocol.ts';
import { saveFile } from '../search/page/tools/file/client.ts';
import { button, element } from '../search/page/element/client.ts';
import { drawChart } from './chart/client.ts';
import { countBy, type Counts } from './counts.ts';
import { standaloneSvg } from './files/client.ts';
import { createForm } from './form/client.ts';
import { showNotes } from './notes/client.ts';
import { showPoint } from './point/client.ts';
import { phraseOf } from './phrase.ts';
import { rowsOf } from './rows.ts';
import { fill } from '../model/sentence.ts';
import type { ExplorerSettings } from './settings.ts';
import { readState, writeState, type State } from './state.ts';
import { tableOf } from './table/client.ts';

/**
 * The explorer: the address says which terms are compared, the search engine where they stand, the page shows how many. Lives at
 * `assets/explorer.js`; whoever has begun to type before it came goes on.
 */

const find = (id: string) => document.getElementById(id)!;
const settings = JSON.parse(find('explorer-settings').textContent) as ExplorerSettings;
const { words } = settings;
const status = find('explorer-status');
const result = find('explorer-result');
const figure = find('explorer-figure');

const here = (document.currentScript as HTMLScriptElement).src;
/** Begun when something is asked of it. */
let connection: Connection | undefined;
const form = createForm(find('explorer-form') as HTMLFormElement, (next) => take(next));
let state = readState(location.search);
let shown: { counts: Counts; chart?: SVGSVGElement } | undefined;

/** A step of its own in the browser's history. */
function take(next: State): void {
  if (writeState(next) !== writeState(state)) history.pushState(null, '', writeState(next) || location.pathname);
  state = next;
  ask();
}

addEventListener('popstate', () => {
  state = readState(location.search);
  ask();
});

function ask({ isAnew = false } = {}): void {
  form.show(state);
  find('explorer-notes').replaceChildren();
  if (state.terms.length > 0) void count(state, isAnew);
  else showNothing(words.invite);
}

async function count(asked: State, isAnew: boolean): Promise<void> {
  say(words.counting);
  result.setAttribute('aria-busy', 'true');
  try {
    const answers = await Promise.all(asked.terms.map((term) => answerTo(term, asked, isAnew)));
    if (asked === state) show(asked, answers);
  } catch (cause) {
    const reason = cause instanceof SearchFailure ? cause.reason : 'broken';
    if (asked === state) showFailure(reason);
  }
}

const answerTo = (term: string, { isThorough }: State, isAnew: boolean): Promise<Answer> =>
  (connection ??= connect(here)).search(
    {
      query: phraseOf(term),
      ...{ filters: {}, sort: 'newest', offset: 0, limit: 0, script: settings.script },
      ...{ withSynonyms: false, facets: 'none', withDates: true, isThorough, isAnew },
    },
    `explorer ${term}`,
  );

function show(asked: State, answers: readonly Answer[]): void {
  if (answers.some(isUnanswered)) return showFailure('unreachable');
  const found = asked.terms.map((term, sign) => ({ term, sign, answer: answers[sign]! }));
  const isMeant = ({ answer }: (typeof found)[number]) => answer.query.required.length > 0;
  showNotes(find('explorer-notes'), found, settings, {
    readTexts: () => take({ ...asked, isThorough: true }),
    retry: () => ask({ isAnew: true }),
  });
  const counted = found.filter(isMeant).map(({ answer, ...term }) => ({ ...term, dates: answer.dates! }));
  if (counted.length === 0) return showNothing(words.unsearchable);
  shown = { counts: countBy(asked.by, counted, settings.months) };
  result.hidden = false;
  result.setAttribute('aria-busy', 'false');
  const caption = words.caption[asked.per];
  find('explorer-caption').textContent = caption;
  find('explorer-table').replaceChildren(tableOf(shown.counts, asked, caption, settings));
  draw();
  const each = counted.map(({ term, dates }) => fill(words.foundOf, { term, n: dates.length }));
  say(fill(words.found, { each: each.join(words.comma) }));
}

function draw(): void {
  if (!shown || result.hidden) return;
  const { counts } = shown;
  const point = find('explorer-point');
  const chart = drawChart(counts, state, Math.max(280, figure.clientWidth), settings, (at) => goTo(at));
  let now = counts.periods.length - 1;
  const goTo = (at: number, how = 'off') => {
    now = Math.min(counts.periods.length - 1, Math.max(0, at));
    chart.mark(now);
    // Points say themselves what they are; of the next period, its buttons do not.
    point.setAttribute('aria-live', how);
    showPoint(point, now, counts, state, settings);
  };
  shown.chart = chart.drawing;
  figure.replaceChildren(chart.drawing);
  find('explorer-earlier').onclick = () => goTo(now - 1, 'polite');
  find('explorer-later').onclick = () => goTo(now + 1, 'polite');
  goTo(now);
}

function showNothing(sentence: string): void {
  shown = undefined;
  result.hidden = true;
  result.setAttribute('aria-busy', 'false');
  say(sentence);
}

function showFailure(reason: Failure): void {
  if (reason === 'replaced') return;
  showNothing(words[reason]);
  const again = button(words.retry, () => ask({ isAnew: true }), { class: 'quiet' });
  find('explorer-notes').replaceChildren(element('p', {}, again));
}

function say(sentence: string): void {
  if (status.textContent !== sentence) status.textContent = sentence;
}

const fileName = (ending: string) =>
  `${state.terms
    .join(' ')
    .replaceAll(/[\\/:*?"<>|\s\p{C}]+/gu, ' ')
    .slice(0, 40)}.${ending}`;

find('explorer-csv').addEventListener('click', () => {
  if (shown) saveFile(fileName('csv'), 'text/csv', toCsv(rowsOf(shown.counts, words.columns)));
});
find('explorer-svg').addEventListener('click', () => {
  if (!shown?.chart) return;
  const drawing = standaloneSvg(shown.chart, words.caption[state.per], shown.counts.series);
  saveFile(fileName('svg'), 'image/svg+xml', drawing);
});

let width = 0;
new ResizeObserver(() => {
  if (figure.clientWidth !== width) draw();
  width = figure.clientWidth;
}).observe(figure);

if (state.terms.length > 0) {
  // A form that was sent before this was here leaves more in the address than it says.
  history.replaceState(null, '', writeState(state));
  ask();
}
