import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { unzipSync } from 'fflate';
import { readPacksIndex, type PackEntry, type PacksIndex } from '../../src/offline/format.ts';
import { runBuild } from '../site/build.ts';
import { build, treeOf } from './archive.ts';
import { assertSame, check, desk, restoreContent, site, whole } from './shared-site.ts';

function readIndex(): PacksIndex {
  const read = readPacksIndex(readFileSync(join(site, 'packs/index.json'), 'utf8'));
  assert.ok('index' in read);
  return read.index;
}

/** The files of a pack by address, with the hashes of their bytes. */
function contentsOf({ volumes }: PackEntry): Record<string, string> {
  const entries = volumes.flatMap(({ address }) => Object.entries(unzipSync(readFileSync(join(site, address)))));
  return Object.fromEntries(entries.map(([address, bytes]) => [address, hash('sha256', bytes)]));
}

const isTraditional = (address: string) => address.startsWith('zh-hant/');
const isShared = (address: string) => /^(?:assets|media|search)\/|^(?:index\.html|404\.html|sw\.js)$/.test(address);

/** What packs leave out: what is for programs, feeds but the whole archive's, what is for crawlers and hosts or tells of all articles, packs. */
const isLeftOut = (address: string) =>
  /^(?:zh-hant\/)?(?:data\/|articles\/.*\.(?:md|json)$|feeds\/\w+\/)|^sitemap|^(?:robots\.txt|llms\.txt|_headers|_redirects|_nginx\.conf)$|^search\/heads-|^(?:packs|pagefind)\//.test(
    address,
  );

test('every file of the site is in one pack of each edition that needs it, as it is in the site', () => {
  for (const edition of ['zh-Hans', 'zh-Hant']) {
    const packs = readIndex().packs.filter((pack) => pack.edition === edition);
    assert.ok(packs.length > 1, 'a base and periods');
    const found = packs.flatMap((pack) => Object.entries(contentsOf(pack)));
    const wanted = Object.entries(whole)
      .filter(([address]) => !isLeftOut(address))
      .filter(([address]) => isShared(address) || isTraditional(address) === (edition === 'zh-Hant'));
    assert.equal(new Set(found.map(([address]) => address)).size, found.length, 'no file is in two packs');
    assert.deepEqual(Object.fromEntries(found.sort()), Object.fromEntries(wanted.sort()));
  }
});

