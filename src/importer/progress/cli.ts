import cliProgress from 'cli-progress';
import { t } from '../../language/say.ts';

export type Bar = ReturnType<typeof createBar>;

/** A bar on standard error while something long goes on, so that standard output holds the report alone. */
export function createBar() {
  const bar = new cliProgress.SingleBar({
    format: '{what} {bar} {amount}',
    stream: process.stderr,
    clearOnComplete: true,
  });
  let isShown = false;
  const show = (what: string, done: number, total: number, amount = `${done}/${total}`) => {
    if (!process.stderr.isTTY || total < 2) return;
    if (!isShown) bar.start(total, done, { what, amount });
    isShown = true;
    bar.setTotal(total);
    bar.update(done, { what, amount });
  };
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  const clear = () => {
    if (isShown) bar.stop();
    isShown = false;
  };
  return {
    archive: (done: number, total: number) => show(t`读取档案`, done, total),
    inputs: (done: number, total: number) => show(t`导入`, done, total),
    bytes: (done: number, total: number) => show(t`导入`, done, total, `${megabytes(done)}/${megabytes(total)} MB`),
    clear,
    stop: clear,
  };
}
