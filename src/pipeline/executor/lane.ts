import type { Tick } from '../phases/cli.ts';
import type { MakerName } from '../makers.ts';

/** Where makers run, one at a time: this process or another one. */
export interface Lane {
  /** Settles when the maker has made all its files and its account is in the run's `made`. */
  make: (maker: MakerName, tick: Tick) => Promise<void>;
}

/**
 * Makes everything on some lanes: each takes, when it is free, the first maker in order whose predecessors are done. Rejects
 * with the first failure, after which nothing more is begun.
 *
 * @param after the makers that must be done before one may begin.
 */
export async function makeOnLanes(
  makers: readonly MakerName[],
  after: (maker: MakerName) => readonly string[],
  lanes: readonly Lane[],
  run: (maker: MakerName, work: (tick: Tick) => Promise<void>) => Promise<void>,
): Promise<void> {
  const waiting = [...makers];
  const done = new Set<string>();
  let freed = Promise.withResolvers<undefined>();
  const serve = async (lane: Lane) => {
    while (waiting.length > 0) {
      const next = waiting.find((maker) => after(maker).every((other) => done.has(other)));
      if (next === undefined) {
        await freed.promise;
        continue;
      }
      waiting.splice(waiting.indexOf(next), 1);
      try {
        await run(next, (tick) => lane.make(next, tick));
      } catch (cause) {
        waiting.length = 0;
        throw cause;
      }
      done.add(next);
      freed.resolve(undefined);
      freed = Promise.withResolvers<undefined>();
    }
  };
  await Promise.all(lanes.map(serve));
}
