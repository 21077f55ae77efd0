import { forStoredFacets, STORED_FACETS, type Catalog, type TextPart } from './catalog.ts';
import type { Head } from './head.ts';
import type { ShardEntry } from './manifest.ts';
import { PIECE_ROWS, unpackFacets, unpackRows, type RowPiece } from './rows.ts';
import { STRIDE } from './words.ts';

/** The number of the piece that has a row. */
export const pieceOf = (row: number) => Math.floor(row / PIECE_ROWS);

/** What a head says of a shard's articles, before any of its rows is known. */
export function emptyCatalog({ from, to }: Pick<ShardEntry, 'from' | 'to'>, { strides, facets }: Head): Catalog {
  const years = yearsBetween(from, to);
  return {
    dates: [],
    textStarts: [],
    texts: [],
    lengths: strides.map((count) => count * STRIDE),
    facets: {
      year: { values: years, sets: years.map((_, index) => [index]), rows: [] },
      ...forStoredFacets((facet) => ({ ...facets[facet], rows: [] as number[] })),
    },
  };
}

function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: last! - first! + 1 }, (_, index) => String(first! + index).padStart(4, '0'));
}

/** Enters what a piece says of its rows into the catalog. `textsAt` is where their texts begin. Throws when it is damaged. */
export function enterRows(catalog: Catalog, piece: number, bytes: Uint8Array, textsAt: number): void {
  const { first, count } = rowsOf(catalog, piece);
  const rows = unpackRows(bytes, catalog.lengths.slice(first, first + count));
  const { year } = catalog.facets;
  const texts = placesOf(rows, textsAt);
  for (let index = 0; index < count; index++) {
    const row = first + index;
    catalog.dates[row] = rows.dates[index]!;
    catalog.textStarts[row] = rows.textStarts[index]!;
    catalog.texts[row] = texts[index]!;
    year.rows[row] = Number(rows.dates[index]!.slice(0, 4)) - Number(year.values[0]);
  }
}

/** Enters what a piece says of its rows' facets. Throws when it is damaged. */
export function enterFacets(catalog: Catalog, { facets }: Head, piece: number, bytes: Uint8Array): void {
  const { first, count } = rowsOf(catalog, piece);
  const own = unpackFacets(
    bytes,
    count,
    forStoredFacets((facet) => facets[facet].sets.length),
  );
  for (const facet of STORED_FACETS) {
    for (let index = 0; index < count; index++) catalog.facets[facet].rows[first + index] = own[facet][index]!;
  }
}

function rowsOf({ lengths }: Catalog, piece: number) {
  const first = piece * PIECE_ROWS;
  return { first, count: Math.min(PIECE_ROWS, lengths.length - first) };
}

/** Texts lie one after the other. */
function placesOf({ texts }: RowPiece, start: number): TextPart[][] {
  let at = start;
  return texts.map(({ firsts, grains }) =>
    grains.map((size, part) => {
      const place = { first: firsts[part - 1] ?? 0, at, grains: size };
      at += size;
      return place;
    }),
  );
}
