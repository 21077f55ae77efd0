/**
 * Kills builds, deployments and imports at random moments: `npm run bench -- kills --times 50`. After each, every file that readers or
 * editors have is to be whole, and what is run next is to bring it all to what it is when nothing was killed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createCommand } from '../../src/command.ts';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { treeOf } from '../pipeline/archive.ts';

/** Files and their hashes. */
type Tree = Record<string, string>;

/** How many files are imported at once. */
const INPUTS = 40;

/** A command that is killed, in two states of what it brings about, and where readers see it. */
interface Victim {
  name: string;
  args: (state: 0 | 1) => string[];
  shown: string;
  /** What is there when nothing was killed. */
  trees: [Tree, Tree];
}

await createCommand(
  'bench',
  '在随机的时刻杀死构建、部署与导入（kill -9），看文件是否都完整、下一次是否一样。',
  'npm run bench -- kills --times 50',
)
  .usage('-- kills [选项]')
  .option('--times <次数>', '各杀多少次', '50')
  .option('--content <目录>', '内容目录', 'tests/site/content')
  .action(async ({ times, content }: { times: string; content: string }) => {
    const work = mkdtempSync(join(tmpdir(), 'bench-kills-'));
    try {
      for (const prepare of [prepareBuild, prepareDeployment])
        if (!(await killOften(await prepare(work, content), Number(times)))) process.exitCode = 1;
      if (!(await killImports(work, content, Number(times)))) process.exitCode = 1;
    } finally {
      for (const site of ['site', 'site-0', 'site-1'])
        rmSync(cacheFolderOf(join(work, site)), { recursive: true, force: true });
      rmSync(work, { recursive: true });
    }
  })
  .parseAsync(process.argv);

/** The content as it is, and with another name, which is on every page. */
async function prepareBuild(work: string, content: string): Promise<Victim> {
  const contents = [0, 1].map((state) => join(work, `content-${state}`));
  for (const folder of contents) cpSync(content, folder, { recursive: true });
  const settings = join(contents[1]!, 'site.yml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^name: .*$/m, 'name: 另一个名称的档案'));
  const trees: Tree[] = [];
  for (const [state, folder] of contents.entries()) {
    const site = join(work, `site-${state}`);
    await run(['build', '--content', folder, '--out', site]);
    trees.push(treeOf(site));
  }
  const shown = join(work, 'site');
  const args = (state: 0 | 1) => ['build', '--content', contents[state]!, '--out', shown];
  return { name: '构建', args, shown, trees: trees as [Tree, Tree] };
}

/** The two sites that the builds have made. */
async function prepareDeployment(work: string): Promise<Victim> {
  const sites = [join(work, 'site-0'), join(work, 'site-1')];
  const place = join(work, 'place');
  const args = (state: 0 | 1) => ['deploy', '--out', sites[state]!, '--to', place];
  return Promise.resolve({
    name: '部署',
    args,
    shown: join(place, 'current'),
    trees: [treeOf(sites[0]!), treeOf(sites[1]!)],
  });
}

/** Kills until so many have been killed before they were done. Says how it went; false when a file was not whole or the next run brought about something else. */
async function killOften({ name, args, shown, trees }: Victim, times: number): Promise<boolean> {
  await run(args(0));
  let state: 0 | 1 = 1;
  let took = await run(args(state));
  const faults: string[] = [];
  let [killed, escaped] = [0, 0];
  while (killed < times) {
    state = state === 0 ? 1 : 0;
    const after = Math.random() * took;
    const lasted = await run(args(state), after);
    if (lasted === Infinity) killed++;
    else [escaped, took] = [escaped + 1, lasted];
    const strange = Object.entries(treeOf(shown)).filter(([file, hash]) => trees.every((tree) => tree[file] !== hash));
    faults.push(...strange.map(([file]) => `${file}：${after.toFixed(0)} 毫秒时杀死之后不完整`));
    await run(args(state));
    if (!isSame(treeOf(shown), trees[state])) faults.push(`${after.toFixed(0)} 毫秒时杀死之后，下一次做成的不一样`);
  }
  return report(name, took, killed, escaped, faults);
}

/** The same with imports, each into a content folder as it was before; an article is there as a whole or not at all. */
async function killImports(work: string, content: string, times: number): Promise<boolean> {
  const inputs = join(work, 'inputs');
  mkdirSync(inputs);
  for (let number = 0; number < INPUTS; number++) writeFileSync(join(inputs, `${number}.txt`), inputOf(number));
  const desk = join(work, 'desk');
  const prepare = () => {
    rmSync(desk, { recursive: true, force: true });
    cpSync(content, desk, { recursive: true });
  };
  const args = ['import', inputs, '--content', desk, '--keep-raw'];
  prepare();
  const before = treeOf(desk);
  let took = await run(args);
  const whole = treeOf(desk);
  const faults: string[] = [];
  let [killed, escaped] = [0, 0];
  while (killed < times) {
    prepare();
    const after = Math.random() * took;
    const lasted = await run(args, after);
    if (lasted === Infinity) killed++;
    else [escaped, took] = [escaped + 1, lasted];
    const strange = Object.entries(treeOf(desk)).filter(
      ([file, hash]) => whole[file] !== hash && before[file] !== hash,
    );
    faults.push(...strange.map(([file]) => `${file}：${after.toFixed(0)} 毫秒时杀死之后不完整`));
    await run(args);
    if (!isSame(treeOf(desk), whole)) faults.push(`${after.toFixed(0)} 毫秒时杀死之后，再导入一次不一样`);
  }
  return report('导入', took, killed, escaped, faults);
}

/** A legacy page of its own, as plain text. */
function inputOf(number: number): string {
  return [
    `第${number}号专利质押登记办结`,
    `来源：四川日报 2021-02-${String((number % 28) + 1).padStart(2, '0')}`,
    `市知识产权局${number}日介绍，第${number}号专利的质押登记已经办结。`.repeat(20),
  ].join('\n');
}

function report(name: string, took: number, killed: number, escaped: number, faults: string[]): boolean {
  console.log(
    `${name}：一次 ${took.toFixed(0)} 毫秒；杀了 ${killed} 次（另有 ${escaped} 次先做完了），不对的 ${faults.length} 处`,
  );
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

function isSame(one: Tree, other: Tree): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}

/** Runs a command, with all its processes, to its end or until it is killed. Returns the milliseconds that it took; Infinity when it was killed. */
async function run(args: string[], killAfter?: number): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [resolve('src/cli.ts'), ...args], { stdio: 'ignore', detached: true });
  const closed = once(child, 'close') as Promise<[number | null]>;
  if (killAfter !== undefined) {
    await Promise.race([setTimeout(killAfter), closed]);
    if (child.exitCode === null && existsSync(`/proc/${child.pid}`)) process.kill(-child.pid!, 'SIGKILL');
  }
  const [code] = await closed;
  if (code !== null && code !== 0) throw new Error(`${args[0]} 以 ${code} 结束。`);
  return code === null ? Infinity : performance.now() - begun;
}
