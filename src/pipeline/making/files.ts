import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { hashOf } from '../../model/identity.ts';
import { keepLast } from '../../model/recent.ts';
import type { Accounts } from '../accounts/files.ts';
import type { Common, EarlierPart, GiveTurn, Maker, Part } from '../maker.ts';
import { programOf } from '../snapshot/code.ts';
import { Stage } from '../stage/files.ts';
import { ALL_YEARS, parseYears } from '../years.ts';

/** Parts that are made at the same time where the maker says nothing of it. */
const AT_ONCE = 2;

/** Programs whose keys are kept: a maker's parts are made by a few, in turns. */
const PROGRAMS = 64;

/**
 * Milliseconds of making between two turns for others: a progress bar, and what another process has to say, which would have to
 * wait for its next maker.
 */
const TURN = 20;

/** What a process makes products from: all that makers may have, and the accounts of what they have made. */
export interface Supplies extends Common {
  accounts: Accounts;
  /** Aborted when the build ends before its time, after which nothing is written; absent in a process that is killed then. */
  ended?: AbortSignal;
}

/**
 * Makes what a maker has to make for this run, keeps what need not be made anew, and closes its account. Rejects soon after the
 * build has ended.
 *
 * @param own the maker's own module, as a file of the project.
 */
export async function makeProducts(
  name: string,
  maker: Maker,
  own: string,
  { accounts, ended, ...materials }: Supplies,
  tick: (done: number, total: number) => void,
): Promise<void> {
  const { run, code } = materials;
  const stage = new Stage(run, name, ended);
  const made = accounts.madeBy(maker.after ?? []);
  const giveTurn = createTurns(ended);
  const work = await maker.begin({ ...materials, made, giveTurn });
  const years = (run.years !== undefined && parseYears(run.years)) || ALL_YEARS;
  const covered = work.parts.filter(({ year }) => years.areAll || (year !== undefined && years.cover(year)));
  const programKey = keepLast(PROGRAMS, (others: string) =>
    hashOf(
      programOf(own, others === '' ? [] : others.split('\n')).map((file) => code[file]),
      16,
    ),
  );
  const programOfPart = (part: Part) => programKey((part.code ?? []).join('\n'));
  const keyOf = (part: Part) => `${part.key ?? ''}-${programOfPart(part)}`;
  const earlierOf = (part: Part): EarlierPart | undefined => {
    const [earlier, end] = [stage.earlier(part.name), `-${programOfPart(part)}`];
    if (!earlier?.key.endsWith(end)) return undefined;
    return { key: earlier.key.slice(0, -end.length), files: earlier.files, read: made.read };
  };
  const wanted: Part[] = [];
  for (const part of covered) {
    if (part.key === undefined || !stage.keep(part.name, keyOf(part))) wanted.push(part);
    await giveTurn();
  }
  await makeParts(wanted, { stage, keyOf, earlierOf, giveTurn, atOnce: work.atOnce ?? AT_ONCE }, tick);
  await work.end?.();
  ended?.throwIfAborted();
  accounts.close(name, stage.ledger, stage.replaced());
}

/** What a maker's parts are made with. */
interface Making {
  stage: Stage;
  keyOf: (part: Part) => string;
  earlierOf: (part: Part) => EarlierPart | undefined;
  giveTurn: GiveTurn;
  atOnce: number;
}

/** Where making waits for nothing, others would never have their turn, nor would it ever hear that the build has ended. */
function createTurns(ended?: AbortSignal): GiveTurn {
  let since = performance.now();
  return () => {
    ended?.throwIfAborted();
    if (performance.now() - since < TURN) return undefined;
    return setImmediate().then(() => void (since = performance.now()));
  };
}

async function makeParts(
  parts: Part[],
  { stage, keyOf, earlierOf, giveTurn, atOnce }: Making,
  tick: (done: number, total: number) => void,
): Promise<void> {
  const total = parts.reduce((sum, { weight = 1 }) => sum + weight, 0);
  let done = 0;
  let next = 0;
  const makePart = async (part: Part) => {
    const files = await part.make(() => earlierOf(part));
    for (const [address, content] of files) {
      if (typeof content === 'string' || content instanceof Uint8Array)
        stage.write(part.name, keyOf(part), address, content);
      else stage.keepFile(part.name, keyOf(part), content);
      await giveTurn();
    }
  };
  const makeInTurn = async () => {
    for (let part; (part = parts[next++]);) {
      await makePart(part);
      tick((done += part.weight ?? 1), total);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, makeInTurn));
}
