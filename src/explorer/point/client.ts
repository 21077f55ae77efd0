import { element } from '../../search/page/element/client.ts';
import { valuesOf, valueText, type Counts } from '../counts.ts';
import { searchOf } from '../phrase.ts';
import { fill, writeDate } from '../../model/sentence.ts';
import type { ExplorerSettings } from '../settings.ts';
import type { State } from '../state.ts';

/** Below the chart, for eye and finger, what its points of one period say; to the keyboard these say it themselves. */
export function showPoint(
  holder: HTMLElement,
  at: number,
  counts: Counts,
  state: State,
  { words, search }: ExplorerSettings,
): void {
  const period = counts.periods[at]!;
  const rates = valuesOf(counts, 'thousand');
  holder.replaceChildren(
    element('strong', {}, writeDate(period, words)),
    ...counts.series.map(({ term, sign, counts: own }, series) => {
      const n = own[at]!;
      const said = fill(words.foundOf, { term, n }) + fill(words.rate, { rate: valueText(rates[series]![at]!) });
      const name = { class: `series-${sign}` };
      return n === 0
        ? element('span', name, said)
        : element('a', { ...name, href: search + searchOf(term, period, state, words) }, said);
    }),
  );
}
