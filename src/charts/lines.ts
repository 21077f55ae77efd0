import {
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';
import { scaleFor, type Scale } from './scale.ts';

/** Several rows of values over the same time as lines, in pixels. */
export interface Lines {
  scale: Scale;
  /** Where the marks of the scale are, from above. */
  heightOf: (value: number) => number;
  placeOf: (at: number) => number;
  series: { path: string; points: { x: number; y: number }[] }[];
}

/** The box inside which lines are drawn. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** About as many pixels lie between two marks of the scale. */
const BETWEEN_MARKS = 50;

export function linesOf(rows: readonly (readonly number[])[], box: Box, isWhole: boolean): Lines {
  const scale = scaleFor(Math.max(0, ...rows.flat()), (box.bottom - box.top) / BETWEEN_MARKS, isWhole);
  const length = rows[0]?.length ?? 0;
  // A single value stands in the middle.
  const placeOf = (at: number) =>
    length < 2 ? (box.left + box.right) / 2 : round(box.left + ((box.right - box.left) * at) / (length - 1));
  const heightOf = (value: number) => round(box.bottom - ((box.bottom - box.top) * value) / scale.top);
  const path = line<{ x: number; y: number }>(
    ({ x }) => x,
    ({ y }) => y,
  );
  const series = rows.map((values) => {
    const points = values.map((value, at) => ({ x: placeOf(at), y: heightOf(value) }));
    return { path: path(points) ?? '', points };
  });
  return { scale, heightOf, placeOf, series };
}

const SYMBOLS: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar];

/** The sign by which the points of a series are told from those of others without any colour, around 0, 0. */
export function signOf(series: number, size: number): string {
  return symbol(SYMBOLS[series % SYMBOLS.length], size)() ?? '';
}

const round = (value: number) => Math.round(value * 10) / 10;
