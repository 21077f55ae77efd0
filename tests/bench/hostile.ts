/**
 * Opens every page with hostile texts in the browser, where the tests open some: `npm run bench -- hostile`. It says how many
 * tests passed; one that fails tells what ran.
 */
import { spawnSync } from 'node:child_process';
import { createCommand } from '../../src/command.ts';
import { ALL_VARIABLE } from '../browser/hostile.ts';

createCommand('bench', '在浏览器里打开每一页含攻击性文字的网页，看有没有什么被执行。', 'npm run bench -- hostile')
  .usage('-- hostile [选项]')
  .parse(process.argv);

const { status } = spawnSync(process.execPath, ['--test', 'tests/browser/hostile.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, [ALL_VARIABLE]: '1' },
});
process.exitCode = status ?? 1;
