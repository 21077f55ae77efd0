import type { List } from '../model/archive.ts';

const sortedDates = new WeakMap<Map<string, List>, Map<number, string[]>>();

/** The dates of the same kind before and after that have articles: days for a day, months for a month. */
export function stepsFrom(lists: Map<string, List>, id: string): { earlier?: string; later?: string } {
  const sorted = sortedDates.get(lists) ?? Map.groupBy([...lists.keys()].sort(), ({ length }) => length);
  sortedDates.set(lists, sorted);
  const ids = sorted.get(id.length)!;
  const at = placeIn(ids, id);
  return { earlier: ids[at - 1], later: ids[at + 1] };
}

/** Where the text stands in a sorted list that has it. */
function placeIn(sorted: string[], text: string): number {
  let [from, to] = [0, sorted.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
