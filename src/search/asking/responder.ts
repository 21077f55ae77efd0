import type { Engine } from './engine.ts';
import { Unreachable } from './load.ts';
import type { Failure, FromWorker, ToWorker } from './protocol.ts';
import { WrongFormat } from './reader.ts';

/** Answers what pages ask of an engine, wherever it runs: `say` is given the answers. */
export function createResponder(engine: Engine, say: (message: FromWorker) => void): (message: ToWorker) => void {
  const running = new Map<string, AbortController>();

  const answer = async ({ number, channel, request }: Extract<ToWorker, { kind: 'search' }>): Promise<void> => {
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
      const reason = own.signal.aborted ? 'replaced' : reasonOf(cause);
      say({ kind: 'failure', number, reason });
      if (reason === 'broken') throw cause;
    } finally {
      if (running.get(channel) === own) running.delete(channel);
    }
  };
  // Without suggestions a reader types on.
  const suggest = async ({ number, typed, script }: Extract<ToWorker, { kind: 'suggest' }>): Promise<void> => {
    const suggestions = await engine.suggest(typed, script).catch(() => []);
    say({ kind: 'suggestions', number, suggestions });
  };
  return (message) => {
    if (message.kind === 'suggest') void suggest(message);
    else if (message.kind === 'warm') void engine.warm(message.script).catch(() => {});
    else void answer(message);
  };
}

function reasonOf(cause: unknown): Failure {
  if (cause instanceof WrongFormat) return 'outdated';
  return cause instanceof Unreachable ? 'unreachable' : 'broken';
}
