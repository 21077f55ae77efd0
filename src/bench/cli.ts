import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createCommand } from '../command.ts';
import { listed, t } from '../language/say.ts';

/** Where measurements are kept: they are no part of what is built, and each is a program of its own. */
const FOLDER = join(import.meta.dirname, '../../tests/bench');

export const command = createCommand(
  'bench',
  t`测量档案的各项指标，打印成表。不写名称时列出可测的项目；名称之后的选项交给那个项目。`,
  'npm run bench -- import',
)
  .usage(t`-- <项目> [选项]`)
  .argument(t`[项目]`, t`例如 import`)
  .passThroughOptions()
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async (name: string | undefined, _, { args }: { args: string[] }) => {
    const files = await readdir(FOLDER);
    const names = files.filter((file) => file.endsWith('.ts')).map((file) => file.replace(/\.ts$/, ''));
    if (name === undefined || !names.includes(name)) {
      console.error(
        t`${name === undefined ? t`请写明测什么` : t`没有 ${name} 这个项目`}。可测的项目：${listed(names.sort())}。`,
      );
      process.exitCode = 1;
      return;
    }
    const child = spawn(process.execPath, [join(FOLDER, `${name}.ts`), ...args.slice(1)], { stdio: 'inherit' });
    process.exitCode = await new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  });
