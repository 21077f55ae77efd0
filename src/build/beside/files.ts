import { Worker } from 'node:worker_threads';
import type { Tick } from '../phases/cli.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Published } from '../site/files.ts';
import type { Job, Said } from './job.ts';

/** The second thread: the index and the exports, made beside the pages, since rendering keeps only one core busy. */
export interface Beside {
  /** Waits for one of its phases. */
  made(phase: 'search' | 'exports', tick: Tick): Promise<void>;
  /** Has it publish its share; only once all else is made. */
  publish(): Promise<Published & { ledger: Ledger }>;
  /** Ends it, whatever it is doing. */
  end(): Promise<unknown>;
}

export function startBeside(job: Job): Beside {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job });
  const failed = new Promise<never>((_, fail) => {
    worker.on('error', fail);
    // It ends without a word when Pagefind's process is gone, for whose answer it waits.
    worker.on('exit', () => fail(new Error('第二个线程没有做完就结束了。')));
  });
  // Whoever waits for a phase hears of it; between two phases nobody does.
  failed.catch(() => undefined);
  const wait = <T>(resultOf: (said: Said) => T | undefined) =>
    new Promise<T>((done) => {
      worker.on('message', (said: Said) => {
        const result = resultOf(said);
        if (result !== undefined) done(result);
      });
    });
  return {
    made: async (phase, tick) => {
      const over = wait((said) => {
        if (said.phase !== phase) return undefined;
        if ('done' in said) tick(said.done, said.total);
        return 'over' in said || undefined;
      });
      await Promise.race([over, failed]);
    },
    publish: () => {
      const published = wait((said) =>
        said.phase === 'publish' ? { ...said.published, ledger: said.ledger } : undefined,
      );
      worker.postMessage('publish');
      return Promise.race([published, failed]);
    },
    end: () => worker.terminate(),
  };
}
