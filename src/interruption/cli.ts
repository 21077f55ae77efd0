import { setImmediate } from 'node:timers/promises';

/** What ends a command from outside, Ctrl+C or the system, with the status that says so: 128 and the signal's number (POSIX). */
const STATUS = { SIGINT: 130, SIGTERM: 143 };
type Signal = keyof typeof STATUS;
const SIGNALS = Object.keys(STATUS) as Signal[];

/** Sees to it that nothing is left half-done, and returns what is to be said. */
type Stop = () => Promise<string> | string;

/** Of work within work the innermost is asked to stop: it knows what is under way. */
const stops: Stop[] = [];
let stopping: Promise<never> | undefined;

/**
 * Does work that may be ended from outside. Then `stop` is called, once, and after that the process ends; whatever the work comes
 * to meanwhile is not heard of. Work may have such work within it.
 */
export async function interruptible<T>(work: () => Promise<T>, stop: Stop): Promise<T> {
  if (stops.push(stop) === 1) for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work();
  } finally {
    if (stops.length === 1) await heard();
    if (stopping) await stopping;
    stops.pop();
    if (stops.length === 0) for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

/** What came while the work let nothing else run is told only after the loop of events has gone round once more in whole. */
async function heard(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

function interrupt(signal: Signal): void {
  stopping ??= end(signal, stops.at(-1)!);
}

/** Goes on, such as with serving a site, until it is ended from outside; which it may be as soon as this is called. */
export async function untilInterrupted(stop: () => Promise<string>): Promise<never> {
  return interruptible(() => new Promise<never>(() => {}), stop);
}

async function end(signal: Signal, stop: Stop): Promise<never> {
  console.error(await stop());
  process.exit(STATUS[signal]);
}
