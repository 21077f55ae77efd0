import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { parseYaml } from '../../src/content/yaml.ts';
import { blanksOf, fillBlanks, type Answers } from '../../src/init/archive.ts';
import { siteSchema } from '../../src/model/site.ts';
import { runCommand } from '../command.ts';
import { forgetBuild, runBuild } from '../site/build.ts';
import { listSite } from '../site/pages.ts';

const root = mkdtempSync(join(tmpdir(), 'init-'));
after(() => rmSync(root, { recursive: true }));

/** Runs a command of the archive, which must find nothing wrong; what it said. */
async function succeed(...[name, ...args]: [string, ...string[]]): Promise<string> {
  const { status, stdout, stderr } = await runCommand(name, ...args);
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

const init = (folder: string, region: string, ...more: string[]) =>
  runCommand('init', '--region', region, '--name', '试验档案', '--out', folder, ...more);

const ADOPTIONS: [archive: string, region: string, languages: string, lang: string, places: string[]][] = [
  ['a province', '330000', 'zh-Hans,zh-Hant', 'zh-Hans', ['杭州市', '宁波市']],
  ['a municipality, Traditional first', '110000', 'zh-Hant,zh-Hans', 'zh-Hant', ['東城區', '海淀區']],
  ['a city, in one script', '440100', 'zh-Hans', 'zh-Hans', ['越秀区', '天河区']],
  ['the nation', '000000', 'zh-Hans,zh-Hant', 'zh-Hans', ['浙江省', '广东省']],
];

for (const [archive, region, languages, lang, places] of ADOPTIONS)
  test(`an archive of ${archive} is begun, filled with samples, checked, built and audited, and tells of its own region alone`, async () => {
    const [content, sample, site] = ['content', 'sample', 'site'].map((name) => join(root, region, name));
    assert.equal((await init(content!, region, '--languages', languages)).status, 0);
    assert.match(await succeed('check', '--content', content!), /内容无误：1 篇文章，2 个页面。/);
    await succeed('sample', '--count', '20', '--content', content!, '--out', sample!);
    // The example article of the new archive comes along.
    cpSync(join(content!, 'articles'), join(sample!, 'articles'), { recursive: true });
    assert.match(await succeed('check', '--content', sample!), /内容无误：21 篇文章/);
    const { status, output } = runBuild(sample!, site!, '--no-packs');
    assert.equal(status, 0, output);
    assert.match(await succeed('audit', '--out', site!), /网站无误/);
    assert.match(readFileSync(join(site!, 'index.html'), 'utf8'), new RegExp(`<html lang="${lang}"`));
    const regions = readFileSync(join(site!, 'regions.html'), 'utf8');
    for (const place of places) assert.ok(regions.includes(place), place);
    if (region !== '000000')
      for (const file of listSite(site!))
        assert.doesNotMatch(readFileSync(join(site!, file), 'utf8'), /四川|成都|"510/, file);
    forgetBuild(site!);
  });

test('a folder with anything in it is left as it is', async () => {
  const folder = mkdtempSync(join(root, 'mine-'));
  writeFileSync(join(folder, 'site.yml'), 'name: 我的档案');
  const { status, stderr } = await init(folder, '330000');
  assert.equal(status, 1);
  assert.match(stderr, /里已经有 site\.yml 等 1 项，没有改动。请用 --out /);
  assert.deepEqual(readdirSync(folder), ['site.yml']);
});

const REFUSED: [what: string, args: string[], told: RegExp][] = [
  ['a region there is not', ['990000'], /没有 990000 这个行政区划代码。.*全国 000000.*330000 浙江省/],
  ['a script there is not', ['330000', '--languages', 'en'], /--languages 写作 en，不合要求。请写 zh-Hans、zh-Hant/],
  ['a script named twice', ['330000', '--languages', 'zh-Hans,zh-Hans'], /不重复/],
  ['an address that is none', ['330000', '--address', 'example'], /--address 写作 example，不合要求/],
  ['a letterbox that is none', ['330000', '--email', 'me'], /--email 写作 me，不合要求/],
  ['a name of nothing', ['330000', '--name', ' '], /--name 是空的/],
];

for (const [index, [what, [region, ...more], told]] of REFUSED.entries())
  test(`${what} is refused with what to write, and nothing is written`, async () => {
    const folder = join(root, `refused-${index}`);
    const { status, stderr } = await init(folder, region!, ...more);
    assert.equal(status, 1);
    assert.match(stderr, told);
    assert.throws(() => readdirSync(folder));
  });

const template = readFileSync('src/init/template/site.yml', 'utf8');
const ANSWERS: Answers = {
  region: '330000',
  name: '试验档案',
  languages: ['zh-Hans'],
  address: 'https://archive.example.org/',
  email: 'archive@example.org',
};

test('the archive has the very name that was given, whatever signs are in it', () => {
  const signs = fc.constantFrom(...': #\'"{}[]&*!|>%@`-?,~\\=档案1.e真y'.split(''));
  const names = fc
    .oneof(fc.string({ unit: signs, minLength: 1 }), fc.string({ minLength: 1 }))
    .filter((name) => name.trim() === name && !/\p{Cc}/u.test(name));
  fc.assert(
    fc.property(names, (name) => {
      const text = fillBlanks(template, blanksOf({ ...ANSWERS, name }));
      const { value, problems } = parseYaml(text, siteSchema, { file: 'site.yml', firstLine: 1 });
      assert.deepEqual(problems, []);
      assert.equal(value?.name, name);
      assert.equal(value.contact.name, `${name}编辑组`);
    }),
  );
});
