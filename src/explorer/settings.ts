import type { Script } from '../model/script.ts';
import type { MonthCounts } from './counts.ts';

/** What the explorer is told by the page, as JSON in `#explorer-settings`: all it says, in its edition's script. */
export interface ExplorerSettings {
  script: Script;
  /** Relative address of the search page. */
  search: string;
  months: MonthCounts;
  words: ExplorerWords;
}

/** `{…}` is filled in. */
export interface ExplorerWords {
  invite: string;
  counting: string;
  found: string;
  foundOf: string;
  unsearchable: string;
  single: string;
  readTexts: string;
  missing: string;
  between: string;
  unreachable: string;
  outdated: string;
  broken: string;
  retry: string;
  year: string;
  month: string;
  day: string;
  point: string;
  rate: string;
  chart: string;
  keys: string;
  caption: Record<'count' | 'thousand', string>;
  columns: { period: string; all: string; ofThousand: string };
}

/** Fills `{name}` in a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** `2021`, `2021-02` or `2021-02-09` as the page writes it. */
export function dateText(date: string, { year, month, day }: Pick<ExplorerWords, 'year' | 'month' | 'day'>): string {
  const [y, m, d] = date.split('-').map(Number);
  return fill(d !== undefined ? day : m !== undefined ? month : year, { y: y!, m: m ?? '', d: d ?? '' });
}
