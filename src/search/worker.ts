import { createEngine } from './engine.ts';
import { createFetcher, Unreachable } from './fetch.ts';
import type { Failure, FromWorker, ToWorker } from './protocol.ts';
import { WrongFormat } from './reader.ts';

/** Runs the search engine beside the page, so that searching never holds up typing. Lives at `assets/search-worker.js`. */

const engine = createEngine(createFetcher(new URL('../search/', import.meta.url), fetch));
const running = new Map<string, AbortController>();

const say = (message: FromWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'warm') void engine.warm(data.script).catch(() => {});
  else void answer(data);
});

async function answer({ number, channel, request }: Extract<ToWorker, { kind: 'search' }>): Promise<void> {
  const own = new AbortController();
  running.get(channel)?.abort();
  running.set(channel, own);
  try {
    const answer = await engine.search(
      request,
      (partial) => own.signal.aborted || say({ kind: 'partial', number, answer: partial }),
      own.signal,
    );
    say({ kind: 'answer', number, answer });
  } catch (cause) {
    say({ kind: 'failure', number, reason: own.signal.aborted ? 'replaced' : reasonOf(cause) });
    if (!own.signal.aborted && reasonOf(cause) === 'broken') throw cause;
  } finally {
    if (running.get(channel) === own) running.delete(channel);
  }
}

function reasonOf(cause: unknown): Failure {
  if (cause instanceof WrongFormat) return 'outdated';
  return cause instanceof Unreachable ? 'unreachable' : 'broken';
}
