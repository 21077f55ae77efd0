import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { t } from '../../language/say.ts';
import { openAccounts } from '../accounts/files.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { loadMaker, MAKERS, moduleOf, type MakerName } from '../makers.ts';
import { makeProducts } from '../making/files.ts';
import type { Common } from '../maker.ts';
import type { Phases, Tick } from '../phases/cli.ts';
import { makeOnLanes, type Lane } from './lane.ts';
import type { Order, Report } from './message.ts';

/** Processes that make the site together; the pages are cut into two halves. */
const MOST = 2;

/** Makes the products of a run, in several processes where there are several cores. */
export interface Executor {
  /** What every maker has made, by its name. */
  make: (materials: Common, phases: Phases) => Promise<Map<MakerName, Ledger>>;
  /** The most that each process has held at once, in kilobytes; Pagefind's own comes beside them. */
  memory: () => number[];
  /** Ends the other processes, whatever they are doing, and has this one make nothing more. */
  end: () => Promise<void>;
}

/**
 * Starts the other processes, which take a moment to load their code and to read what the last build kept of the content.
 *
 * @param flags V8's.
 * @param snapshot the file in which that is, and in which this build will have put its own when it makes anything.
 */
export function startExecutor(flags: string[], snapshot: string): Executor {
  const count = Math.min(availableParallelism(), MOST) - 1;
  const others = Array.from({ length: count }, () => startProcess(flags, snapshot));
  const ended = new AbortController();
  return {
    make: async (materials, phases) => {
      const { run, code } = materials;
      ended.signal.throwIfAborted();
      mkdirSync(run.made, { recursive: true });
      const names = Object.keys(MAKERS) as MakerName[];
      const makers = Object.fromEntries(
        await Promise.all(names.map(async (name) => [name, await loadMaker(name)] as const)),
      ) as Record<MakerName, Awaited<ReturnType<typeof loadMaker>>>;
      const accounts = openAccounts(run);
      const supplies = { ...materials, accounts, ended: ended.signal };
      const here: Lane = {
        make: (name, tick) => makeProducts(name, makers[name], moduleOf(name), supplies, tick),
      };
      for (const { begin } of others) begin({ run, code });
      await makeOnLanes(
        names,
        { after: (name) => makers[name].after ?? [], near: (name) => makers[name].near },
        [here, ...others],
        (name, work) => phases.run(makers[name].title, work),
      );
      return new Map(names.map((name) => [name, accounts.of(name)]));
    },
    memory: () => [process.resourceUsage().maxRSS, ...others.map(({ memory }) => memory())],
    end: async () => {
      ended.abort();
      await Promise.all(others.map(({ end }) => end()));
    },
  };
}

interface OtherProcess extends Lane {
  begin: (order: Order) => void;
  memory: () => number;
  end: () => Promise<void>;
}

/** A process and not a thread, so that neither's memory adds to the other's. */
function startProcess(flags: string[], snapshot: string): OtherProcess {
  const child = fork(new URL('./worker.ts', import.meta.url), [snapshot], {
    execArgv: [...process.execArgv, ...flags],
  });
  // `once` of events would reject when the process, already ended, can be told nothing more.
  const exited = new Promise((ended) => child.once('exit', ended));
  let memory = 0;
  const failed = new Promise<never>((_, fail) => {
    child.on('message', (report: Report) => {
      if ('failed' in report) fail(Object.assign(new Error(report.failed.message), report.failed));
    });
    child.on('error', fail);
    // It ends without a word when Pagefind's process is gone, for whose answer it waits.
    child.on('exit', () => fail(new Error(t`第二个进程没有做完就结束了。`)));
  });
  // Whoever waits for a maker hears of it; between two makers nobody does.
  failed.catch(() => undefined);
  return {
    begin: (order) => child.send(order),
    make: (maker, tick) => {
      child.send({ make: maker } satisfies Order);
      return Promise.race([untilMade(maker, tick), failed]);
    },
    memory: () => memory,
    end: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };

  function untilMade(maker: MakerName, tick: Tick): Promise<void> {
    return new Promise((done) => {
      const hear = (report: Report) => {
        if (!('maker' in report) || report.maker !== maker) return;
        if ('done' in report) {
          tick(report.done, report.total);
          return;
        }
        memory = report.memory;
        child.off('message', hear);
        done();
      };
      child.on('message', hear);
    });
  }
}
