import { element } from '../../search/page/element/client.ts';
import { valuesOf, valueText, type Counts } from '../counts.ts';
import { searchOf } from '../phrase.ts';
import { writeDate } from '../../model/sentence.ts';
import type { ExplorerSettings } from '../settings.ts';
import type { State } from '../state.ts';

/** The counts as a table, each leading to its articles. */
export function tableOf(counts: Counts, state: State, caption: string, settings: ExplorerSettings): HTMLTableElement {
  const { words, search } = settings;
  const values = valuesOf(counts, state.per);
  const head = [words.columns.period, words.columns.all, ...counts.series.map(({ term }) => term)];
  const cellOf = (term: string, period: string, value: number) =>
    value === 0
      ? element('td', {}, '0')
      : element('td', {}, element('a', { href: search + searchOf(term, period, state, words) }, valueText(value)));
  return element(
    'table',
    { class: 'counts' },
    element('caption', { class: 'hidden' }, caption),
    element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
    element(
      'tbody',
      {},
      ...counts.periods.map((period, at) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, writeDate(period, words)),
          element('td', {}, String(counts.totals[at]!)),
          ...counts.series.map(({ term }, series) => cellOf(term, period, values[series]![at]!)),
        ),
      ),
    ),
  );
}
