import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Tick } from '../phases/cli.ts';
import type { Published } from '../site/files.ts';
import type { BesidePhase, Job, Said } from './job.ts';

/**
 * The second process: the index, the exports and the feeds, made beside the pages, since rendering keeps only one core
 * busy. A process and not a thread, so that neither's memory adds to the other's.
 */
export interface Beside {
  /** Tells it what to make. */
  begin(job: Job): void;
  /** Waits for one of its phases. */
  made(phase: BesidePhase, tick: Tick): Promise<void>;
  /** Settles when all it makes is there. */
  prepared: Promise<void>;
  /** Has it publish its share; only once all else is made. `memory` is the most it held, in kilobytes. */
  publish(): Promise<{ published: Published; memory: number }>;
  /** Ends it, whatever it is doing. */
  end(): Promise<void>;
}

/** Starts the process, which takes a moment to load its code before it can begin. `flags` are V8's. */
export function startBeside(flags: string[]): Beside {
  const child = fork(new URL('./worker.ts', import.meta.url), { execArgv: [...process.execArgv, ...flags] });
  const exited = once(child, 'exit');
  const failed = new Promise<never>((_, fail) => {
    child.on('message', (said: Said) => {
      if ('failed' in said) fail(Object.assign(new Error(said.failed.message), said.failed));
    });
    child.on('error', fail);
    // It ends without a word when Pagefind's process is gone, for whose answer it waits.
    child.on('exit', () => fail(new Error('第二个进程没有做完就结束了。')));
  });
  // Whoever waits for a phase hears of it; between two phases nobody does.
  failed.catch(() => undefined);
  const wait = <T>(resultOf: (said: Said) => T | undefined): Promise<T> => {
    const heard = new Promise<T>((done) => {
      child.on('message', (said: Said) => {
        const result = resultOf(said);
        if (result !== undefined) done(result);
      });
    });
    return Promise.race([heard, failed]);
  };
  const prepared = wait((said) => 'prepared' in said || undefined).then(() => undefined);
  prepared.catch(() => undefined);
  return {
    begin: (job) => child.send(job),
    prepared,
    made: async (phase, tick) => {
      await wait((said) => {
        if (!('phase' in said) || said.phase !== phase) return undefined;
        if ('done' in said) tick(said.done, said.total);
        return 'over' in said || undefined;
      });
    },
    publish: () => {
      const published = wait((said) => ('published' in said ? said : undefined));
      child.send('publish');
      return published;
    },
    end: async () => {
      child.kill();
      await exited;
    },
  };
}
