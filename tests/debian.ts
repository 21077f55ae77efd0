import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Installs Debian packages when there is apt-get and nobody must be asked for a password. */
export function installPackages(packages: string[]): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (root.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  console.log(`正在安装 ${packages.join('、')}（apt-get），约需一两分钟……`);
  try {
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    ]) {
      const [program, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
      execFileSync(program!, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    }
    return true;
  } catch {
    console.error(`apt-get 没能装上 ${packages.join('、')}。`);
    return false;
  }
}

/**
 * Unpacks Debian packages into a folder without installing them, so that none of them starts a server on this machine. False
 * where they cannot be had.
 */
export function unpackPackages(packages: string[], folder: string): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  mkdirSync(folder, { recursive: true });
  const quiet = { cwd: folder, stdio: 'ignore' } as const;
  const fetch = () => spawnSync('apt-get', ['download', '-qq', ...packages], quiet).status === 0;
  if (!fetch()) {
    spawnSync('apt-get', ['update', '-qq'], quiet);
    if (!fetch()) return false;
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  return files.every((name) => spawnSync('dpkg-deb', ['-x', join(folder, name), folder], quiet).status === 0);
}
