import { setFlagsFromString } from 'node:v8';
import cliProgress from 'cli-progress';
import { createCommand, SMALL_HEAP } from '../command.ts';
import { listVisible } from '../disk/tree/files.ts';
import { t } from '../language/say.ts';
import { readAgain } from './files.ts';
import { parseOnAllCores } from './parsing/files.ts';
import { citationLines } from './citations/files.ts';
import { printProblem, sortProblems } from './problem.ts';
import { warningsOf } from './warnings.ts';
import { doubtLines } from './doubts/files.ts';

interface Options {
  content: string;
  script?: true;
  all?: true;
  citations?: true;
}

export const command = createCommand(
  'check',
  t`检查全部内容，逐条列出问题：文件:行: 问题。改法。有问题时退出码为 1；看似不是本意的，另作提醒。`,
  'npm run check -- --content content',
)
  .option(t`--content <目录>`, t`内容目录`, 'content')
  .option('--script', t`另列简繁转换没有把握的地方：文件、词、变成什么、上下文、写哪一行可以定下来`)
  .option('--all', t`与 --script 同用：全部文章合在一起，按词计数，最多的在前`)
  .option('--citations', t`另列出每篇文章引用了什么，以及可疑的编号`)
  .action(async ({ content, script, all, citations }: Options) => {
    setFlagsFromString(SMALL_HEAP);
    const bar = new cliProgress.SingleBar({
      format: t`检查 {bar} {value}/{total} 篇`,
      stream: process.stderr,
      clearOnComplete: true,
    });
    bar.start(0, 0);
    const show = (done: number, total: number) => {
      bar.setTotal(total);
      bar.update(done);
    };
    const { value, problems, seen } = await readAgain(content, undefined, 0, show, parseOnAllCores);
    bar.stop();
    for (const problem of problems) console.log(printProblem(content, problem));
    const warnings = seen ? sortProblems(warningsOf(await listVisible(content), seen)) : [];
    for (const { what, ...rest } of warnings) console.log(printProblem(content, { ...rest, what: t`提醒：${what}` }));
    const more = warnings.length > 0 ? t`另有 ${warnings.length} 处提醒。` : '';
    if (value) {
      if (citations) for await (const line of citationLines(content, value.content)) console.log(line);
      const { articles, pages } = value.content;
      if (script) for await (const line of doubtLines(content, value.content, all ?? false)) console.log(line);
      console.log(t`内容无误：${articles.length} 篇文章，${pages.length} 个页面。${more}`);
    } else {
      console.log(t`共 ${problems.length} 个问题。${more}`);
      process.exitCode = 1;
    }
  });
