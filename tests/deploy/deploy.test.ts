import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import test, { after } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { deploy, DeploymentFailed, OutcomeUnknown, rollBack } from '../../src/deploy/files.ts';
import { beginVersion, switchVersion, tellVersion } from '../../src/deploy/script.ts';

// A place has the site it was given, whole, at any time; what did not change is not sent again.

const root = mkdtempSync(join(tmpdir(), 'deploy-'));
after(() => rmSync(root, { recursive: true, force: true }));

let desks = 0;

function openDesk(files: Record<string, string>) {
  const folder = join(root, String(desks++));
  const [site, place] = [join(folder, 'site'), join(folder, 'a place')];
  const write = (name: string, content: string) => {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { site, place, write };
}

function run(site: string, to: string, options: string[] = [], path = ''): { status: number | null; output: string } {
  const args = [resolve('src/cli.ts'), 'deploy', '--out', site, '--to', to, ...options];
  const env = { ...process.env, PATH: `${path}:${process.env['PATH']}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}

/** What readers are shown. */
const shown = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(place, 'current'), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(place, 'current', name)).isFile())
      .map((name): [string, string] => [name, readFileSync(join(place, 'current', name), 'utf8')])
      .sort(),
  );

const FIRST = { 'index.html': '首页', 'articles/a.html': '甲', 'articles/旧 文.html': '乙' };

test('a site is put in place whole, and of the next one only what changed is sent', () => {
  const { site, place, write } = openDesk(FIRST);
  assert.match(run(site, place).output, /已换上第 1 版：传 3 个文件/);
  assert.deepEqual(shown(place), FIRST);
  const kept = statSync(join(place, 'current/articles/a.html')).ino;
  write('index.html', '新首页');
  write('articles/c.html', '丙');
  rmSync(join(site, 'articles/旧 文.html'));
  assert.match(run(site, place).output, /已换上第 2 版：传 2 个文件.*删 1 个/);
  assert.deepEqual(shown(place), { 'articles/a.html': '甲', 'articles/c.html': '丙', 'index.html': '新首页' });
  assert.equal(statSync(join(place, 'current/articles/a.html')).ino, kept);
  assert.match(run(site, place).output, /没有变动/);
});

test('the version before is kept as it was, and comes back in one command', () => {
  const { site, place, write } = openDesk(FIRST);
  run(site, place);
  write('index.html', '写坏了');
  run(site, place);
  assert.match(run(site, place, ['--roll-back']).output, /已换回第 1 版/);
  assert.deepEqual(shown(place), FIRST);
  write('index.html', '改好了');
  run(site, place);
  assert.equal(shown(place)['index.html'], '改好了');
  const { status, output } = run(site, join(root, 'new'), ['--roll-back']);
  assert.equal(status, 1);
  assert.match(output, /没有更早的一版/);
});

test('two versions are kept, however many have been in force', () => {
  const { site, place, write } = openDesk(FIRST);
  for (const content of ['一', '二', '三', '四']) {
    write('index.html', content);
    run(site, place);
  }
  assert.deepEqual(readdirSync(join(place, 'versions')).sort(), ['3', '3.sha256', '4', '4.sha256']);
  assert.equal(readlinkSync(join(place, 'current')), 'versions/4');
});

test('a dry run says what it would do and does nothing', () => {
  const { site, place } = openDesk(FIRST);
  assert.match(run(site, place, ['--dry-run']).output, /将要传 3 个文件.*\n传 articles\/a\.html\n/);
  assert.ok(!existsSync(join(place, 'current')));
});

test('a file that arrives altered, or not at all, is noticed, and readers keep the version they have', () => {
  const { site, place, write } = openDesk(FIRST);
  run(site, place);
  write('index.html', '新首页');
  for (const packer of [
    'exit 3',
    'echo index.html other >/dev/null; cd "$4"; printf x > .x; exec /bin/tar -cf - --transform s/.x/index.html/ .x',
  ]) {
    const tools = mkdtempSync(join(root, 'tools-'));
    // Unpacking goes on as it is.
    writeFileSync(join(tools, 'tar'), `#!/bin/sh\ncase "$1" in -cf) ${packer};; *) exec /bin/tar "$@";; esac\n`);
    chmodSync(join(tools, 'tar'), 0o755);
    const { status, output } = run(site, place, [], tools);
    assert.equal(status, 1);
    assert.match(output, /没有换上，读者看到的还是原来的一版/);
    assert.deepEqual(shown(place), FIRST);
    rmSync(join(site, '.x'), { force: true });
  }
  assert.match(run(site, place).output, /已换上第 2 版/);
});

