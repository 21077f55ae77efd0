import type { Tick } from '../phases/cli.ts';
import type { MakerName } from '../makers.ts';

/** Where makers run, one at a time: this process or another one. */
export interface Lane {
  /** Settles when the maker has made all its files and its account is in the run's `made`. */
  make: (maker: MakerName, tick: Tick) => Promise<void>;
}

/** How makers stand to each other. */
export interface Relations {
  /** The makers that must be done before one may begin. */
  after: (maker: MakerName) => readonly string[];
  /** The maker that says much of the same, so that one is best made where that was. */
  near: (maker: MakerName) => string | undefined;
}

/**
 * Makes everything on some lanes: each takes, when it is free, the first maker in order whose predecessors are done, rather
 * one that is not near a maker of another lane. Rejects with the first failure, after which nothing more is begun.
 */
export async function makeOnLanes(
  makers: readonly MakerName[],
  { after, near }: Relations,
  lanes: readonly Lane[],
  run: (maker: MakerName, work: (tick: Tick) => Promise<void>) => Promise<void>,
): Promise<void> {
  const waiting = [...makers];
  const done = new Set<string>();
  const laneOf = new Map<string | undefined, Lane>();
  let freed = Promise.withResolvers<undefined>();
  const serve = async (lane: Lane) => {
    while (waiting.length > 0) {
      const ready = waiting.filter((maker) => after(maker).every((other) => done.has(other)));
      const next = ready.find((maker) => (laneOf.get(near(maker)) ?? lane) === lane) ?? ready[0];
      if (next === undefined) {
        await freed.promise;
        continue;
      }
      waiting.splice(waiting.indexOf(next), 1);
      laneOf.set(next, lane);
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
