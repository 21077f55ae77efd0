import type { Connection } from '../../asking/connection/client.ts';
import type { SourceNames } from '../facets/client.ts';
import type { PageSettings } from '../settings.ts';
import type { State } from '../state.ts';
import { createExport } from './export/client.ts';
import { createSaved, type SavedView } from './saved/client.ts';

/**
 * What can be done with a search beside reading it: keeping it, and handing its results on. Lives at
 * `assets/search-tools.js`, which the page loads when its reader turns to them, or keeps searches.
 */

export interface ToolsSetting {
  here: string;
  settings: PageSettings;
  connection: Connection;
  sources: SourceNames;
  now: () => State;
  take: (state: State) => void;
}

/** What `assets/search-tools.js` leaves in the page. */
export type StartTools = (setting: ToolsSetting) => SavedView;

const find = (id: string) => document.getElementById(id)!;

const startTools: StartTools = (setting) => {
  createExport(find('search-export'), setting);
  return createSaved(find('search-saved'), find('search-save') as HTMLButtonElement, setting);
};

Object.assign(globalThis, { startTools });

declare global {
  var startTools: StartTools | undefined;
}
