import type { Script } from '../model/script.ts';
import type { DownloadProblem } from './download.ts';
import type { ContactProblem } from './installer.ts';
import type { RowState } from './rows.ts';
import type { PeriodWords } from './text.ts';

/** What an offline page tells the page's program and the worker, as JSON in `#offline-settings`, in its edition's script. */
export interface PageSettings {
  /** Relative address of the site's root: `./` or `../`. */
  root: string;
  edition: Script;
  words: OfflineWords;
}

/** `{…}` is filled in. */
export interface OfflineWords extends PeriodWords {
  /** Above a page that comes out of a pack. */
  pageNote: string;
  comma: string;
  /** After the first of many things. */
  andMore: string;
  /** In place of a page that is not on the device. */
  missing: Record<'heading' | 'text' | 'retry' | 'front' | 'offline', string>;
  /** Names of the editions there are. */
  editions: Partial<Record<Script, string>>;
  /** What the base is called among the periods. */
  base: string;
  articles: string;
  /** Stands for the number of articles of the base. */
  needed: string;
  states: Record<RowState, string>;
  actions: Record<Action, string>;
  /** The same with the period, for those who hear the button alone. */
  actionsOf: Record<Action, string>;
  /** A pack as a file, and one of several. */
  file: string;
  volume: string;
  status: Record<'empty' | 'getting' | 'paused' | 'done' | 'outdated', string>;
  amount: string;
  space: string;
  persisted: string;
  notPersisted: string;
  problems: Record<Problem, string>;
  withdrawn: string;
}

/** What a reader can do with a period. */
export type Action = 'get' | 'update' | 'remove';

/** All that a reader has to be told of, each with its sentence. */
export type Problem = DownloadProblem | ContactProblem | 'insecure' | 'folder';
