/** Where a word stands: `rows` are articles, ascending; `rows[i]` has `places[starts[i]]` up to `places[starts[i + 1]]`, ascending. */
export interface Postings {
  rows: number[];
  starts: number[];
  places: number[];
}

export const NOWHERE: Postings = { rows: [], starts: [0], places: [] };

/** The places of `a` at which `b` stands `distance` further on. */
export function adjoin(a: Postings, b: Postings, distance: number): Postings {
  const found: Postings = { rows: [], starts: [0], places: [] };
  let i = 0;
  let j = 0;
  while (i < a.rows.length && j < b.rows.length) {
    const difference = a.rows[i]! - b.rows[j]!;
    if (difference === 0) {
      let q = b.starts[j]!;
      const end = b.starts[j + 1]!;
      for (let p = a.starts[i]!; p < a.starts[i + 1]!; p++) {
        const wanted = a.places[p]! + distance;
        while (q < end && b.places[q]! < wanted) q++;
        if (q < end && b.places[q] === wanted) found.places.push(a.places[p]!);
      }
      close(found, a.rows[i]!);
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return found;
}

/** Ends a row of postings under way; a row without places is not kept. */
function close(postings: Postings, row: number): void {
  if (postings.places.length === postings.starts.at(-1)) return;
  postings.rows.push(row);
  postings.starts.push(postings.places.length);
}

/** The same places in those rows only. `rows` is ascending. */
export function within(postings: Postings, rows: readonly number[]): Postings {
  const found: Postings = { rows: [], starts: [0], places: [] };
  let at = 0;
  postings.rows.forEach((row, index) => {
    while (at < rows.length && rows[at]! < row) at++;
    if (rows[at] === row) addRow(found, row, placesAt(postings, index));
  });
  return found;
}

/** Adds places of a row that lies after all rows so far. */
export function addRow(postings: Postings, row: number, places: readonly number[]): void {
  for (const place of places) postings.places.push(place);
  close(postings, row);
}

export function placesAt(postings: Postings, index: number): number[] {
  return postings.places.slice(postings.starts[index], postings.starts[index + 1]);
}

/** Every place moved by `distance`. */
export function moved(postings: Postings, distance: number): Postings {
  return { ...postings, places: postings.places.map((place) => place + distance) };
}

/** Rows that are in any of the lists, ascending. */
export function unite(lists: readonly (readonly number[])[]): number[] {
  if (lists.length === 1) return [...lists[0]!];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** Rows that are in both lists, ascending; those of the second when there is no first. */
export function common(rows: readonly number[] | undefined, others: number[]): number[] {
  if (!rows) return others;
  const kept = new Set(others);
  return rows.filter((row) => kept.has(row));
}

/** A function from a row to its places. */
export function placesByRow(postings: Postings): (row: number) => number[] {
  const indexes = new Map(postings.rows.map((row, index) => [row, index]));
  return (row) => {
    const index = indexes.get(row);
    return index === undefined ? [] : placesAt(postings, index);
  };
}
