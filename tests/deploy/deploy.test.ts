import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
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
import { beginVersion, switchVersion } from '../../src/deploy/script.ts';

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
  writeFileSync(join(tools, 'ssh'), '#!/bin/sh\ntest "$1 $2" = "-- archive@example.org" || exit 9\nexec sh -c "$3"\n');
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
