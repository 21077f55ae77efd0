/** What browsers load for search: address in the site → source file. The names never change. */
export const SEARCH_ENTRIES: Record<string, string> = {
  'assets/search.css': 'src/styles/search.css',
  'assets/search.js': 'src/search/api/client.ts',
  'assets/search-page.js': 'src/search/page/client.ts',
  'assets/search-worker.js': 'src/search/worker.ts',
  'assets/search-relaxed.js': 'src/search/asking/relaxed/forgive.ts',
  'assets/search-cited.js': 'src/search/asking/cited/alternatives.ts',
  'assets/search-folder.js': 'src/search/folder/client.ts',
  'assets/search-marks.js': 'src/search/marks/client.ts',
  'assets/search-tools.js': 'src/search/page/tools/client.ts',
  'pagefind/pagefind.js': 'src/search/pagefind/client.ts',
};

/** Those that are modules: other sites and workers import them, or workers begin with them. The rest are classic scripts. */
export const SEARCH_MODULES = [
  'assets/search.js',
  'assets/search-worker.js',
  'assets/search-relaxed.js',
  'assets/search-cited.js',
  'pagefind/pagefind.js',
];
