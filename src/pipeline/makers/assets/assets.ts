import { SEARCH_ENTRIES, SEARCH_MODULES } from '../../../search/entries.ts';

/** The styles of every page. */
export const SITE_STYLES = 'assets/site.css';

/**
 * Styles and scripts that pages link by name, with the source each is bundled from. The names never change, so that a new
 * style touches no page.
 */
export const ASSETS: Record<string, string> = {
  [SITE_STYLES]: 'src/styles/site.css',
  ...SEARCH_ENTRIES,
  'assets/search-export.js': 'src/copy/results/client.ts',
  'assets/reading.js': 'src/reading/client.ts',
  'assets/calendar.js': 'src/reading/calendar/client.ts',
  'assets/keywords.js': 'src/search/keywords/client.ts',
  'assets/copy.js': 'src/copy/client.ts',
  'assets/article.js': 'src/copy/article/client.ts',
  'assets/trends.css': 'src/styles/trends.css',
  'assets/subscribe.css': 'src/styles/subscribe.css',
  'assets/cited.css': 'src/styles/cited.css',
  'assets/trends.js': 'src/explorer/door/client.ts',
  'assets/explorer.js': 'src/explorer/client.ts',
  'assets/offline.css': 'src/styles/offline.css',
  'assets/offline.js': 'src/offline/page/client.ts',
  'sw.js': 'src/offline/worker.ts',
};

/**
 * Those of them that are modules. All others are classic scripts, since a page opened from a disk may load no module; they
 * are put into functions, so that none sees another's names.
 */
export const MODULES: readonly string[] = SEARCH_MODULES;
