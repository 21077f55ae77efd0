import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetBuild } from '../site/build.ts';

/** A content folder in a temporary place, with what an editor does to it. */
export interface Desk {
  content: string;
  /** Where the site goes; each has a cache of its own. */
  out: (name: string) => string;
  edit: (file: string, change: (text: string) => string) => void;
  write: (file: string, content: string | Uint8Array) => void;
  remove: (file: string) => void;
  read: (file: string) => string;
  articles: () => string[];
  close: () => void;
}

export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'archive-desk-'));
  const content = join(folder, 'content');
  cpSync('tests/site/content', content, { recursive: true });
  const at = (file: string) => join(content, file);
  const outs = new Set<string>();
  return {
    content,
    out: (name) => {
      outs.add(join(folder, name));
      return join(folder, name);
    },
    edit: (file, change) => writeFileSync(at(file), change(readFileSync(at(file), 'utf8'))),
    write: (file, content) => {
      mkdirSync(join(at(file), '..'), { recursive: true });
      writeFileSync(at(file), content);
    },
    remove: (file) => rmSync(at(file)),
    read: (file) => readFileSync(at(file), 'utf8'),
    articles: () =>
      readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `articles/${name.replaceAll('\\', '/')}`)
        .sort(),
    close: () => {
      outs.forEach(forgetBuild);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the build command as an editor would. */
export function startBuild(desk: Desk, out: string, ...options: string[]): ChildProcess {
  return spawn(process.execPath, ['src/cli.ts', 'build', '--content', desk.content, '--out', out, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Runs it to its end and returns what it said of its phases; throws with that when it fails. */
export async function build(desk: Desk, out: string, ...options: string[]): Promise<string> {
  const child = startBuild(desk, out, ...options);
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`build ended with ${code}:\n${said}`);
  return said;
}

/** Every file of a folder with the hash of its bytes. */
export function treeOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
