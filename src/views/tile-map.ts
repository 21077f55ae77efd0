import { listAddress } from '../model/address.ts';
import { shortNameOf, type Place } from '../model/place.ts';
import { tilesOf } from '../model/tiles.ts';
import type { Context, Link } from './context.ts';
import { fill } from './labels.ts';
import { shadeOf, type Shade } from './shade.ts';

/** The archive's region as a schematic map of tiles, each shaded by its articles. */
export interface TileMap {
  /** From north to south. `gap` is how many tiles are empty before the tile, `after` how many are behind the last one. */
  rows: { tiles: { gap: number; tile: Tile }[]; after: number }[];
  columns: number;
  legend: { less: string; more: string };
}

/** A place; one without articles leads nowhere. */
export interface Tile extends Link {
  count: number;
  shade: Shade;
  /** Its full name with its count, for those who point at it or hear it. */
  title: string;
}

/** Undefined where the region has nothing below it. */
export function viewTileMap(context: Context): TileMap | undefined {
  const { archive, label } = context;
  const tiles = tilesOf(archive.site.region, archive.site.tiles);
  const columns = Math.max(0, ...tiles.map(({ length }) => length));
  if (columns === 0) return undefined;
  const countOf = ({ code }: Place) => archive.lists.region.get(code)?.articles.length ?? 0;
  const most = Math.max(...tiles.flat().map((place) => (place ? countOf(place) : 0)));
  return {
    rows: tiles.map((row) => withGaps(row, columns, (place) => tileOf(context, place, countOf(place), most))),
    columns,
    legend: { less: label.less, more: label.moreOf },
  };
}

function withGaps(
  row: (Place | undefined)[],
  columns: number,
  tileFor: (place: Place) => Tile,
): TileMap['rows'][number] {
  let gap = 0;
  const tiles = row.flatMap((place) => {
    if (!place) return (gap++, []);
    const tile = { gap, tile: tileFor(place) };
    gap = 0;
    return [tile];
  });
  return { tiles, after: gap + columns - row.length };
}

function tileOf({ label, say, link }: Context, place: Place, count: number, most: number): Tile {
  return {
    text: say(shortNameOf(place)),
    href: count > 0 ? link(listAddress('region', place.code)) : undefined,
    count,
    shade: shadeOf(count, most),
    title: `${say(place.name)} ${fill(label.count, { n: count })}`,
  };
}
