import { resolve } from 'node:path';
import { dev } from 'astro';
import { cacheFolderOf } from '../pipeline/run.ts';
import { createCommand } from '../command.ts';
import { readContent } from '../content/files.ts';
import { printProblem, type Problem } from '../content/problem.ts';
import { announceRun } from '../content/run.ts';
import { t } from '../language/say.ts';
import { previewFiles, previewProblems } from './integration.ts';

interface Options {
  content: string;
  port: string;
}

export const command = createCommand(
  'dev',
  t`边改边看：改动文章或设置，浏览器里的页面随即更新，简繁两种文字都有。按 Ctrl+C 结束。`,
  'npm run dev -- --content content --port 4321',
)
  .option(t`--content <目录>`, t`内容目录`, 'content')
  .option(t`--port <端口>`, t`端口；已被占用时改用下一个`, '4321')
  .action(async ({ content, port }: Options) => {
    const { value, problems } = await readContent(content);
    tellProblems(content, problems);
    const cache = cacheFolderOf(`preview of ${resolve(content)}`);
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    announceRun({ folder: content });
    const { address } = await dev({
      logLevel: 'warn',
      site: value?.site.address,
      cacheDir: resolve(cache, 'astro'),
      server: { port: Number(port) },
      integrations: [
        previewProblems(content, problems, (found) => tellProblems(content, found)),
        previewFiles(content, cache),
      ],
    });
    console.log(t`预览在 http://localhost:${address.port}/ 。改动 ${content} 里的文件，页面随即更新。按 Ctrl+C 结束。`);
  });

function tellProblems(content: string, problems: Problem[]): void {
  if (problems.length === 0) return;
  for (const problem of problems) console.error(printProblem(content, problem));
  console.error(t`共 ${problems.length} 个问题。改好存盘，页面会自己更新。`);
}
