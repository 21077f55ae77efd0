import { listed, t } from '../language/say.ts';
import { childrenOf, type Place } from './place.ts';
import { TILE_LAYOUTS } from './tile-layouts.ts';

/** A schematic map: rows of places, from north to south and west to east; undefined where there is none. */
export type Tiles = (Place | undefined)[][];

/**
 * The tile map of the divisions directly below a region: the rows of the settings, else those drawn for the nation and the
 * provinces, else rows of about equal length in the order of the codes. Rows of the settings have passed `tileFaults`.
 */
export function tilesOf(region: string, own?: readonly string[]): Tiles {
  const places = childrenOf(region);
  const rows = own ?? TILE_LAYOUTS[region]?.trim().split('\n');
  return rows ? rows.map((row) => wordsOf(row).map((word) => placesCalled(word, places)[0])) : squareOf(places);
}

/** What is wrong with rows of tiles: the row, counted from 0, or undefined for what is missing in all; and what to do. */
export interface TileFault {
  row: number | undefined;
  message: string;
}

/** Every word of the rows must begin the name of one division below the region, and each of these must be there once. */
export function tileFaults(rows: readonly string[], region: string): TileFault[] {
  const places = childrenOf(region);
  const seen = new Set<Place>();
  const faults = rows.flatMap((text, row) =>
    wordsOf(text)
      .filter((word) => word !== EMPTY)
      .flatMap((word) => faultOf(word, places, seen).map((message) => ({ row, message }))),
  );
  const missing = places.filter((place) => !seen.has(place)).map(({ name }) => name);
  return missing.length === 0 || faults.length > 0
    ? faults
    : [{ row: undefined, message: t`请补上 ${listed(missing)}：每个下一级的地方都要有一格。` }];
}

const EMPTY = '.';
const wordsOf = (row: string) => row.trim().split(/\s+/u);

function placesCalled(word: string, places: Place[]): Place[] {
  return word === EMPTY ? [] : places.filter(({ name }) => name.startsWith(word));
}

function faultOf(word: string, places: Place[], seen: Set<Place>): string[] {
  const [place, ...others] = placesCalled(word, places);
  if (!place) return [t`请改正“${word}”：下一级的地方没有以它开头的，空格处写一个点。`];
  if (others.length > 0) return [t`请写全“${word}”：${listed([place, ...others].map(({ name }) => name))}都以它开头。`];
  if (seen.has(place)) return [t`请删去一个“${word}”：${place.name}在前面已经有了。`];
  seen.add(place);
  return [];
}

function squareOf(places: Place[]): Tiles {
  const columns = Math.ceil(Math.sqrt(places.length));
  return Array.from({ length: Math.ceil(places.length / Math.max(1, columns)) }, (_, row) =>
    places.slice(row * columns, (row + 1) * columns),
  );
}
