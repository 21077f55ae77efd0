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
  unkept: string;
  between: string;
  comma: string;
  /** By which the search asks for days. */
  dateField: string;
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
