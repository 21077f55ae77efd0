import { placesByRow } from '../postings.ts';
import type { Relaxed } from './ask.ts';
import type { Piece } from './pieces.ts';

/** What of the pieces the best of the articles has, as pieces of them; and as typed, those of which it has nothing. */
export function foundParts(pieces: readonly Piece[], relaxed: Relaxed): { found: Piece[]; without: string[] } {
  const placesOf = placesOfBest(relaxed);
  const found: Piece[] = [];
  const without: string[] = [];
  let start = 0;
  for (const piece of pieces) {
    const own = partsOf(piece, (at) => placesOf.get(start + at) ?? []);
    if (own.length === 0) without.push(piece.typed);
    found.push(...own);
    start += piece.units.length + 1;
  }
  const seen = new Set<string>();
  return { found: found.filter(({ typed }) => !seen.has(typed) && seen.add(typed)), without };
}

/** Of the pairs that the best article has, by their places in the query, those in the article. */
function placesOfBest({ asked, scores, parts }: Relaxed): Map<number, number[]> {
  const rows = scores.flatMap((of, shard) => [...of].map(([row, score]) => ({ shard, row, score })));
  const [best] = rows.sort((a, b) => b.score - a.score);
  if (!best) return new Map();
  const words = asked[best.shard]!.matches.words;
  return new Map(
    parts.flatMap(({ units, at }, part) => {
      const places = placesByRow(words[part]![0]!.postings)(best.row);
      return units.slice(1).map((_, index): [number, number[]] => [at + index, places.map((place) => place + index)]);
    }),
  );
}

/** The longest runs of pairs that the article has one after the other. */
function partsOf({ units, typed }: Piece, placesOf: (at: number) => readonly number[]): Piece[] {
  const characters = [...typed.replace(/\s/gu, '')];
  const said = characters.length === units.length ? characters : units;
  const parts: Piece[] = [];
  for (let from = 0; from + 1 < units.length; from++) {
    let to = from;
    for (let starts = placesOf(from); to + 1 < units.length; to++) {
      const next = new Set(placesOf(to));
      starts = starts.filter((start) => next.has(start + to - from));
      if (starts.length === 0) break;
    }
    if (to > from) parts.push({ units: units.slice(from, to + 1), typed: said.slice(from, to + 1).join('') });
    from = Math.max(from, to);
  }
  return parts;
}
