import { placesByRow } from '../postings.ts';
import type { Relaxed } from './ask.ts';
import type { Piece } from './pieces.ts';

/** What of the pieces the best of the articles has, as pieces of them; and as typed, those of which it has nothing. */
export function foundParts(pieces: readonly Piece[], relaxed: Relaxed): { found: Piece[]; without: string[] } {
  const has = placesOfBest(relaxed);
  const found: Piece[] = [];
  const without: string[] = [];
  let start = 0;
  for (const piece of pieces) {
    const own = partsOf(piece, (at) => has.has(start + at));
    if (own.length === 0) without.push(piece.typed);
    found.push(...own);
    start += piece.units.length + 1;
  }
  const seen = new Set<string>();
  return { found: found.filter(({ typed }) => !seen.has(typed) && seen.add(typed)), without };
}

/** The places, in the query, of the pairs that the best article has. */
function placesOfBest({ asked, scores, parts }: Relaxed): Set<number> {
  const rows = scores.flatMap((of, shard) => [...of].map(([row, score]) => ({ shard, row, score })));
  const [best] = rows.sort((a, b) => b.score - a.score);
  if (!best) return new Set();
  const words = asked[best.shard]!.matches.words;
  const isThere = words.map(([own]) => placesByRow(own!.postings)(best.row).length > 0);
  const found = parts.filter((_, part) => isThere[part]);
  return new Set(found.flatMap(({ units, at }) => units.slice(1).map((_, index) => at + index)));
}

/** The longest runs of overlapping pairs that are there. */
function partsOf({ units, typed }: Piece, hasPair: (at: number) => boolean): Piece[] {
  const characters = [...typed.replace(/\s/gu, '')];
  const said = characters.length === units.length ? characters : units;
  const parts: Piece[] = [];
  for (let from = 0; from + 1 < units.length; from++) {
    let to = from;
    while (to + 1 < units.length && hasPair(to)) to++;
    if (to > from) parts.push({ units: units.slice(from, to + 1), typed: said.slice(from, to + 1).join('') });
    from = Math.max(from, to);
  }
  return parts;
}
