import { linesOf, signOf, type Box, type Lines } from '../../charts/lines.ts';
import { axisNames } from '../axis.ts';
import { valuesOf, valueText, type Counts } from '../counts.ts';
import { drawn } from '../drawing/client.ts';
import { searchOf } from '../phrase.ts';
import { fill, writeDate } from '../../model/sentence.ts';
import type { ExplorerSettings, ExplorerWords } from '../settings.ts';
import type { State } from '../state.ts';

const HEIGHT = 320;
const SIGN = 44;
/** Points that are nearer than this, in pixels, have a sign only while one is at them. */
const DENSE = 11;
/** How large a target must be for a finger, in pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** A chart, and how to mark a period in it. */
export interface Chart {
  drawing: SVGSVGElement;
  mark: (period: number) => void;
}

/**
 * Draws the counts as lines, `width` pixels wide. Each point leads to its articles; the tab key stops at one of them, from
 * there the arrow keys lead along a line and from line to line. `onPoint` is told which period one is at. Where
 * points are too near for a finger, it is at the nearest period, and what is said of that leads on.
 */
export function drawChart(
  counts: Counts,
  state: State,
  width: number,
  settings: ExplorerSettings,
  onPoint: (period: number) => void,
): Chart {
  const { words } = settings;
  const values = valuesOf(counts, state.per);
  const box: Box = { left: 48, top: 14, right: width - 18, bottom: HEIGHT - 30 };
  const lines = linesOf(values, box, state.per === 'count');
  const between = (box.right - box.left) / Math.max(1, counts.periods.length - 1);
  const links = counts.series.map((_, at) => pointsOf(at, counts, values[at]!, lines, state, settings));
  const chart = drawn(
    'svg',
    {
      class: `explorer-chart${between < DENSE ? ' is-dense' : ''}${between < TARGET ? ' is-near' : ''}`,
      viewBox: `0 0 ${width} ${HEIGHT}`,
      ...{ width, height: HEIGHT, role: 'group' },
      'aria-label': `${fill(words.chart, { terms: counts.series.map(({ term }) => term).join(words.comma) })} ${words.keys}`,
    },
    gridOf(lines, box),
    periodNames(counts, lines, box, words),
    ...lines.series.map(({ path }, at) =>
      drawn(
        'g',
        { class: `series-${counts.series[at]!.sign}` },
        drawn('path', { class: 'line', d: path }),
        ...links[at]!,
      ),
    ),
  );
  followKeys(chart, links, onPoint);
  followPointer(chart, lines, counts.periods.length, onPoint);
  const place = drawn('path', { class: 'place' });
  chart.prepend(place);
  const mark = (period: number) => place.setAttribute('d', `M${lines.placeOf(period)} 8V${HEIGHT - 30}`);
  return { drawing: chart, mark };
}

/** A square around a point, as large as a target must be. */
const AROUND = `M${-TARGET / 2} ${-TARGET / 2}h${TARGET}v${TARGET}h${-TARGET}z`;

function gridOf({ scale, heightOf }: Lines, { left, right }: Box): SVGGElement {
  return drawn(
    'g',
    { class: 'grid', 'aria-hidden': 'true' },
    ...scale.marks.flatMap((mark) => [
      drawn('path', { d: `M${left} ${heightOf(mark)}H${right}` }),
      drawn('text', { x: left - 8, y: heightOf(mark) + 4, 'text-anchor': 'end' }, String(mark)),
    ]),
  );
}

function periodNames(
  { periods }: Counts,
  { placeOf }: Lines,
  { left, right, bottom }: Box,
  words: ExplorerWords,
): SVGGElement {
  return drawn(
    'g',
    { class: 'grid', 'aria-hidden': 'true' },
    ...axisNames(periods, right - left, words).map(({ text, at }) =>
      drawn('text', { x: placeOf(at), y: bottom + 20, 'text-anchor': 'middle' }, text),
    ),
  );
}

function pointsOf(
  series: number,
  { periods, series: all }: Counts,
  values: readonly number[],
  lines: Lines,
  state: State,
  { search, words }: ExplorerSettings,
): SVGAElement[] {
  const { term, sign, counts } = all[series]!;
  const shape = signOf(sign, SIGN);
  return lines.series[series]!.points.map(({ x, y }, at) => {
    const label = fill(words.point, {
      ...{ term, period: writeDate(periods[at]!, words), n: counts[at]! },
      rate: state.per === 'count' ? '' : fill(words.rate, { rate: valueText(values[at]!) }),
    });
    const where = { transform: `translate(${x} ${y})` };
    return drawn(
      'a',
      { href: search + searchOf(term, periods[at], state, words), 'aria-label': label, tabindex: -1 },
      drawn('path', { d: AROUND, ...where, fill: 'none', 'pointer-events': 'all' }),
      drawn('path', { class: 'sign', d: shape, ...where }),
    );
  });
}

function followKeys(chart: SVGSVGElement, links: SVGAElement[][], onPoint: (period: number) => void): void {
  let now = { series: 0, at: Math.max(0, (links[0]?.length ?? 0) - 1) };
  const stop = () => links[now.series]?.[now.at];
  stop()?.setAttribute('tabindex', '0');
  const STEPS: Record<string, [series: number, at: number]> = {
    ...{ ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] },
    ...{ Home: [0, -Infinity], End: [0, Infinity] },
  };
  chart.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const within = (value: number, length: number) => Math.min(length - 1, Math.max(0, value));
    links[within(now.series + step[0], links.length)]![within(now.at + step[1], links[0]!.length)]!.focus();
  });
  chart.addEventListener('focusin', ({ target }) => {
    const series = links.findIndex((row) => row.includes(target as SVGAElement));
    if (series < 0) return;
    stop()?.setAttribute('tabindex', '-1');
    now = { series, at: links[series]!.indexOf(target as SVGAElement) };
    stop()?.setAttribute('tabindex', '0');
    onPoint(now.at);
  });
}

/** The period that is nearest to the pointer. */
function followPointer(
  chart: SVGSVGElement,
  { placeOf }: Lines,
  length: number,
  onPoint: (period: number) => void,
): void {
  const follow = ({ clientX }: PointerEvent) => {
    const x = clientX - chart.getBoundingClientRect().left;
    const step = placeOf(1) - placeOf(0) || 1;
    onPoint(Math.min(length - 1, Math.max(0, Math.round((x - placeOf(0)) / step))));
  };
  chart.addEventListener('pointermove', follow);
  // A finger that only taps does not move.
  chart.addEventListener('pointerdown', follow);
}
