import cliProgress from 'cli-progress';
import { createCommand } from '../command.ts';
import { interruptible } from '../interruption/cli.ts';
import { t } from '../language/say.ts';
import { writeSample } from './files.ts';

/** What is sampled when nobody asks for something else. */
export const SEED = '1';

interface Options {
  count: string;
  out: string;
  seed: string;
  content: string;
}

export const command = createCommand(
  'sample',
  t`照一个档案的设置（地区、栏目）生成示例内容目录，供试用、测试和测速。每篇文章都标明“示例”；种子相同，内容就相同。`,
  'npm run sample -- --count 2000 --out /tmp/sample && npm run build -- --content /tmp/sample --out /tmp/site',
)
  .requiredOption(t`--count <篇数>`, t`文章篇数，例如 2000`)
  .requiredOption(t`--out <目录>`, t`写到这个目录；须是空目录、新目录或以前的示例`)
  .option(t`--seed <整数>`, t`种子`, SEED)
  .option(t`--content <目录>`, t`沿用这个内容目录的设置、词表和页面`, 'content')
  .action(async (options: Options) => {
    if (await sample(options)) console.log(t`生成网站：npm run build -- --content ${options.out} --out 目录`);
  });

/** Writes the samples and says so; false when it could not, and that has been said. */
export async function sample(options: Options): Promise<boolean> {
  const [count, seed] = [Number(options.count), Number(options.seed)];
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
    return fail(t`--count ${options.count} 不对。请写 1 到 1000000 之间的整数，例如 2000。`);
  if (!Number.isSafeInteger(seed)) return fail(t`--seed ${options.seed} 不对。请写整数，例如 1。`);
  const bar = new cliProgress.SingleBar({
    format: t`写示例 {bar} {value}/{total} 篇`,
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(count, 0);
  try {
    await interruptible(
      () => writeSample({ folder: options.out, count, seed, model: options.content }, (done) => bar.update(done)),
      () => t`已中断，${options.out} 里的示例不全。再运行一次就从头写起。`,
    );
    bar.stop();
    console.log(t`已在 ${options.out} 写好 ${count} 篇示例文章（种子 ${seed}）。`);
    return true;
  } catch (cause) {
    bar.stop();
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
}

function fail(message: string): false {
  console.error(message);
  process.exitCode = 1;
  return false;
}
