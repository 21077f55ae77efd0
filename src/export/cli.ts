import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createCommand } from '../command.ts';
import { readContent } from '../content/files.ts';
import { parseOnAllCores } from '../content/parsing/files.ts';
import { printProblem } from '../content/problem.ts';
import { t } from '../language/say.ts';
import { writeDatabase } from './files.ts';

export const command = createCommand(
  'export',
  t`把全部文章写成一个 SQLite 数据库：每篇一行，关键词、地区、引用、更正等另有表，可全文检索（三个字以上；两个字用 LIKE），可直接用 Datasette 打开。`,
  'npm run export -- --sqlite archive.db',
)
  .requiredOption(t`--sqlite <文件>`, t`写到哪里；已有的文件会被换掉`)
  .option(t`--content <目录>`, t`内容目录`, 'content')
  .action(async ({ content: folder, sqlite: file }: { content: string; sqlite: string }) => {
    if (!existsSync(dirname(file))) return fail(t`没有 ${dirname(file)} 这个目录。请先建好，或换一个地方。`);
    const { value, problems } = await readContent(folder, () => {}, parseOnAllCores);
    if (!value) {
      for (const problem of problems) console.log(printProblem(folder, problem));
      return fail(t`共 ${problems.length} 个问题，没有写数据库。请改好再来。`);
    }
    try {
      await writeDatabase(folder, value, file);
    } catch (cause) {
      return fail(t`没有写成 ${file}：${cause instanceof Error ? cause.message : String(cause)}`);
    }
    console.log(t`已写 ${file}。`);
  });

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
