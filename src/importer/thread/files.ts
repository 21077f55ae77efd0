import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { t } from '../../language/say.ts';
import type { RawFile } from '../draft.ts';
import type { Listed } from '../fetching/links.ts';
import { sizeOf, type Captures } from '../files.ts';
import type { Settings } from '../import.ts';
import type { Question, Read, Recorded, Said } from './question.ts';

/** Megabytes of memory that one capture may take: a page as large as is taken at all needs less than half. */
const MEMORY = 2048;
const INTERRUPTED = t`已中断。`;

/**
 * Reads what comes from outside in threads of its own: captures in one, the lists and WARC files that hold them in another, so that
 * a capture that has to be given up does not take the rest of its file along.
 */
export class CaptureReader {
  readonly settings: Settings;
  readonly #captures: Thread;
  readonly #containers: Thread;

  /** `seconds`: that one capture, list or record may take. */
  constructor(settings: Settings, seconds: number) {
    this.settings = settings;
    this.#captures = new Thread(settings, seconds);
    this.#containers = new Thread(settings, seconds);
  }

  /** What is in a capture. Throws an error that says what to do. */
  async read(raw: RawFile, sha256: string): Promise<Read> {
    return (await this.#captures.ask({ about: 'capture', sha256, raw: copyOf(raw) })) as Read;
  }

  /** The addresses in a list of pages; undefined when it is none. Throws an error that says what to do. */
  async readList(raw: RawFile): Promise<Listed | undefined> {
    return (await this.#containers.ask({ about: 'list', raw: copyOf(raw) })) as Listed | undefined;
  }

  /** The captures in a WARC file; of its bytes that are read, `progress` tells. */
  async *readWarc(path: string, progress: (done: number, total: number) => void): Captures {
    const total = await sizeOf(path);
    const next = () => this.#containers.ask({ about: 'record', path }) as Promise<Recorded | undefined>;
    for (let record = await next(); record; record = await next()) {
      progress(record.done, total);
      if (record.capture) yield record.capture;
    }
  }

  /** Ends the threads, whatever they are reading: that has an error then. */
  async stop(): Promise<void> {
    await Promise.all([this.#captures.stop(), this.#containers.stop()]);
  }
}

/**
 * A thread that answers one question at a time. A file may be made so that reading it never ends or takes all the memory: then the
 * thread is ended, the question has an error, and another thread takes the next one.
 */
class Thread {
  readonly #settings: Settings;
  readonly #seconds: number;
  #worker: Promise<Worker> | undefined;
  #turn = new AbortController();
  #isStopped = false;

  constructor(settings: Settings, seconds: number) {
    this.#settings = settings;
    this.#seconds = seconds;
  }

  async ask(question: Question): Promise<Said> {
    // Whoever was reading a file when all was stopped would begin another thread.
    if (this.#isStopped) throw new Error(INTERRUPTED);
    const turn = (this.#turn = new AbortController());
    const worker = await (this.#worker ??= startWorker(this.#settings));
    const limit = setTimeout(() => turn.abort(tooSlow(this.#seconds)), this.#seconds * 1000);
    worker.postMessage(question, 'raw' in question ? [question.raw.bytes.buffer as ArrayBuffer] : []);
    const said = await answerOf(worker, turn.signal)
      .catch((cause: unknown) => this.#giveUp(turn.signal.aborted ? turn.signal.reason : describe(cause)))
      .finally(() => clearTimeout(limit));
    if (said instanceof Error) throw said;
    return said;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#end();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#turn.abort(new Error(INTERRUPTED));
    await (await worker)?.terminate();
  }

  async #giveUp(why: unknown): Promise<never> {
    await this.#end();
    throw why;
  }
}

/** A thread that is ready to read: the time it takes to begin is no capture's. */
async function startWorker(settings: Settings): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  await once(worker, 'message');
  return worker;
}

/** The bytes go as a copy of their own: they may be a piece of a larger buffer, all of which would be sent. */
function copyOf(raw: RawFile): RawFile {
  return { ...raw, bytes: new Uint8Array(raw.bytes) };
}

async function answerOf(worker: Worker, signal: AbortSignal): Promise<Said> {
  const [said] = (await once(worker, 'message', { signal })) as [Said];
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
