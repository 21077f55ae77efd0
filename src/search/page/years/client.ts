import { isInYears } from '../../asking/facets.ts';
import { button, element } from '../element/client.ts';
import { fill } from '../../../model/sentence.ts';
import type { PageSettings } from '../settings.ts';
import { choose, type State } from '../state.ts';

export interface YearsView {
  show(state: State, counts: Record<string, number>): void;
}

/**
 * A bar for each year. Dragging over bars chooses the years between, a click on one that year; a click on the only year
 * chosen chooses all again. The arrow keys go from bar to bar, with Shift they stretch the choice.
 */
export function createYears(holder: HTMLElement, settings: PageSettings, go: (state: State) => void): YearsView {
  const { words } = settings;
  let now: State | undefined;
  let bars: HTMLButtonElement[] = [];
  let dragFrom = -1;
  let range: [from: number, to: number] | undefined;

  const paint = () => {
    bars.forEach((bar, index) => {
      const isIn = range !== undefined && index >= range[0] && index <= range[1];
      bar.setAttribute('aria-pressed', String(isIn));
    });
    enter(bars.findIndex((bar) => bar === document.activeElement));
    holder.classList.toggle('is-narrowed', range !== undefined);
  };
  // The tab key stops at one bar; from there the arrow keys lead on.
  const enter = (index: number) => {
    const stop = index >= 0 ? index : (range?.[0] ?? bars.length - 1);
    bars.forEach((bar, at) => (bar.tabIndex = at === stop ? 0 : -1));
  };
  const yearAt = (index: number) => bars[index]!.dataset['year']!;
  const commit = () => {
    if (!now) return;
    const [from, to] = range ? [yearAt(range[0]), yearAt(range[1])] : ['', ''];
    go(choose(now, 'year', range ? [from === to ? from : `${from}-${to}`] : []));
  };
  // Bars stand in rows, each read from left to right.
  const barUnder = ({ clientX, clientY }: PointerEvent): number => {
    const x = Math.min(clientX, chart.getBoundingClientRect().right - 1);
    const boxes = bars.map((bar) => bar.getBoundingClientRect());
    const index = boxes.findIndex(({ right, bottom }) => x < right && clientY < bottom);
    return index < 0 ? bars.length - 1 : index;
  };
  const stretch = (a: number, b: number) => {
    range = [Math.min(a, b), Math.max(a, b)];
    paint();
  };

  const chart = element('div', { class: 'search-years-bars', role: 'group', 'aria-label': words.facets.year });
  chart.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || bars.length === 0) return;
    dragFrom = barUnder(event);
    chart.setPointerCapture(event.pointerId);
  });
  chart.addEventListener('pointermove', (event) => {
    if (dragFrom >= 0) stretch(dragFrom, barUnder(event));
  });
  chart.addEventListener('pointerup', (event) => {
    if (dragFrom < 0) return;
    const [from, to] = [dragFrom, barUnder(event)];
    dragFrom = -1;
    if (from === to) pick(from);
    else {
      stretch(from, to);
      commit();
    }
  });
  chart.addEventListener('pointercancel', () => {
    dragFrom = -1;
    if (now) show(now, counts);
  });
  chart.addEventListener('keydown', (event) => {
    const at = bars.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (at >= 0 && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      pick(at);
    }
    if (at < 0 || step === undefined || !bars[at + step]) return;
    event.preventDefault();
    bars[at + step]!.focus();
    enter(at + step);
    if (event.shiftKey) {
      const fixed = range && at === range[0] ? range[1] : range && at === range[1] ? range[0] : at;
      stretch(fixed, at + step);
      commit();
    }
  });

  const pick = (index: number) => {
    const chosen = now?.filters.year ?? [];
    range = chosen.length === 1 && chosen[0] === yearAt(index) ? undefined : [index, index];
    paint();
    commit();
  };

  let counts: Record<string, number> = {};
  const show: YearsView['show'] = (state, given) => {
    now = state;
    counts = given;
    if (dragFrom >= 0) return;
    const years = yearsBetween(counts, state.filters.year ?? []);
    holder.hidden = years.length < 2;
    const focused = (document.activeElement as HTMLElement | null)?.dataset['year'];
    const most = Math.max(1, ...Object.values(counts));
    bars = years.map((year) => barOf(year, counts[year] ?? 0, most, words.yearCount));
    chart.replaceChildren(...bars);
    const chosen = years.flatMap((year, index) =>
      state.filters.year?.some((one) => isInYears(year, one)) ? [index] : [],
    );
    range = chosen.length > 0 ? [chosen[0]!, chosen.at(-1)!] : undefined;
    const all = button(words.allYears, () => go(choose(state, 'year', [])), { class: 'quiet' });
    const label = range ? fill(words.years, { from: yearAt(range[0]), to: yearAt(range[1]) }) : '';
    holder.replaceChildren(
      element('legend', {}, words.facets.year),
      chart,
      ...(range ? [element('p', { class: 'search-years-chosen' }, label, all)] : []),
    );
    bars.find((bar) => bar.dataset['year'] === focused)?.focus();
    paint();
  };
  return { show };
}

/** Every year from the first to the last that has something or is chosen. */
function yearsBetween(counts: Record<string, number>, chosen: readonly string[]): string[] {
  const known = [...Object.keys(counts), ...chosen.flatMap((range) => range.split('-'))].map(Number);
  if (known.length === 0) return [];
  const [from, to] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: Math.min(to - from + 1, 200) }, (_, index) => String(from + index));
}

function barOf(year: string, count: number, most: number, sentence: string): HTMLButtonElement {
  const label = fill(sentence, { year, n: count });
  const column = element('span', {});
  column.style.blockSize = `${count === 0 ? 0 : Math.max(4, (100 * count) / most)}%`;
  return element(
    'button',
    { type: 'button', 'data-year': year, 'aria-label': label, title: label },
    column,
    element('small', { class: 'number', 'aria-hidden': 'true' }, year.slice(-2)),
  );
}
