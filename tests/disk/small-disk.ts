import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

// A disk of a few megabytes, for what happens when it is full: a file system in memory that one command alone sees.

/** Root needs no further right to have a file system of its own; others become root of nothing but their own. */
const ALONE = process.getuid?.() === 0 ? ['-m'] : ['-rm'];

const MOUNT = 'mount -t tmpfs -o size="$0" tmpfs "$1" && shift && exec "$@"';

/** Runs a command of the archive, and before it a shell's line, while `folder` is such a disk of `size`, as `4m`. */
export function runOnSmallDisk(
  folder: string,
  size: string,
  args: string[],
  first = 'true',
): { status: number | null; output: string } {
  mkdirSync(folder, { recursive: true });
  const command = [process.execPath, join(import.meta.dirname, '../../src/cli.ts'), ...args];
  const shell = ['sh', '-c', `${first} && exec "$@"`, 'sh', ...command];
  const { status, stdout, stderr } = spawnSync('unshare', [...ALONE, 'sh', '-c', MOUNT, size, folder, ...shell], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Why no such disk can be had here; false when it can. */
export function withoutSmallDisk(): string | false {
  const tried = spawnSync('unshare', [...ALONE, 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']);
  return tried.status !== 0 && '这台机器不许挂载临时磁盘（unshare），没有测磁盘满了的情形';
}
