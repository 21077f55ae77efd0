import { performance } from 'node:perf_hooks';
import cliProgress from 'cli-progress';
import { t } from '../../language/say.ts';

/** Told how far a phase is. */
export type Tick = (done: number, total?: number) => void;

/** Runs a phase under its name. */
export type Run = <T>(name: string, work: (tick: Tick) => Promise<T>) => Promise<T>;

export interface Phases {
  run: Run;
  /** How long each took that is over, in seconds, in the order in which they ended. */
  seconds: Map<string, number>;
  end: () => void;
}

/** Shows on a terminal how far each phase is while it runs, several at once; says anywhere how long it took. */
export function startPhases(): Phases {
  const seconds = new Map<string, number>();
  const bars = process.stderr.isTTY
    ? new cliProgress.MultiBar({ format: '{name}… {value} / {total}', stream: process.stderr, clearOnComplete: true })
    : undefined;
  const run: Run = async (name, work) => {
    const begun = performance.now();
    const bar = bars?.create(0, 0, { name });
    try {
      return await work((done, total = done) => {
        bar?.setTotal(Math.max(total, done));
        bar?.update(done);
      });
    } finally {
      seconds.set(name, (performance.now() - begun) / 1000);
      const line = t`${name}：${seconds.get(name)!.toFixed(1)} 秒\n`;
      if (bars && bar) bars.remove(bar);
      if (bars) bars.log(line);
      else process.stderr.write(line);
    }
  };
  return { run, seconds, end: () => bars?.stop() };
}
