import { exportResults } from './formats.ts';

/** Makes files of search results. Lives at `assets/search-export.js`, which the search page loads when a file is wanted. */
Object.assign(globalThis, { exportResults });
