import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { readContent } from '../../src/content/files.ts';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { runCommand } from '../command.ts';
import { openDesk, type Desk } from '../pipeline/archive.ts';
import { copyFixtureSite } from '../site/build.ts';

// Ctrl+C and the system's request to end: a command says that it was ended, leaves nothing half-done, and ends with 128 and the
// number of the signal.

const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof STATUS;

const root = mkdtempSync(join(tmpdir(), 'interrupted-'));
const desk = openDesk();
after(() => {
  desk.close();
  rmSync(root, { recursive: true, force: true });
});

interface Running {
  child: ChildProcess;
  said: Promise<string>;
}

/** A command in a group of processes of its own, as a terminal starts it. */
function start(args: string[], path = ''): Running {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, PATH: `${path}:${process.env['PATH']}` },
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]).then((both) => both.join('\n'));
  return { child, said };
}

/** Ends a command, once `when` holds, as a terminal does: by a signal to all its processes. Returns what it said. */
async function interrupt({ child, said }: Running, signal: Signal, when: () => boolean): Promise<string> {
  const closed = once(child, 'close');
  while (!when()) {
    assert.equal(child.exitCode, null, 'the command is still at work');
    await setTimeout(5);
  }
  process.kill(-child.pid!, signal);
  const [status] = (await closed) as [number | null];
  const output = await said;
  assert.equal(status, STATUS[signal], output);
  assert.doesNotMatch(output, /^\s+at /m);
  return output;
}

/** How many files the build into a folder has made and not published. */
function countMade(site: string): number {
  try {
    return readdirSync(join(cacheFolderOf(site), 'stage'), { recursive: true }).length;
  } catch {
    return 0;
  }
}

const buildOf = ({ content }: Desk, site: string) => start(['build', '--content', content, '--out', site]);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`a build that is ended by ${signal} leaves the site as it was, and nothing of its own`, async () => {
    const site = desk.out(`site-${signal}`);
    const said = await interrupt(buildOf(desk, site), signal, () => countMade(site) > 30);
    assert.match(said, /已中断，网站没有改动。/);
    assert.ok(!existsSync(site));
    for (const left of ['lock', 'stage']) assert.ok(!existsSync(join(cacheFolderOf(site), left)), left);
  });

test('what is to be brought to its end is waited for, however often one asks, and the failure of the work is not heard of', async () => {
  const script = `
    import { interruptible } from './src/interruption/cli.ts';
    import { setTimeout } from 'node:timers/promises';
    await interruptible(
      async () => { console.log('ready'); await setTimeout(300); throw new Error('broken off'); },
      async () => { await setTimeout(900); return 'ended in order'; },
    );`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = text(child.stderr);
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  await setTimeout(100);
  child.kill('SIGTERM');
  const [status] = (await closed) as [number];
  assert.deepEqual([status, await said], [130, 'ended in order\n']);
});

test('of work within work only the innermost is asked to end, and after it the one around it', async () => {
  const script = (ended: string) => `
    import { interruptible } from './src/interruption/cli.ts';
    import { setTimeout } from 'node:timers/promises';
    await interruptible(
      async () => {
        await interruptible(() => setTimeout(${ended === 'inner' ? 60_000 : 0}), () => 'inner');
        await setTimeout(60_000);
      },
      () => 'outer',
    );`;
  for (const ended of ['inner', 'outer']) {
    const args = [
      '--input-type=module',
      '-e',
      `globalThis.setTimeout(() => process.kill(process.pid, 'SIGTERM'), 300);${script(ended)}`,
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number]>]);
    assert.deepEqual([status, said], [143, `${ended}\n`]);
  }
});

test('a command that is ended while its program is loaded says that it has not begun', async () => {
  const begun = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) {
      if (url.endsWith('/importer/cli.ts')) process.kill(process.pid, 'SIGINT');
      return next(url, context);
    } });`;
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(begun)}`, 'src/cli.ts', 'import', root],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number]>]);
  assert.deepEqual([status, said], [130, '已中断，还没有开始。\n']);
});

test('an import that is ended while it reads the settings says that it has imported nothing', async () => {
  const content = join(root, 'slow');
  mkdirSync(content);
  spawnSync('mkfifo', [join(content, 'site.yml')]);
  const running = start(['import', '--content', content, join(content, 'site.yml')]);
  const settings = await open(join(content, 'site.yml'), 'w');
  running.child.stderr!.once('data', () => void settings.close());
  assert.match(await interrupt(running, 'SIGTERM', () => true), /已中断，还没有开始导入。/);
});

