import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { makeOnLanes, type Lane } from '../../src/pipeline/executor/lane.ts';
import type { MakerName } from '../../src/pipeline/makers.ts';

/** Makers named by letters, each of which may come after any that stand before it. */
const plans = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((plan) => plan.map((after, index) => [...new Set(index === 0 ? [] : after.map((number) => number % index))]));

const nameOf = (index: number) => `maker ${index}` as MakerName;
const alone = { after: () => [], near: () => undefined };
const run = async (_: MakerName, work: (tick: () => void) => Promise<void>) => work(() => undefined);

test('every maker runs once, when those before it are done, and a lane runs one at a time', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.integer({ min: 1, max: 4 }), fc.scheduler(), async (plan, count, scheduler) => {
      const events: string[] = [];
      const lanes = Array.from({ length: count }, (): Lane => {
        let isBusy = false;
        return {
          make: async (maker) => {
            assert.ok(!isBusy, 'the lane is free');
            isBusy = true;
            events.push(`begin ${maker}`);
            await scheduler.schedule(Promise.resolve());
            events.push(`end ${maker}`);
            isBusy = false;
          },
        };
      });
      const names = plan.map((_, index) => nameOf(index));
      const after = (maker: MakerName) => plan[names.indexOf(maker)]!.map(nameOf);
      // Whatever is near what, even what comes later.
      const near = (maker: MakerName) => nameOf((names.indexOf(maker) * 5 + 2) % (names.length + 1));
      const made = makeOnLanes(names, { after, near }, lanes, run);
      await scheduler.waitFor(made);
      for (const name of names) {
        assert.equal(events.filter((event) => event === `end ${name}`).length, 1);
        for (const other of after(name))
          assert.ok(events.indexOf(`end ${other}`) < events.indexOf(`begin ${name}`), `${name} after ${other}`);
      }
    }),
  );
});

test('with two lanes two makers are at work at the same time', async () => {
  const atWork = new Set<string>();
  let most = 0;
  const lane: Lane = {
    make: async (maker) => {
      atWork.add(maker);
      most = Math.max(most, atWork.size);
      await setImmediate();
      atWork.delete(maker);
    },
  };
  await makeOnLanes([0, 1, 2, 3].map(nameOf), alone, [lane, lane], run);
  assert.equal(most, 2);
});

test('a maker that fails ends it all with its own complaint', async () => {
  const lane: Lane = { make: () => Promise.reject(new Error('the disk is gone')) };
  await assert.rejects(makeOnLanes([nameOf(0), nameOf(1)], alone, [lane], run), /the disk is gone/);
});

test('when a maker has failed, a lane that is still at work begins nothing more', async () => {
  const begun: string[] = [];
  const slow = Promise.withResolvers<undefined>();
  const failing: Lane = { make: () => Promise.reject(new Error('the disk is gone')) };
  const working: Lane = {
    make: async (maker) => {
      begun.push(maker);
      await slow.promise;
    },
  };
  await assert.rejects(makeOnLanes([0, 1, 2].map(nameOf), alone, [failing, working], run), /the disk is gone/);
  slow.resolve(undefined);
  await setImmediate();
  assert.deepEqual(begun, [nameOf(1)]);
});

test('what says much of the same is made on one lane, while another lane has other things to make', async () => {
  const made: string[][] = [[], []];
  const lanes = made.map((own): Lane => ({
    make: async (maker) => {
      own.push(maker);
      await setImmediate();
    },
  }));
  const near = (maker: MakerName) => (maker === nameOf(2) ? nameOf(1) : maker === nameOf(3) ? nameOf(0) : undefined);
  await makeOnLanes([0, 1, 2, 3].map(nameOf), { after: () => [], near }, lanes, run);
  assert.deepEqual(made, [[0, 3].map(nameOf), [1, 2].map(nameOf)]);
});

test('a lane that has nothing else to make takes what is near a maker of another one', async () => {
  const slow = Promise.withResolvers<undefined>();
  const taken: string[] = [];
  const busy: Lane = { make: () => slow.promise };
  const free: Lane = {
    make: (maker) => {
      taken.push(maker);
      slow.resolve(undefined);
      return Promise.resolve();
    },
  };
  await makeOnLanes([0, 1].map(nameOf), { after: () => [], near: () => nameOf(0) }, [busy, free], run);
  assert.deepEqual(taken, [nameOf(1)]);
});
