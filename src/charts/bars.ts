import { scaleFor } from './scale.ts';

/** Values over time as bars, in a drawing that is stretched to the room it is given. */
export interface Bars {
  /** All bars as one path of `width` × `HEIGHT` units. */
  path: string;
  width: number;
  /** Lines across at the marks but 0, as one path. */
  lines: string;
  /** What the marks are, the highest first. */
  marks: number[];
}

export const HEIGHT = 100;
/** Units from one bar to the next, and those that the gap takes. */
const STEP = 10;
const GAP = 2;

/** Bars on a scale that reaches to `most`, the largest of all values that are compared. */
export function barsOf(values: readonly number[], most: number, marks: number): Bars {
  const scale = scaleFor(most, marks, true);
  const heightOf = (value: number) => round((value / scale.top) * HEIGHT);
  const width = values.length * STEP;
  return {
    width,
    path: values.map((value, at) => (value > 0 ? barAt(at * STEP + GAP / 2, heightOf(value)) : '')).join(''),
    lines: scale.marks
      .filter((mark) => mark > 0)
      .map((mark) => `M0 ${round(HEIGHT - heightOf(mark))}h${width}`)
      .join(''),
    marks: scale.marks.toReversed(),
  };
}

const barAt = (x: number, height: number) => `M${x} ${HEIGHT}v${-height}h${STEP - GAP}v${height}z`;

const round = (value: number) => Math.round(value * 100) / 100;
