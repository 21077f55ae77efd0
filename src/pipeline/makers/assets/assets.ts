import { SEARCH_ENTRIES } from '../../../search/entries.ts';

/**
 * Styles and scripts that pages link by name, with the source each is bundled from. The names never change, so that a new
 * style touches no page.
 */
export const ASSETS: Record<string, string> = {
  'assets/site.css': 'src/styles/site.css',
  ...SEARCH_ENTRIES,
  'assets/copy.js': 'src/copy/client.ts',
};
