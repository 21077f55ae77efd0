import type { Command } from 'commander';

/** `npm run NAME` starts here. A command's room is loaded only when it is called. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  import: () => import('./importer/cli.ts'),
  new: () => import('./importer/new/cli.ts'),
  init: () => import('./init/cli.ts'),
  check: () => import('./content/cli.ts'),
  build: () => import('./pipeline/cli.ts'),
  audit: () => import('./audit/cli.ts'),
  deploy: () => import('./deploy/cli.ts'),
  serve: () => import('./serve/cli.ts'),
  dev: () => import('./dev/cli.ts'),
  demo: () => import('./demo/cli.ts'),
  sample: () => import('./sample/cli.ts'),
  bench: () => import('./bench/cli.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = COMMANDS[name];
if (load) {
  const { command } = await load();
  await command.parseAsync(args, { from: 'user' });
} else {
  console.error(`没有 ${name} 这个命令。可用的命令：${Object.keys(COMMANDS).join('、')}。`);
  process.exitCode = 1;
}
