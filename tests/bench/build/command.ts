import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isMeasurable, watchTree, type Usage } from './processes.ts';

/** One run of a command from its start to its end. */
export interface Run {
  /** Wall time. */
  seconds: number;
  /** Undefined where the system does not tell. */
  usage: Usage | undefined;
  /** Its own account of its phases, in seconds, in the order it gave them. */
  phases: Record<string, number>;
}

export const PROJECT = join(import.meta.dirname, '../../..');

/** A line such as `生成页面：35.7 秒`, whatever follows it. */
const PHASE = /^\s*(\S[^：:]*)[：:]\s*(\d+(?:\.\d+)?)\s*秒/u;

/** Runs one of the archive's own commands as an editor does, from the project's folder. */
export function runArchive(...args: string[]): Promise<Run> {
  return runCommand(process.execPath, [join(PROJECT, 'src/cli.ts'), ...args]);
}

/** Runs a command to its end and passes on what it says. Throws when it fails. */
export async function runCommand(program: string, args: string[]): Promise<Run> {
  const begun = performance.now();
  const child = spawn(program, args, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = isMeasurable && child.pid !== undefined ? watchTree(child.pid) : undefined;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      process.stderr.write(text.replace(/^(?=.)/gmu, '    '));
    });
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  const seconds = (performance.now() - begun) / 1000;
  const usage = stop?.();
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} 没有成功（退出码 ${code}）。`);
  return { seconds, usage, phases: phasesIn(said) };
}

/** Phases as a command reports them; what it reports twice is added up. */
export function phasesIn(text: string): Record<string, number> {
  const phases: Record<string, number> = {};
  for (const line of text.split('\n')) {
    const [, name, seconds] = PHASE.exec(line) ?? [];
    if (name !== undefined) phases[name] = (phases[name] ?? 0) + Number(seconds);
  }
  return phases;
}
