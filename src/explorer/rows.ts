import { valuesOf, valueText, type Counts } from './counts.ts';
import type { ExplorerWords } from './settings.ts';

/** The counts as rows of a file, a period a row, the first row its head: all articles, then each term's, then its share of a thousand. */
export function rowsOf(counts: Counts, { period, all, ofThousand }: ExplorerWords['columns']): string[][] {
  const names = counts.series.map(({ term }) => term);
  const rates = valuesOf(counts, 'thousand');
  return [
    [period, all, ...names, ...names.map((term) => `${term} ${ofThousand}`)],
    ...counts.periods.map((name, at) => [
      name,
      String(counts.totals[at]!),
      ...counts.series.map((one) => String(one.counts[at]!)),
      ...rates.map((row) => valueText(row[at]!)),
    ]),
  ];
}
