import { basename, join } from 'node:path';
import { createCommand } from '../../command.ts';
import { isArticle, listFiles } from '../../content/files.ts';
import { describeFault } from '../../disk/fault.ts';
import { listed, t } from '../../language/say.ts';
import { articleSchema, UNKNOWN_SOURCE, UNWRITTEN } from '../../model/article.ts';
import { writeArticle } from '../article.ts';
import { readSite, sha256Of } from '../files.ts';
import { articleFile, createId } from '../identity.ts';
import { writeInto } from '../writing/files.ts';

interface Options {
  title: string;
  date: string;
  source: string;
  category?: string;
  content: string;
}

export const command = createCommand(
  'new',
  t`起一篇新文章：写好文件名（永久编号）与文件头，正文留待填写。`,
  t`npm run new -- --title 全省新增三件地理标志 --source 新华社 --date 2021-02-09 --category industry`,
)
  .requiredOption(t`--title <标题>`, t`原标题`)
  .option(t`--date <日期>`, t`来源发表的日子，例如 2021-02-09`, today())
  .option(t`--source <来源>`, t`来源媒体或单位`, UNKNOWN_SOURCE)
  .option(t`--category <栏目>`, t`site.yml 里的栏目 id；不写时用第一个栏目`)
  .option(t`--content <目录>`, t`内容目录`, 'content')
  .action(async (options: Options) => {
    try {
      const file = await writeNew(options);
      const check = options.content === 'content' ? 'npm run check' : `npm run check -- --content ${options.content}`;
      console.log(t`已写好 ${file}。请填写正文，改好各项，再运行 ${check}。`);
    } catch (cause) {
      console.error(describeFault(cause) ?? (cause instanceof Error ? cause.message : String(cause)));
      process.exitCode = 1;
    }
  });

async function writeNew({ title, date, source, content, ...options }: Options): Promise<string> {
  const { categories } = await readSite(content);
  const category = options.category ?? categories[0]!.id;
  if (!categories.some(({ id }) => id === category))
    throw new Error(
      t`没有 ${category} 这个栏目。请写其中之一：${listed(categories.map(({ id, name }) => t`${id}（${name}）`))}。`,
    );
  const { success, data, error } = articleSchema.safeParse({ title, date, source, category });
  if (!success) throw new Error(error.issues.map(({ path, message }) => t`--${path.join('.')}：${message}`).join('\n'));
  const taken = new Set((await listFiles(content, 'articles')).filter(isArticle).map((file) => basename(file, '.md')));
  const id = createId(data.date, sha256Of(Buffer.from(`${title}\n${source}`)), (wanted) => taken.has(wanted));
  const file = articleFile(id);
  await writeInto(
    content,
    file,
    writeArticle({ title: data.title, date, source: data.source, category }, `${UNWRITTEN}\n`),
  );
  return join(content, file);
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
