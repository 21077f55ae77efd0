/** A pair of a run that has to be asked for. */
export interface PlannedPair {
  pair: string;
  /** Where in the run it stands. */
  offset: number;
  cost: number;
}

/** Pairs that together cover the run, the cheapest first. Every second one will do, since pairs tell their places. */
export function planPairs(units: string[], costOf: (pair: string) => number): PlannedPair[] {
  if (units.length === 1) return [{ pair: units[0]!, offset: 0, cost: costOf(units[0]!) }];
  const all = units.slice(0, -1).map((unit, offset): PlannedPair => {
    const pair = unit + units[offset + 1]!;
    return { pair, offset, cost: costOf(pair) };
  });
  return cheapestCover(all).sort((a, b) => a.cost - b.cost);
}

/** Of the pairs of a run the first, the last, and at least one of any two neighbours, at the least cost together. */
function cheapestCover(pairs: PlannedPair[]): PlannedPair[] {
  const covers: { cost: number; pairs: PlannedPair[] }[] = [];
  for (const [at, pair] of pairs.entries()) {
    const [near, far] = [covers[at - 1], covers[at - 2]];
    const before = !far || (near && near.cost < far.cost) ? near : far;
    covers.push({ cost: (before?.cost ?? 0) + pair.cost, pairs: [...(before?.pairs ?? []), pair] });
  }
  return covers.at(-1)!.pairs;
}