test('another machine is reached by ssh, whatever the name of the folder', () => {
  const { site, place } = openDesk(FIRST);
  const tools = mkdtempSync(join(root, 'tools-'));
  writeFileSync(join(tools, 'ssh'), '#!/bin/sh\ntest "$3 $4" = "-- archive@example.org" || exit 9\nexec sh -c "$5"\n');
  chmodSync(join(tools, 'ssh'), 0o755);
  assert.match(run(site, `archive@example.org:${place}`, [], tools).output, /已换上第 1 版/);
  assert.deepEqual(shown(place), FIRST);
});

test('a machine that ssh does not reach, or loses, is told with what to try', () => {
  const { site } = openDesk(FIRST);
  const tools = mkdtempSync(join(root, 'tools-'));
  writeFileSync(join(tools, 'ssh'), '#!/bin/sh\necho Connection closed by remote host >&2\nexit 255\n');
  chmodSync(join(tools, 'ssh'), 0o755);
  const { status, output } = run(site, 'archive@example.org:/srv/archive', [], tools);
  assert.equal(status, 1);
  assert.match(output, /ssh 连不上，或中途断了（Connection closed by remote host）。请先用 ssh 登录那台主机试一试/);
});

const MANNER = { isDry: false, isCompressed: false, signal: new AbortController().signal };

/** Does something with programs of its own before all others. */
async function withTools<T>(tools: string, work: () => Promise<T>): Promise<T> {
  const path = process.env['PATH'];
  process.env['PATH'] = `${tools}:${path}`;
  return work().finally(() => (process.env['PATH'] = path));
}

