import { tickStep, ticks } from 'd3-array';

/** The values that a chart marks on its axis, from 0 to the round one that none is above. */
export interface Scale {
  top: number;
  /** Smallest first. */
  marks: number[];
}

/** A scale for values from 0 to `most` with some `count` marks; whole numbers alone where `isWhole`. */
export function scaleFor(most: number, count: number, isWhole: boolean): Scale {
  const step = Math.max(tickStep(0, most || 1, count), isWhole ? 1 : 0);
  const steps = Math.max(1, Math.ceil(most / step));
  const top = steps * step;
  // The library knows the round numbers that multiplying misses: 0.3 and not 0.30000000000000004.
  const marks = ticks(0, top, steps);
  return { top: marks.at(-1) ?? top, marks };
}
