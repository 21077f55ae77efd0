import { setFlagsFromString } from 'node:v8';
import cliProgress from 'cli-progress';
import { createCommand, SMALL_HEAP } from '../command.ts';
import { readContent } from './files.ts';
import { parseOnAllCores } from './parsing/files.ts';
import { printProblem } from './problem.ts';

export const command = createCommand(
  'check',
  '检查全部内容，逐条列出问题：文件:行: 问题。改法。有问题时退出码为 1。',
  'npm run check -- --content content',
)
  .option('--content <目录>', '内容目录', 'content')
  .action(async ({ content }: { content: string }) => {
    setFlagsFromString(SMALL_HEAP);
    const bar = new cliProgress.SingleBar({
      format: '检查 {bar} {value}/{total} 篇',
      stream: process.stderr,
      clearOnComplete: true,
    });
    bar.start(0, 0);
    const show = (done: number, total: number) => {
      bar.setTotal(total);
      bar.update(done);
    };
    const { value, problems } = await readContent(content, show, parseOnAllCores);
    bar.stop();
    for (const problem of problems) console.log(printProblem(content, problem));
    if (value) console.log(`内容无误：${value.articles.length} 篇文章，${value.pages.length} 个页面。`);
    else {
      console.log(`共 ${problems.length} 个问题。`);
      process.exitCode = 1;
    }
  });
