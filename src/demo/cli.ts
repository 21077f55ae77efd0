import { join } from 'node:path';
import { createCommand } from '../command.ts';
import { t } from '../language/say.ts';
import { command as build } from '../pipeline/cli.ts';
import { sample, SEED } from '../sample/cli.ts';

interface Options {
  content: string;
  count: string;
  out: string;
  port: string;
}

export const command = createCommand(
  'demo',
  t`看看满了的档案是什么样：照设置写出示例文章，生成网站，提供浏览。每篇文章都标明“示例”。按 Ctrl+C 结束。`,
  'npm run demo -- --count 2000',
)
  .option(t`--count <篇数>`, t`示例文章的篇数`, '2000')
  .option(t`--content <目录>`, t`沿用这个内容目录的设置、词表和页面`, 'content')
  .option(t`--out <目录>`, t`示例与网站写到这个目录下的 content 与 site`, 'demo')
  .option(t`--port <端口>`, t`端口；已被占用时改用下一个`, '4321')
  .action(async ({ content, count, out, port }: Options) => {
    const [samples, site] = [join(out, 'content'), join(out, 'site')];
    if (!(await sample({ count, seed: SEED, content, out: samples }))) return;
    console.log(t`现在生成网站。以后再看，不必重做：npm run serve -- --out ${site}`);
    console.log(t`办自己的档案：npm run init -- --help`);
    await build.parseAsync(['--content', samples, '--out', site, '--serve', '--port', port], { from: 'user' });
  });
