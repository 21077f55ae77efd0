import { unseal } from '../form/block.ts';
import type { ByteRange, Load, LoadOptions } from './load.ts';
import { createFlights } from './flights.ts';
import { CONTENT_START, contentOf } from '../form/volume.ts';

/** The files of the index, taken apart. */
export interface Store {
  /** The bytes of a file that is one block. */
  file(path: string, options?: Pick<LoadOptions, 'isFresh' | 'signal'>): Promise<Uint8Array>;
  /**
   * The bytes of a block of a volume; ranges are counted from where the volume's content begins. A `part` that has the block is
   * fetched as one, and kept.
   */
  block(path: string, range: ByteRange, signal?: AbortSignal, part?: ByteRange): Promise<Uint8Array>;
}

/** Bytes between two wanted blocks that are fetched with them: a request of its own would cost a reader more. */
const GAP = 4_000;

/** Parts that are kept: that of the index as it was found, and as it is now. */
const MOST_PARTS = 2;

/** Whole volumes that are kept where parts cannot be had. */
const MOST_WHOLE = 48;

interface Wanted {
  range: ByteRange;
  signal: AbortSignal | undefined;
  resolve: (bytes: Uint8Array) => void;
  reject: (cause: unknown) => void;
}

/** Blocks that are asked for at the same time and lie near each other come by one request. */
export function createStore(load: Load): Store {
  const whole = createFlights<Uint8Array>(MOST_WHOLE);
  const parts = createFlights<Uint8Array>(MOST_PARTS);
  const wanted = new Map<string, Wanted[]>();
  /** Until an answer shows that it is not so. */
  let hasRanges = true;

  const loadWhole = (path: string, signal?: AbortSignal) =>
    whole.get(path, async (own) => contentOf((await load(path, { signal: own })).bytes), signal);

  const loadRange = async (path: string, { from, to }: ByteRange, signal?: AbortSignal): Promise<Uint8Array> => {
    const range = { from: CONTENT_START + from, to: CONTENT_START + to };
    const { bytes, isWhole } = await load(path, { range, signal });
    if (!isWhole) return bytes;
    hasRanges = false;
    const content = contentOf(bytes);
    await whole.get(path, () => Promise.resolve(content));
    return content.subarray(from, to);
  };

  const loadTogether = async (path: string, group: Wanted[]): Promise<void> => {
    const span = spanOf(group);
    try {
      const bytes = await loadRange(path, span, whenAllAbort(group.map(({ signal }) => signal)));
      for (const { range, resolve } of group) resolve(bytes.subarray(range.from - span.from, range.to - span.from));
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  };

  const loadWanted = (): void => {
    for (const [path, all] of wanted) for (const group of neighbours(all)) void loadTogether(path, group);
    wanted.clear();
  };

  return {
    file: async (path, options = {}) => unseal(contentOf((await load(path, options)).bytes)),
    block: async (path, range, signal, part) => {
      if (hasRanges && part && range.to <= part.to) {
        const bytes = await parts.get(path, (own) => loadRange(path, part, own), signal);
        return unseal(bytes.subarray(range.from - part.from, range.to - part.from));
      }
      if (!hasRanges) return unseal((await loadWhole(path, signal)).subarray(range.from, range.to));
      return unseal(
        await new Promise<Uint8Array>((resolve, reject) => {
          if (wanted.size === 0) queueMicrotask(loadWanted);
          wanted.set(path, [...(wanted.get(path) ?? []), { range, signal, resolve, reject }]);
        }),
      );
    },
  };
}

const spanOf = (group: readonly Wanted[]): ByteRange => ({
  from: group[0]!.range.from,
  to: Math.max(...group.map(({ range }) => range.to)),
});

/** Groups of what is to come by one request. */
function neighbours(wanted: readonly Wanted[]): Wanted[][] {
  const groups: Wanted[][] = [];
  for (const one of wanted.toSorted((a, b) => a.range.from - b.range.from)) {
    const last = groups.at(-1);
    if (last && one.range.from - spanOf(last).to <= GAP) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Aborts when all the signals have; never when anybody has none. */
function whenAllAbort(signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  const controller = new AbortController();
  let left = signals.length;
  const count = () => {
    if (--left === 0) controller.abort();
  };
  for (const signal of signals) {
    if (signal?.aborted) count();
    else signal?.addEventListener('abort', count, { once: true });
  }
  return controller.signal;
}
