import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createCommand } from '../command.ts';
import { interruptible } from '../interruption/cli.ts';
import { t } from '../language/say.ts';
import { deploy, DeploymentFailed, OutcomeUnknown, parsePlace, rollBack, type Deployment } from './files.ts';

interface Options {
  to: string;
  out: string;
  dryRun?: boolean;
  compress?: boolean;
  rollBack?: boolean;
}

export const command = createCommand(
  'deploy',
  t`把生成好的网站放到一个目录，本机的或 ssh 能到的：只传内容变了的文件，核对无误后一下子换上，上一版留着。网站服务器请指向那个目录里的 current。`,
  'npm run deploy -- --to archive@example.org:/srv/archive',
)
  .requiredOption(t`--to <目录>`, t`放到哪里：目录，或 用户@主机:目录`)
  .option(t`--out <目录>`, t`网站的目录`, 'dist')
  .option('--dry-run', t`只说要传什么、删什么，不动手`)
  .option('--compress', t`文字另存压缩好的一份（gzip 与 brotli），网站服务器就不用每次再压；没有变的不再压`)
  .option('--roll-back', t`换回上一版`)
  .action(async (options: Options) => {
    try {
      console.log(await carryOut(options));
    } catch (cause) {
      if (!(cause instanceof DeploymentFailed)) throw cause;
      console.error(describe(cause));
      process.exitCode = 1;
    }
  });

function describe(cause: DeploymentFailed): string {
  if (cause instanceof OutcomeUnknown) return cause.message;
  return t`没有换上，读者看到的还是原来的一版：${cause.message}`;
}

async function carryOut({
  to,
  out,
  dryRun = false,
  compress = false,
  rollBack: isBack = false,
}: Options): Promise<string> {
  const place = parsePlace(to);
  if (isBack) {
    const version = await rollBack(place);
    if (version === undefined) throw new DeploymentFailed(t`${to} 里没有更早的一版可以换回。`);
    return t`已换回第 ${version} 版。`;
  }
  if (!existsSync(join(out, 'index.html')))
    throw new DeploymentFailed(t`${out} 里没有网站。请先运行 npm run build，或用 --out 指明网站的目录`);
  const aborting = new AbortController();
  const deploying = deploy(out, place, { isDry: dryRun, isCompressed: compress, signal: aborting.signal });
  return interruptible(
    async () => summaryOf(await deploying, dryRun),
    async () => {
      aborting.abort();
      return deploying.then(
        (done) => t`已中断；${summaryOf(done, dryRun)}`,
        (cause: unknown) =>
          cause instanceof OutcomeUnknown
            ? t`已中断；${describe(cause)}`
            : t`已中断，没有换上，读者看到的还是原来的一版。`,
      );
    },
  );
}

/** Names that a dry run prints; of more it tells how many. */
const NAMED = 20;

function summaryOf({ sent, removed, bytes, version }: Deployment, isDryRun: boolean): string {
  if (sent.length + removed.length === 0) return t`没有变动，不用换。`;
  const counts = t`传 ${sent.length} 个文件（${(bytes / 1e6).toFixed(1)} MB），删 ${removed.length} 个`;
  if (!isDryRun) return t`已换上第 ${version} 版：${counts}。`;
  const named = [...sent.map((name) => t`传 ${name}`), ...removed.map((name) => t`删 ${name}`)];
  const more = named.length > NAMED ? [t`…… 共 ${named.length} 个`] : [];
  return [t`将要${counts}：`, ...named.slice(0, NAMED), ...more].join('\n');
}
