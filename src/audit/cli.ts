import cliProgress from 'cli-progress';
import { createCommand } from '../command.ts';
import { t } from '../language/say.ts';
import { audit } from './audit.ts';
import { CHECKS } from './checks.ts';
import { openSite } from './files.ts';
import { printFinding } from './finding.ts';

export const command = createCommand(
  'audit',
  t`核对生成的网站：只读网站自己的文件，逐条列出不对的地方：文件: 问题。改法。有问题时退出码为 1。`,
  'npm run audit -- --out dist',
)
  .option(t`--out <目录>`, t`网站的目录`, 'dist')
  .action(async ({ out }: { out: string }) => {
    const site = await openSite(out);
    if (!site) {
      console.error(t`${out} 里没有网站。请先运行 npm run build，或用 --out 指明网站的目录。`);
      process.exitCode = 1;
      return;
    }
    const bar = new cliProgress.SingleBar({
      format: t`核对 {bar} {value}/{total} 项`,
      stream: process.stderr,
      clearOnComplete: true,
    });
    bar.start(CHECKS.length, 0);
    const findings = [...audit(site, (done) => bar.update(done))];
    bar.stop();
    for (const finding of findings) console.log(printFinding(finding));
    const looked = t`${site.files.size} 个文件，${site.pages.length} 个页面，${CHECKS.length} 项`;
    if (findings.length === 0) console.log(t`网站无误：${looked}。`);
    else {
      console.log(t`共 ${findings.length} 个问题（${looked}）。`);
      process.exitCode = 1;
    }
  });
