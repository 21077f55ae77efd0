import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { t } from '../../language/say.ts';
import type { RawFile } from '../draft.ts';
import type { Settings } from '../import.ts';
import type { Asked, Read, Said } from './capture.ts';

/** Megabytes of memory that one capture may take: a page as large as is taken at all needs less than half. */
const MEMORY = 2048;

/**
 * Reads captures in a thread of its own, one at a time. A capture may be made so that reading it never ends or takes all the
 * memory: then the thread is ended, the capture has an error, and another thread reads the next one.
 */
export class CaptureReader {
  readonly #settings: Settings;
  readonly #seconds: number;
  #thread: Promise<Worker> | undefined;
  #turn = new AbortController();

  /** `seconds`: that one capture may take. */
  constructor(settings: Settings, seconds: number) {
    this.#settings = settings;
    this.#seconds = seconds;
  }

  /** What is in a capture. Throws an error that says what to do. */
  async read(raw: RawFile, sha256: string): Promise<Read> {
    const turn = (this.#turn = new AbortController());
    const thread = await (this.#thread ??= startThread(this.#settings));
    const limit = setTimeout(() => turn.abort(tooSlow(this.#seconds)), this.#seconds * 1000);
    ask(thread, { raw, sha256 });
    const said = await answerOf(thread, turn.signal)
      .catch((cause: unknown) => this.#giveUp(turn.signal.aborted ? turn.signal.reason : describe(cause)))
      .finally(() => clearTimeout(limit));
    if (said instanceof Error) throw said;
    return said;
  }

  /** Ends the thread, whatever it is reading: that capture has an error then. */
  async stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    this.#turn.abort(new Error(t`已中断。`));
    await (await thread)?.terminate();
  }

  async #giveUp(why: unknown): Promise<never> {
    await this.stop();
    throw why;
  }
}

/** A thread that is ready to read: the time it takes to begin is no capture's. */
async function startThread(settings: Settings): Promise<Worker> {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  await once(thread, 'message');
  return thread;
}

/** The bytes go as a copy of their own: they may be a piece of a larger buffer, all of which would be sent. */
function ask(thread: Worker, { raw, sha256 }: Asked): void {
  const bytes = new Uint8Array(raw.bytes);
  thread.postMessage({ raw: { ...raw, bytes }, sha256 } satisfies Asked, [bytes.buffer]);
}

async function answerOf(thread: Worker, signal: AbortSignal): Promise<Said> {
  const [said] = (await once(thread, 'message', { signal })) as [Said];
  return said;
}

function tooSlow(seconds: number): Error {
  return new Error(
    t`读了 ${seconds} 秒还没有读完，没有导入。请拆开，或另存为纯文本再导入；愿意多等的，用 --timeout 写明秒数。`,
  );
}

function describe(cause: unknown): unknown {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')) return cause;
  return new Error(t`要用的内存超过 ${MEMORY} MB，没有导入。请拆开，或另存为纯文本再导入。`, { cause });
}
