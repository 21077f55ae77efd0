import type { Command } from 'commander';

/** What `npm run NAME` does, by its name. A command's room is loaded only when it is called. */
export const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  import: () => import('./importer/cli.ts'),
  new: () => import('./importer/new/cli.ts'),
  init: () => import('./init/cli.ts'),
  check: () => import('./content/cli.ts'),
  build: () => import('./pipeline/cli.ts'),
  audit: () => import('./audit/cli.ts'),
  deploy: () => import('./deploy/cli.ts'),
  export: () => import('./export/cli.ts'),
  serve: () => import('./serve/cli.ts'),
  dev: () => import('./dev/cli.ts'),
  demo: () => import('./demo/cli.ts'),
  sample: () => import('./sample/cli.ts'),
  bench: () => import('./bench/cli.ts'),
};
