import { resolve } from 'node:path';
import { dev } from 'astro';
import { cacheFolderOf } from '../pipeline/run.ts';
import { createCommand } from '../command.ts';
import { readContent } from '../content/files.ts';
import { printProblem } from '../content/problem.ts';
import { announceRun } from '../content/run.ts';
import { previewFiles } from './integration.ts';

interface Options {
  content: string;
  port: string;
}

export const command = createCommand(
  'dev',
  '边改边看：改动文章或设置，浏览器里的页面随即更新，简繁两种文字都有。按 Ctrl+C 结束。',
  'npm run dev -- --content content --port 4321',
)
  .option('--content <目录>', '内容目录', 'content')
  .option('--port <端口>', '端口；已被占用时改用下一个', '4321')
  .action(async ({ content, port }: Options) => {
    const { value, problems } = await readContent(content);
    for (const problem of problems) console.error(printProblem(content, problem));
    if (!value) {
      console.error(`\n共 ${problems.length} 个问题。请改正之后再预览。`);
      process.exitCode = 1;
      return;
    }
    const cache = cacheFolderOf(`preview of ${resolve(content)}`);
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    announceRun({ folder: content });
    const { address } = await dev({
      logLevel: 'warn',
      site: value.site.address,
      cacheDir: resolve(cache, 'astro'),
      server: { port: Number(port) },
      integrations: [previewFiles(content, cache)],
    });
    console.log(`预览在 http://localhost:${address.port}/ 。改动 ${content} 里的文件，页面随即更新。按 Ctrl+C 结束。`);
  });
