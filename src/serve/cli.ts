import { createCommand } from '../command.ts';
import { untilInterrupted } from '../interruption/cli.ts';
import { t } from '../language/say.ts';
import { serveFolder } from './files.ts';

export const command = createCommand(
  'serve',
  t`像普通的静态主机那样提供已生成的网站，供浏览检查。按 Ctrl+C 结束。`,
  'npm run serve -- --out dist --port 4321',
)
  .option(t`--out <目录>`, t`已生成的网站目录`, 'dist')
  .option(t`--port <端口>`, t`端口；已被占用时改用下一个`, '4321')
  .action(async ({ out, port }: { out: string; port: string }) => {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      fail(t`端口 ${port} 不对。请写 0 到 65535 之间的整数，例如 4321。`);
      return;
    }
    try {
      const { address, close } = await serveFolder({ folder: out, port: Number(port) });
      const actual = new URL(address).port;
      if (port !== '0' && actual !== String(Number(port))) console.log(t`端口 ${port} 已被占用，改用 ${actual}。`);
      const ended = untilInterrupted(async () => {
        await close();
        return t`已停止。`;
      });
      console.log(t`网站在 ${address}（目录 ${out}）。按 Ctrl+C 结束。`);
      await ended;
    } catch (cause) {
      fail(cause instanceof Error ? cause.message : String(cause));
    }
  });

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