/** A content folder without articles, and a folder of articles to be imported into it. */
function prepareImport(name: string): {
  content: string;
  raw: string;
  args: string[];
  left: (ending: string) => string[];
} {
  const [content, raw] = [join(root, name, 'content'), join(root, name, 'raw')];
  for (const folder of [content, raw]) mkdirSync(folder, { recursive: true });
  copyFileSync('tests/importer/site.yml', join(content, 'site.yml'));
  for (let number = 1; number <= COUNT; number++)
    writeFileSync(
      join(raw, `${number}.md`),
      `---\ntitle: 第${number}号试验新闻\ndate: 2021-02-09\nsource: 四川日报\ncategory: industry\n---\n\n第${number}号${'成都市签订合作协议。'.repeat(30)}\n`,
    );
  const left = (ending: string) =>
    readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
  return { content, raw, args: ['import', '--content', content, raw], left };
}
const COUNT = 250;

test('an import that is ended finishes the articles it has begun, and can be taken back and gone on with', async () => {
  const { content, args, left } = prepareImport('ended');
  const said = await interrupt(start(args), 'SIGINT', () => left('.md').length > 5);
  assert.match(said, /已中断。导入 \d+ 篇.*再运行一次就接着导入/);
  const count = left('.md').length;
  assert.ok(count < COUNT);
  assert.deepEqual(left('.part'), []);
  assert.deepEqual((await readContent(content)).problems, []);
  const undone = await runCommand('import', '--content', content, '--undo');
  assert.match(undone.stdout, new RegExp(`删去 ${count} 个文件`));
  await runCommand('import', ...args.slice(1));
  assert.equal(left('.md').length, COUNT);
});

test('an import that is killed is taken back with what it left half-written, and the one before it stays', async () => {
  const { content, raw, args, left } = prepareImport('killed');
  await runCommand('import', '--content', content, join(raw, '1.md'));
  const before = left('.md');
  const { child } = start(args);
  const closed = once(child, 'close');
  while (left('.md').length < 6) await setTimeout(5);
  process.kill(-child.pid!, 'SIGKILL');
  await closed;
  assert.ok(left('.md').length < COUNT);
  assert.equal((await runCommand('import', '--content', content, '--undo')).status, 0);
  assert.deepEqual([left('.md'), left('.part')], [before, []]);
});

test('a deployment that is ended leaves readers what they have, and nothing of its own', async () => {
  const [site, place, tools] = [join(root, 'site'), join(root, 'place'), join(root, 'tools')];
  for (const folder of [site, tools]) mkdirSync(folder);
  writeFileSync(join(site, 'index.html'), '首页');
  const args = ['deploy', '--out', site, '--to', place];
  await start(args).said;
  writeFileSync(join(site, 'index.html'), '新首页');
  writeFileSync(join(tools, 'tar'), '#!/bin/sh\ncase "$1" in -cf) sleep 60;; *) exec /bin/tar "$@";; esac\n');
  chmodSync(join(tools, 'tar'), 0o755);
  const isUnderWay = () => readdirSync(join(place, 'versions')).some((name) => name.startsWith('.new'));
  const said = await interrupt(start(args, tools), 'SIGTERM', isUnderWay);
  assert.match(said, /已中断，没有换上，读者看到的还是原来的一版。/);
  assert.deepEqual(readdirSync(join(place, 'versions')).sort(), ['1', '1.sha256']);
});

for (const [what, args] of [
  ['build --serve', (site: string) => ['build', '--content', desk.content, '--out', site, '--serve', '--port', '0']],
  ['demo', (site: string) => ['demo', '--count', '12', '--content', desk.content, '--out', site, '--port', '0']],
  ['serve', (site: string) => ['serve', '--out', site, '--port', '0']],
] as const)
  test(`${what} says that it ends when it is told to`, async () => {
    const site = desk.out(what === 'demo' ? 'demo' : 'other');
    desk.out('demo/site');
    if (what === 'build --serve') copyFixtureSite(site);
    const running = start(args(site));
    let heard = '';
    running.child.stdout!.on('data', (chunk: Buffer) => (heard += String(chunk)));
    const said = await interrupt(running, 'SIGINT', () => /按 Ctrl\+C 结束/.test(heard));
    assert.match(said, /已停止/);
  });