/** A folder of programs by their names, as scripts of the shell. */
function toolsOf(scripts: Record<string, string[]>): string {
  const tools = mkdtempSync(join(root, 'tools-'));
  for (const [name, lines] of Object.entries(scripts)) {
    writeFileSync(join(tools, name), ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(join(tools, name), 0o755);
  }
  return tools;
}

/** An ssh that loses the connection as the current version is changed, before the machine does it or after, and perhaps all later ones. */
function losing(when: 'before' | 'after', isForGood: boolean): string {
  const flag = join(mkdtempSync(join(root, 'flag-')), 'lost');
  return toolsOf({
    ssh: [
      `lose() { ${isForGood ? `touch ${flag};` : ''} echo Connection reset by peer >&2; exit 255; }`,
      `[ ! -e ${flag} ] || lose`,
      `case "$5" in *.current*) ${when === 'after' ? 'sh -c "$5" &&' : ''} lose;; esac`,
      'exec sh -c "$5"',
    ],
  });
}

const remote = (place: string) => ({ host: 'archive@example.org', folder: place });
const here = (place: string) => ({ host: undefined, folder: place });

test('when the connection is lost around the switch, what is said is what readers have, and what follows does right', async () => {
  const { site, place, write } = openDesk(FIRST);
  const [before, after] = [losing('before', false), losing('after', false)];
  await deploy(site, here(place), MANNER);
  write('index.html', '二');
  await assert.rejects(
    withTools(before, () => deploy(site, remote(place), MANNER)),
    DeploymentFailed,
  );
  assert.deepEqual(shown(place), FIRST);
  const { version } = await withTools(after, () => deploy(site, remote(place), MANNER));
  assert.deepEqual([version, shown(place)['index.html']], [2, '二']);
  assert.deepEqual((await deploy(site, here(place), MANNER)).sent, []);
  assert.equal(await withTools(after, () => rollBack(remote(place))), 1);
  assert.deepEqual(shown(place), FIRST);
  assert.equal(await rollBack(here(place)), undefined);
  assert.equal((await deploy(site, here(place), MANNER)).version, 3);
});

for (const [when, left] of [
  ['before', 'versions/1'],
  ['after', 'versions/2'],
] as const)
  test(`when nobody can be asked any more, lost ${when} the switch, it is said that it is not known, and what follows does right`, async () => {
    const { site, place, write } = openDesk(FIRST);
    await deploy(site, here(place), MANNER);
    write('index.html', '二');
    await assert.rejects(
      withTools(losing(when, true), () => deploy(site, remote(place), MANNER)),
      (cause) =>
        cause instanceof OutcomeUnknown && /不知道换上了没有.*指向 versions\/2 就是已经换上/.test(cause.message),
    );
    assert.equal(readlinkSync(join(place, 'current')), left);
    assert.equal((await deploy(site, here(place), MANNER)).version, 2);
    assert.equal(shown(place)['index.html'], '二');
    assert.equal(await rollBack(here(place)), 1);
    assert.deepEqual(shown(place), FIRST);
  });

test('of an outcome that nobody knows it is not said that readers have the old version', () => {
  const { site, place } = openDesk(FIRST);
  const { status, output } = run(site, `archive@example.org:${place}`, [], losing('after', true));
  assert.equal(status, 1);
  assert.match(output, /^正在换上第 1 版时断了，不知道换上了没有：.*Connection reset by peer.*请再运行一次。$/m);
});

test('whatever files are called they arrive, but for a line end, which is told', async () => {
  const strange = { '-rf': '1', "a'b $(touch x) `c`.txt": '2', 'a\\b.txt': '3', '旧;文 {x}.txt': '4' };
  const { site, place, write } = openDesk({ ...FIRST, ...strange });
  await deploy(site, here(place), MANNER);
  assert.deepEqual(shown(place), Object.fromEntries(Object.entries({ ...FIRST, ...strange }).sort()));
  write('a\nb.txt', '5');
  await assert.rejects(deploy(site, here(place), MANNER), /^Error: a\\nb\.txt 的文件名里有换行。请改名/);
});

test('what readers never had is not what they get back', async () => {
  const { site, place, write } = openDesk(FIRST);
  await deploy(site, here(place), MANNER);
  // One deployment was cut off between its list and the switch, the next one before the old versions went.
  for (const name of ['', '.sha256'])
    cpSync(join(place, `versions/1${name}`), join(place, `versions/2${name}`), { recursive: true });
  write('index.html', '三');
  const tools = toolsOf({ mv: ['/bin/mv "$@"', 'case "$*" in *.current*) kill -9 $PPID;; esac'] });
  assert.equal((await withTools(tools, () => deploy(site, here(place), MANNER))).version, 3);
  assert.equal(await rollBack(here(place)), 1);
});

test('who asks for the version while one is being put into force waits until it is', () => {
  const { site, place } = openDesk(FIRST);
  run(site, place);
  const slow = switchVersion(place, 'a', { version: 2, before: 1, files: 1 }).replace(/^mv /m, 'sleep 0.5\nmv ');
  mkdirSync(join(place, 'versions/.new-a'));
  const list = `${'0'.repeat(64)}  index.html`;
  const begun = `printf '%s\n' '${list}' | sh -c "$1" & sleep 0.2; sh -c "$2"`;
  const { stdout } = spawnSync('sh', ['-c', begun, 'sh', slow, tellVersion(place)], { encoding: 'utf8' });
  assert.equal(stdout, `versions/2\n${list}\n`);
});

test('what is no site is not put anywhere', () => {
  const { status, output } = run(join(root, 'nothing'), join(root, 'place'));
  assert.equal(status, 1);
  assert.match(output, /里没有网站。请先运行 npm run build/);
});

test('texts lie there compressed as well when they are to, and what did not change is not compressed again', () => {
  const long = '<p>四川省的知识产权新闻。</p>\n'.repeat(200);
  const { site, place, write } = openDesk({
    'index.html': long,
    'a.html': `${long}甲`,
    'short.html': '短',
    'a.png': long,
  });
  write('search/1.js', long);
  assert.match(run(site, place, ['--compress']).output, /传 9 个文件/);
  const at = (name: string) => readFileSync(join(place, 'current', name));
  assert.equal(gunzipSync(at('index.html.gz')).toString(), long);
  assert.equal(brotliDecompressSync(at('a.html.br')).toString(), `${long}甲`);
  assert.deepEqual(
    Object.keys(shown(place)).filter((name) => /\.(?:gz|br)$/.test(name)),
    ['a.html.br', 'a.html.gz', 'index.html.br', 'index.html.gz'],
  );
  write('index.html', `${long}乙`);
  assert.match(run(site, place, ['--compress']).output, /传 3 个文件.*删 0 个/);
  assert.equal(gunzipSync(at('index.html.gz')).toString(), `${long}乙`);
  assert.match(run(site, place, ['--compress']).output, /没有变动/);
  assert.match(run(site, place).output, /传 0 个文件.*删 4 个/, 'no compressed form outlives its file');
});

test('a list that is cut off on its way does not come into force', () => {
  const { place, site } = openDesk(FIRST);
  run(site, place);
  mkdirSync(join(place, 'versions/.new-a'));
  const commands = switchVersion(place, 'a', { version: 2, before: 1, files: 3 });
  const { status } = spawnSync('sh', ['-c', commands], { input: `${'0'.repeat(64)}  index.html\n` });
  assert.notEqual(status, 0);
  assert.equal(readlinkSync(join(place, 'current')), 'versions/1');
});

test('of two deployments at once the slower one says so, and readers have the faster one whole', () => {
  const { site, place, write } = openDesk(FIRST);
  run(site, place);
  const other = openDesk({ ...FIRST, 'index.html': '别人的首页' });
  write('index.html', '自己的首页');
  const tools = mkdtempSync(join(root, 'tools-'));
  // While it packs, the other one does all it does.
  const second = `PATH="${process.env['PATH']}" ${process.execPath} src/cli.ts deploy --out '${other.site}' --to '${place}' >&2`;
  writeFileSync(join(tools, 'tar'), `#!/bin/sh\ncase "$1" in -cf) ${second};; esac\nexec /bin/tar "$@"\n`);
  chmodSync(join(tools, 'tar'), 0o755);
  const { status, output } = run(site, place, [], tools);
  assert.equal(status, 1);
  assert.match(output, /同时有人也在部署，先换上了。请再运行一次/);
  assert.equal(shown(place)['index.html'], '别人的首页');
  assert.deepEqual(readdirSync(join(place, 'versions')).sort(), ['1', '1.sha256', '2', '2.sha256']);
  assert.match(run(site, place).output, /已换上第 3 版：传 1 个文件/);
  assert.equal(shown(place)['index.html'], '自己的首页');
});

test('a deployment that goes on is not taken for one that was cut off long ago, however old the site is', () => {
  const { site, place } = openDesk(FIRST);
  run(site, place);
  utimesSync(join(place, 'versions/1'), new Date(0), new Date(0));
  for (const name of ['one', 'other']) spawnSync('sh', ['-c', beginVersion(place, name)]);
  assert.deepEqual(readdirSync(join(place, 'versions')).sort(), ['.new-one', '.new-other', '1', '1.sha256']);
});

test('a version that was cut off before it had its list is in the way of none', () => {
  const { site, place, write } = openDesk(FIRST);
  run(site, place);
  mkdirSync(join(place, 'versions/2/articles'), { recursive: true });
  write('index.html', '新首页');
  assert.match(run(site, place).output, /已换上第 3 版/);
  assert.deepEqual(readdirSync(join(place, 'versions')).sort(), ['1', '1.sha256', '3', '3.sha256']);
});

test('a program that is missing is named', () => {
  const { site } = openDesk(FIRST);
  const args = [resolve('src/cli.ts'), 'deploy', '--out', site, '--to', 'archive@example.org:/srv'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: join(root, 'none') } });
  assert.equal(status, 1);
  assert.equal(stderr, '没有换上，读者看到的还是原来的一版：没有 ssh 这个程序\n');
});
