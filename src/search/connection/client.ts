import type { Script } from '../../model/script.ts';
import type { Answer, Request } from '../answer.ts';
import { SearchFailure, type FromWorker, type ToWorker } from '../protocol.ts';

/** A line to the search worker. */
export interface Connection {
  /**
   * Asks; a later request of the same channel takes this one's place. Rejects with `SearchFailure`.
   * `onPartial` is given answers that will still change.
   */
  search(request: Request, channel: string, onPartial?: (answer: Answer) => void): Promise<Answer>;
  warm(script: Script): void;
}

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (cause: Error) => void;
  onPartial: ((answer: Answer) => void) | undefined;
}

/** Starts the worker that lies beside the module at `here`. */
export function connect(here: string): Connection {
  const waiting = new Map<number, Waiting>();
  const worker = startWorker(new URL('search-worker.js', here));
  let number = 0;
  const fail = (which: number, cause: SearchFailure) => {
    waiting.get(which)?.reject(cause);
    waiting.delete(which);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const { resolve, onPartial } = waiting.get(data.number) ?? {};
    if (data.kind === 'partial') onPartial?.(data.answer);
    if (data.kind === 'answer') resolve?.(data.answer);
    if (data.kind === 'failure') fail(data.number, new SearchFailure(data.reason));
    if (data.kind !== 'partial') waiting.delete(data.number);
  });
  // The worker's own file could not be had, or it broke down: nothing that waits will be answered.
  worker.addEventListener('error', () => {
    for (const which of [...waiting.keys()]) fail(which, new SearchFailure('unreachable'));
  });
  const tell = (message: ToWorker) => worker.postMessage(message);
  return {
    search: (request, channel, onPartial) =>
      new Promise((resolve, reject) => {
        waiting.set(++number, { resolve, reject, onPartial });
        tell({ kind: 'search', number, channel, request });
      }),
    warm: (script) => tell({ kind: 'warm', script }),
  };
}

/** Browsers start workers from the page's own origin only; a worker of that origin may import the module from another. */
function startWorker(script: URL): Worker {
  if (script.origin === location.origin) return new Worker(script, { type: 'module' });
  const source = new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(source), { type: 'module' });
}
