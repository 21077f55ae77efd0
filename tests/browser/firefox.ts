import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A page in Firefox, as far as tests of opened folders need one. */
export interface FirefoxPage {
  open(address: string): Promise<void>;
  /** The value, as JSON, of an expression or of the promise that it is. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The path of a Firefox of this machine, `FIREFOX_PATH` or in a usual place; undefined where there is none. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
}

/** Starts Firefox with a new profile and speaks WebDriver BiDi (W3C) with it, for which nothing need be installed. */
export async function launchFirefox(program: string): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const send = await connect(await addressIn(child.stderr));
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const { context } = contexts[0]!;
  return {
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async <T>(expression: string) => {
      const { result } = (await send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value: string } };
      if (!result) throw new Error(`${expression} failed in Firefox`);
      return JSON.parse(result.value) as T;
    },
    close: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Where Firefox says that it listens. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) return `${address}/session`;
  }
  throw new Error('Firefox ended before it could be spoken with');
}

type Send = (method: string, params: object) => Promise<unknown>;

/** A function that sends a command and waits for its result. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  let last = 0;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { id, result, message } = JSON.parse(data) as { id?: number; result?: unknown; message?: string };
    const answered = waiting.get(id ?? 0);
    if (message === undefined) answered?.resolve(result);
    else answered?.reject(new Error(message));
  });
  return (method, params) => {
    const answered = Promise.withResolvers<unknown>();
    waiting.set(++last, answered);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answered.promise;
  };
}
