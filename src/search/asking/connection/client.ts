import { trustScript } from '../../../trusted/client.ts';
import type { Script } from '../../../model/script.ts';
import type { Answer, Request } from '../answer.ts';
import { loadBeside } from '../beside/client.ts';
import type { Suggestion } from '../suggest.ts';
import { SearchFailure, type FromWorker, type StartInPage, type ToWorker } from '../protocol.ts';

/** A line to the search engine. */
export interface Connection {
  /**
   * Asks; a later request of the same channel takes this one's place. Rejects with `SearchFailure`.
   * `onPartial` is given answers that will still change.
   */
  search(request: Request, channel: string, onPartial?: (answer: Answer) => void): Promise<Answer>;
  /** What may complete what has been typed; nothing where it cannot be had. */
  suggest(typed: string, script: Script): Promise<Suggestion[]>;
  warm(script: Script): void;
  /** Ends the engine; what it was asked fails. */
  close(): void;
}

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (cause: Error) => void;
  onPartial: ((answer: Answer) => void) | undefined;
}

/** Starts the engine whose program lies beside the script at `here`: in a worker, or in the page where there is none. */
export function connect(here: string): Connection {
  const waiting = new Map<number, Waiting>();
  const suggesting = new Map<number, (suggestions: Suggestion[]) => void>();
  let number = 0;
  const fail = (which: number, cause: SearchFailure) => {
    waiting.get(which)?.reject(cause);
    waiting.delete(which);
  };
  const hear = (data: FromWorker) => {
    if (data.kind === 'suggestions') {
      suggesting.get(data.number)?.(data.suggestions);
      suggesting.delete(data.number);
      return;
    }
    const { resolve, onPartial } = waiting.get(data.number) ?? {};
    if (data.kind === 'partial') onPartial?.(data.answer);
    if (data.kind === 'answer') resolve?.(data.answer);
    if (data.kind === 'failure') fail(data.number, new SearchFailure(data.reason));
    if (data.kind !== 'partial') waiting.delete(data.number);
  };
  // The engine's own file could not be had, or it broke down: nothing that waits will be answered.
  const breakDown = () => {
    for (const which of [...waiting.keys()]) fail(which, new SearchFailure('unreachable'));
  };
  const { tell, end } =
    new URL(here).protocol === 'file:' ? startInPage(here, hear, breakDown) : startWorker(here, hear, breakDown);
  return {
    search: (request, channel, onPartial) =>
      new Promise((resolve, reject) => {
        waiting.set(++number, { resolve, reject, onPartial });
        tell({ kind: 'search', number, channel, request });
      }),
    suggest: (typed, script) =>
      new Promise((resolve) => {
        suggesting.set(++number, resolve);
        tell({ kind: 'suggest', number, typed, script });
      }),
    warm: (script) => tell({ kind: 'warm', script }),
    close: () => {
      end();
      breakDown();
    },
  };
}

interface Started {
  tell: (message: ToWorker) => void;
  end: () => void;
}
type Start = (here: string, hear: (message: FromWorker) => void, fail: () => void) => Started;

/** Browsers start workers from the page's own origin only; a worker of that origin may import the module from another. */
const startWorker: Start = (here, hear, fail) => {
  const script = new URL('search-worker.js', here);
  const source = new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' });
  const address = script.origin === location.origin ? script : URL.createObjectURL(source);
  const worker = new Worker(trustScript(address, new URL('.', here)), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', fail);
  return { tell: (message) => worker.postMessage(message), end: () => worker.terminate() };
};

/** A page opened from a disk may not start workers of files, but load classic scripts. */
const startInPage: Start = (here, hear, fail) => {
  const started = loadBeside(here, 'search-folder.js').then(() => globalThis.startSearchInPage(hear));
  return { tell: (message) => void started.then((tell) => tell(message), fail), end: () => {} };
};

declare global {
  var startSearchInPage: StartInPage;
}
