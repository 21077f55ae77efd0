import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';

/** A line between reader and host. Shaped by the host: a browser's own throttling does not reach workers. */
export interface Line {
  /** Milliseconds there and back. */
  delay: number;
  bytesPerSecond: number;
}

/** What phones have where reception is poor: 1.6 Mbit/s, 150 ms. */
export const SLOW_4G: Line = { delay: 150, bytesPerSecond: 200_000 };

/** Bytes that go out at a time. */
const SLICE = 4_000;

/** A function that sends an answer's body over the line, which all answers share. */
export function createSender(line: Line | undefined): (response: ServerResponse, body: Buffer) => Promise<void> {
  if (!line) return (response, body) => new Promise((resolve) => response.end(body, resolve));
  const opened = new WeakSet<Socket>();
  let free = 0;
  return async (response, body) => {
    const socket = response.socket;
    // A connection is opened by a way there and back of its own.
    const ways = !socket || opened.has(socket) ? 1 : 2;
    if (socket) opened.add(socket);
    await pass(line.delay * ways);
    for (let at = 0; at < body.length; at += SLICE) {
      const slice = body.subarray(at, at + SLICE);
      free = Math.max(free, performance.now()) + (slice.length / line.bytesPerSecond) * 1000;
      await pass(Math.max(0, free - performance.now()));
      response.write(slice);
    }
    await new Promise<void>((resolve) => response.end(resolve));
  };
}
