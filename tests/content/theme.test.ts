import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { readSettings } from '../../src/content/files.ts';
import { printProblem } from '../../src/content/problem.ts';

const root = mkdtempSync(join(tmpdir(), 'theme-'));
after(() => rmSync(root, { recursive: true }));

const SETTINGS = readFileSync('tests/site/content/site.yml', 'utf8');
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="9" height="9"/></svg>';

/** The settings of a folder with these files in `theme`. */
async function read(files: Record<string, string>, settings = '') {
  const folder = mkdtempSync(join(root, 'content-'));
  mkdirSync(join(folder, 'theme'));
  writeFileSync(join(folder, 'site.yml'), SETTINGS + settings);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'theme', name), text);
  cpSync('public/assets/icon-192.png', join(folder, 'theme/icon-192.png'));
  const { value, problems } = await readSettings(folder);
  return { value, said: problems.map((problem) => printProblem('content', problem)) };
}

test('a logo has the size of its picture', async () => {
  const { value, said } = await read({ 'logo.svg': LOGO }, 'theme: { logo: logo.svg }\n');
  assert.deepEqual(said, []);
  assert.deepEqual(value?.theme.logo, { file: 'logo.svg', width: 60, height: 40 });
});

test('a logo that is not there, is no harmless picture, or is in no setting is told', async () => {
  const logo = 'theme: { logo: logo.svg }\n';
  assert.match(
    (await read({}, logo)).said.join(),
    /^content\/theme\/logo\.svg:1: 没有这个文件，.*请把图片放进 theme 目录/,
  );
  const active = LOGO.replace('<rect', '<script>1</script><rect');
  assert.match((await read({ 'logo.svg': active }, logo)).said.join(), /theme\/logo\.svg:1: 图片不能断定只是一幅图/);
  assert.match(
    (await read({ 'mark.svg': LOGO })).said.join(),
    /theme\/mark\.svg:1: 这个文件没有用处。.*icon\.svg、icon-192\.png/,
  );
});

test('an icon of another size than its name says is told', async () => {
  const folder = mkdtempSync(join(root, 'content-'));
  mkdirSync(join(folder, 'theme'));
  writeFileSync(join(folder, 'site.yml'), SETTINGS);
  cpSync('public/assets/icon-192.png', join(folder, 'theme/icon-512.png'));
  const { problems } = await readSettings(folder);
  assert.match(
    problems.map((problem) => printProblem('content', problem)).join(),
    /图片宽 192、高 192 像素。请换成宽高都是 512/,
  );
});
