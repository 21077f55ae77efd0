import type { Facet } from '../../form/catalog.ts';
import type { Answer } from '../../asking/answer.ts';
import { button, element } from '../element/client.ts';
import { fill } from '../../../model/sentence.ts';
import type { PageSettings } from '../settings.ts';
import { toggle, type State } from '../state.ts';

const LISTED: Exclude<Facet, 'year'>[] = ['category', 'topic', 'region', 'source'];
/** Values shown before a reader asks for more. */
const FEW = 8;

/** Names of sources, as far as results have told them. */
export type SourceNames = ReadonlyMap<string, string>;

export interface FacetsView {
  show(state: State, answer: Pick<Answer, 'facets' | 'areFacetsCounted' | 'pending'>, sources: SourceNames): void;
}

/** The lists of values that results can be narrowed by, below `holder`. */
export function createFacets(
  holder: HTMLElement,
  settings: PageSettings,
  act: { go: (state: State) => void; count: () => void },
): FacetsView {
  const opened = new Set<Facet>();
  const show: FacetsView['show'] = (state, answer, sources) => {
    const { facets: counts, areFacetsCounted, pending } = answer;
    const focused = document.activeElement?.id;
    const isOfAll = !areFacetsCounted && pending.length === 0;
    holder.replaceChildren(
      ...(isOfAll ? [ofAll()] : []),
      ...LISTED.flatMap((facet) => {
        const values = sortedValues(counts[facet], state.filters[facet] ?? []);
        if (values.length === 0) return [];
        const shown = opened.has(facet) ? values : values.slice(0, FEW);
        const items = shown.map(([value, count]) =>
          itemOf(facet, value, nameOf(facet, value, settings, sources), count, state, act.go),
        );
        const rest = values.length > FEW ? [moreOf(facet, values.length - FEW)] : [];
        return [
          element(
            'fieldset',
            {},
            element('legend', {}, settings.words.facets[facet]),
            element('ul', {}, ...items),
            ...rest,
          ),
        ];
      }),
    );
    if (focused) document.getElementById(focused)?.focus();

    function ofAll(): HTMLParagraphElement {
      const { countsOfAll, countResults } = settings.words;
      return element('p', {}, countsOfAll, button(countResults, act.count, { class: 'quiet' }));
    }

    function moreOf(facet: Facet, count: number): HTMLButtonElement {
      const text = opened.has(facet) ? settings.words.less : fill(settings.words.more, { n: count });
      return button(
        text,
        () => {
          if (!opened.delete(facet)) opened.add(facet);
          show(state, answer, sources);
        },
        { id: `facets-${facet}`, class: 'quiet', 'aria-expanded': String(opened.has(facet)) },
      );
    }
  };
  return { show };
}

/** A value's name in the page's script; its id where nobody knows a name. */
export function nameOf(facet: Facet, value: string, { names, words }: PageSettings, sources: SourceNames): string {
  if (facet === 'year') return fill(words.year, { year: value.replace('-', '–') });
  return (facet === 'source' ? sources.get(value) : names[facet][value]) ?? value;
}

/** Chosen values first, then the most frequent; of equals by id, so that nothing moves about. */
function sortedValues(counts: Record<string, number>, chosen: readonly string[]): [string, number][] {
  const all = new Map([...chosen.map((value): [string, number] => [value, 0]), ...Object.entries(counts)]);
  const isChosen = new Set(chosen);
  return [...all].sort(
    ([a, n], [b, m]) => Number(isChosen.has(b)) - Number(isChosen.has(a)) || m - n || (a < b ? -1 : 1),
  );
}

function itemOf(
  facet: Facet,
  value: string,
  name: string,
  count: number,
  state: State,
  go: (state: State) => void,
): HTMLLIElement {
  const id = `facet-${facet}-${value}`;
  const box = element('input', {
    type: 'checkbox',
    id,
    checked: state.filters[facet]?.includes(value) ?? false,
  });
  box.addEventListener('change', () => go(toggle(state, facet, value)));
  const text = element('span', { class: 'facet-name' }, name);
  return element(
    'li',
    {},
    element('label', { for: id }, box, text, element('span', { class: 'number' }, String(count))),
  );
}
