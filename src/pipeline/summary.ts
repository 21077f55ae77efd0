import { t } from '../language/say.ts';
import { isPublished, type Article } from '../model/article.ts';
import { packAt } from '../offline/format.ts';
import type { MadeFile } from './ledger/ledger.ts';
import type { Published } from './publish/files.ts';

/**
 * What a build says when it is done, as lines.
 *
 * @param memory the most that each process has held at once, in kilobytes.
 */
export function summaryOf(
  out: string,
  articles: readonly Article[],
  made: readonly MadeFile[],
  { files, bytes, written, removed }: Published,
  seconds: { all: number; phases: ReadonlyMap<string, number> },
  memory: readonly number[],
): string[] {
  const withdrawn = articles.filter((article) => !isPublished(article)).length;
  const pages = made.filter(({ address }) => address.endsWith('.html')).length;
  const phases = [...seconds.phases].map(([name, took]) => `${name} ${took.toFixed(1)}`).join(t`，`);
  const most = memory.map((kilobytes) => (kilobytes / 1e6).toFixed(1)).join(t` 与 `);
  return [
    t`文章 ${articles.length} 篇（其中撤下 ${withdrawn} 篇），页面 ${pages} 个`,
    t`网站 ${out}：${files} 个文件，${megabytes(bytes)}；写入 ${written} 个，删去 ${removed.length} 个`,
    t`离线包：${packsIn(made)}`,
    t`用时 ${seconds.all.toFixed(1)} 秒（${phases}）；各进程的内存最多 ${most} GB`,
  ];
}

function packsIn(made: readonly MadeFile[]): string {
  const volumes = made.filter(({ address }) => packAt(address) !== undefined);
  const bytes = volumes.reduce((sum, { size }) => sum + size, 0);
  return volumes.length === 0 ? t`没有做` : t`${volumes.length} 个，${megabytes(bytes)}`;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
