/** What ends a command from outside, Ctrl+C or the system, with the status that says so: 128 and the signal's number (POSIX). */
const STATUS = { SIGINT: 130, SIGTERM: 143 };
type Signal = keyof typeof STATUS;
const SIGNALS = Object.keys(STATUS) as Signal[];

/**
 * Does work that may be ended from outside. Then `stop` is called, once: it sees to it that nothing is left half-done and
 * returns what is to be said. After that the process ends; whatever the work comes to meanwhile is not heard of.
 */
export async function interruptible<T>(work: () => Promise<T>, stop: () => Promise<string> | string): Promise<T> {
  let stopping: Promise<never> | undefined;
  const interrupt = (signal: Signal) => void (stopping ??= end(signal, stop));
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work();
  } finally {
    if (stopping) await stopping;
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

/** Goes on, such as with serving a site, until it is ended from outside. */
export async function untilInterrupted(stop: () => Promise<string>): Promise<never> {
  return interruptible(() => new Promise<never>(() => {}), stop);
}

async function end(signal: Signal, stop: () => Promise<string> | string): Promise<never> {
  console.error(await stop());
  process.exit(STATUS[signal]);
}