test('the list of packs tells the truth of each, and of nothing else', () => {
  const { packs, newest } = readIndex();
  assert.equal(newest, '2021-02-28');
  const volumes = packs.flatMap((pack) => pack.volumes);
  assert.deepEqual(
    volumes.map(({ address }) => address).sort(),
    Object.keys(whole).filter((address) => address.endsWith('.zip')),
  );
  for (const { address, size, sha256 } of volumes) {
    assert.equal(statSync(join(site, address)).size, size);
    assert.equal(sha256, whole[address]);
  }
  for (const pack of packs) {
    const addresses = Object.keys(contentsOf(pack));
    assert.equal(addresses.length, pack.files);
    const pages = addresses.filter((address) => /^(?:zh-hant\/)?articles\//.test(address));
    const withdrawn = pages.filter((address) => /-dd0[12]\.html$/.test(address));
    assert.equal(pages.length - withdrawn.length, pack.articles);
  }
});

test('unzip makes the folder edition of all packs, whichever comes first', (t) => {
  if (spawnSync('unzip', ['-v']).error) return t.skip('unzip is not installed here');
  const packs = readdirSync(join(site, 'packs')).filter((name) => name.endsWith('.zip'));
  for (const [name, order] of [
    ['unzipped', packs],
    ['unzipped-backwards', packs.toReversed()],
  ] as const) {
    const folder = desk.out(name);
    mkdirSync(folder);
    for (const pack of order) {
      const { status, stderr } = spawnSync('unzip', ['-oq', join(site, 'packs', pack), '-d', folder], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    }
    assert.deepEqual(
      treeOf(folder),
      Object.fromEntries(Object.entries(whole).filter(([address]) => !isLeftOut(address))),
    );
  }
});

check('one more article remakes the base and the newest period of each edition', async () => {
  const before = readIndex();
  desk.write(
    'articles/2021/20210301-jj01.md',
    '---\ntitle: 新添的一篇\ndate: 2021-03-01\nsource: 新来源\ncategory: industry\n---\n\n与别的都不相干。\n',
  );
  await build(desk, site);
  const known = new Set(before.packs.flatMap(({ volumes }) => volumes.map((volume) => volume.sha256)));
  const { packs } = readIndex();
  const remade = packs.filter(({ volumes }) => volumes.some((volume) => !known.has(volume.sha256)));
  assert.deepEqual(
    remade.map(({ edition, period }) => [edition, period === null]),
    [
      ['zh-Hans', true],
      ['zh-Hans', false],
      ['zh-Hant', true],
      ['zh-Hant', false],
    ],
  );
  restoreContent();
});

check('a withdrawn text is in no pack of the same build, and the list names it', async () => {
  const words = '先得把茶';
  const packsWith = () =>
    readIndex()
      .packs.filter(({ volumes }) =>
        volumes.some(({ address }) =>
          Object.values(unzipSync(readFileSync(join(site, address)))).some((bytes) =>
            Buffer.from(bytes).includes(words),
          ),
        ),
      )
      .map(({ edition, period }) => [edition, period === null]);
  assert.equal(packsWith().length, 4, 'the feed in the base and the page in the period, in both editions');
  desk.edit('articles/2021/20210228-ii01.md', (text) =>
    text.replace(/\n---\n/, '\nwithdrawal:\n  date: 2024-02-03\n  reason: 应来源单位要求撤下。\n---\n'),
  );
  await build(desk, site);
  assert.deepEqual(packsWith(), []);
  const tombstones = readIndex().packs.filter((pack) => 'articles/20210228-ii01.html' in contentsOf(pack));
  assert.equal(tombstones.length, 1, 'its address is still there to say so');
  assert.deepEqual(readIndex().withdrawn, [
    { id: '20200603-dd01', date: '2020-07-01' },
    { id: '20200604-dd02', date: '2020-07-02' },
    { id: '20210228-ii01', date: '2024-02-03' },
  ]);
  restoreContent();
});

check('packs go when they are not wanted, and come again as they were', () => {
  const { status, output } = runBuild(desk.content, site, '--no-packs');
  assert.equal(status, 0, output);
  assert.match(output, /离线包：没有做/);
  assert.ok(!existsSync(join(site, 'packs')));
  assert.match(runBuild(desk.content, site).output, /离线包：\d+ 个，\d+\.\d MB/);
  assertSame(site, whole);
});

check('the folder edition is what all packs hold, and is brought up to date', () => {
  const folder = desk.out('stick');
  const wanted = Object.fromEntries(Object.entries(whole).filter(([address]) => !isLeftOut(address)));
  assert.match(runBuild(desk.content, site, '--folder', folder).output, /文件夹版 .*写入 \d+ 个，删去 0 个/);
  assert.deepEqual(treeOf(folder), wanted);
  writeFileSync(join(folder, 'index.html'), 'damaged');
  mkdirSync(join(folder, 'articles/old'));
  writeFileSync(join(folder, 'articles/old/gone.html'), 'an article that was deleted');
  assert.match(runBuild(desk.content, site, '--folder', folder, '--no-packs').output, /写入 1 个，删去 1 个/);
  assert.deepEqual(treeOf(folder), wanted);
});

check('nothing else is overwritten by a folder edition', async () => {
  await build(desk, site);
  const foreign = desk.out('foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'photo.jpg'), 'mine');
  const another = desk.out('another-site');
  for (const file of ['index.html', 'robots.txt', 'assets/site.css']) {
    mkdirSync(dirname(join(another, file)), { recursive: true });
    writeFileSync(join(another, file), 'another');
  }
  const before = [treeOf(foreign), treeOf(another), treeOf(site)];
  for (const folder of [foreign, join(foreign, 'photo.jpg'), site, join(site, 'copy'), another]) {
    const { status, output } = runBuild(desk.content, site, '--folder', folder);
    assert.equal(status, 1, folder);
    assert.match(output, /--folder/);
  }
  assert.deepEqual([treeOf(foreign), treeOf(another), treeOf(site)], before);
});
