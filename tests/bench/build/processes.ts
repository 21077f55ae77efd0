import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** What a process and all that it started used, as far as the system tells. */
export interface Usage {
  /** User and system time of all of them, in seconds. */
  cpu: number;
  /** The peak resident memory of each, in bytes, largest first. */
  peaks: { name: string; bytes: number }[];
  /** The most that all of them held at one moment, in bytes; memory shared by two counts twice. */
  together: number;
}

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;
const EVERY = 100;

/** Whether the system tells what its processes use: /proc is Linux's own. */
export const isMeasurable = existsSync('/proc/self/stat');

/**
 * Follows a process and its descendants until the function that it returns is called, which tells what they used. A process that
 * ends between two looks is missed by one way of counting the processor's time, one that is not waited for by the other,
 * so the larger of the two counts.
 */
export function watchTree(root: number): () => Usage {
  const seen = new Map<number, { name: string; bytes: number; cpu: number }>();
  let together = 0;
  const before = statOf(process.pid)?.ended ?? 0;
  const look = () => {
    let now = 0;
    for (const pid of treeBelow(root, seen)) {
      const [stat, memory] = [statOf(pid), memoryOf(pid)];
      if (!stat || !memory) continue;
      seen.set(pid, { name: nameOf(pid), bytes: memory.peak, cpu: stat.own });
      now += memory.now;
    }
    together = Math.max(together, now);
  };
  const timer = setInterval(look, EVERY);
  look();
  return () => {
    clearInterval(timer);
    const polled = [...seen.values()].reduce((sum, { cpu }) => sum + cpu, 0);
    const waited = (statOf(process.pid)?.ended ?? 0) - before;
    const peaks = [...seen.values()].map(({ name, bytes }) => ({ name, bytes }));
    return { cpu: Math.max(polled, waited), peaks: peaks.sort((a, b) => b.bytes - a.bytes), together };
  };
}

/** The process, its descendants, and those once seen among them that have lost their parent. */
function treeBelow(root: number, seen: ReadonlyMap<number, unknown>): number[] {
  const children = new Map<number, number[]>();
  const alive = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const pid of alive.map(Number)) {
    const parent = statOf(pid)?.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = new Set([root, ...seen.keys()]);
  for (const pid of tree) for (const child of children.get(pid) ?? []) tree.add(child);
  return [...tree];
}

/** Fields of /proc/PID/stat by their place after the name: parent 2nd, times 12th to 15th; undefined when it has ended. */
function statOf(pid: number) {
  const text = readProc(pid, 'stat');
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = (...places: number[]) => places.reduce((sum, place) => sum + Number(fields[place - 1]), 0) / TICKS;
  return { parent: Number(fields[1]), own: ticks(12, 13), ended: ticks(14, 15) };
}

/** Resident memory in bytes, at most and now; undefined for a process that has ended. */
function memoryOf(pid: number) {
  const text = readProc(pid, 'status') ?? '';
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? NaN);
  const [peak, now] = [kilobytes('VmHWM') * 1024, kilobytes('VmRSS') * 1024];
  return Number.isNaN(peak) ? undefined : { peak, now };
}

/** The program's name; for Node that of the script it runs, too. */
function nameOf(pid: number): string {
  const [program = '', ...args] = (readProc(pid, 'cmdline') ?? '').split('\0');
  const script = args.find((arg) => !arg.startsWith('-') && /\.[cm]?[jt]s$/.test(arg));
  const name = basename(program) || linkOf(pid);
  return script === undefined ? name : `${name} ${basename(script)}`;
}

function linkOf(pid: number): string {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    return String(pid);
  }
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
