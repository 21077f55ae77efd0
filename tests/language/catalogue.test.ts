import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import ts from 'typescript';
import english from '../../src/language/en.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { keyOf } from '../../src/language/say.ts';

/** What commands say in a room: its tagged messages, and texts with Chinese in them that are none. */
interface Said {
  messages: string[];
  untagged: string[];
}

const PUBLISHED = 'goes into the site';
const WRITTEN = 'goes into content';
const READ = 'is looked for in texts';

/**
 * Chinese that is not said to whoever runs a command, and so is the same in every language: whole files, folders (of their files
 * those that say nothing), and in files that speak besides, single texts. Whatever else stands in `src` is said. Benchmarks,
 * tests and `.ci` speak Chinese alone: they are for those who change the code.
 */
const NOT_SAID: [place: string, why: string, texts?: string[]][] = [
  ['views/', PUBLISHED],
  ['offline/', PUBLISHED],
  ['explorer/', PUBLISHED],
  ['feeds/', PUBLISHED],
  ['hosting/nginx.ts', PUBLISHED],
  ['reading/', PUBLISHED],
  ['model/court.ts', PUBLISHED],
  ['model/reading-text.ts', PUBLISHED],
  ['model/reference.ts', PUBLISHED],
  ['model/script.ts', PUBLISHED],
  ['model/tile-layouts.ts', PUBLISHED],
  ['model/day.ts', PUBLISHED, ['年', '月', '日']],
  ['init/archive.ts', WRITTEN],
  ['sample/', WRITTEN],
  ['model/article.ts', WRITTEN, ['来源未注明', '（请在这里写正文，段落之间空一行。）']],
  ['importer/files.ts', WRITTEN, ['标准输入']],
  ['model/place.ts', READ],
  ['model/cited-kinds.ts', READ],
  ['model/law-version.ts', READ, ['第']],
  ['hanzi/', READ],
  ['citations/', READ],
  ['content/article.ts', READ, ['。']],
  ['search/asking/', READ],
  ['search/form/', READ],
  ['importer/docx.ts', READ, ['标题', '文章标题', '主标题', '副标题', "p[style-name='标题 "]],
  ['importer/metadata.ts', READ],
  ['importer/parse-record.ts', READ],
  ['importer/rules/', READ],
  ['importer/html/', READ],
  ['importer/degarble/', READ],
];

const CHINESE = /[\p{Script=Han}，。；：、“”（）《》]/u;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, ...readSaid(path) }));

function readSaid(path: string): Said {
  const said: Said = { messages: [], untagged: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't') {
      said.messages.push(keyOf(textsOf(node.template)));
      if (ts.isTemplateExpression(node.template))
        for (const { expression } of node.template.templateSpans) visit(expression);
    } else {
      if ((ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) && CHINESE.test(node.text))
        said.untagged.push(node.text);
      ts.forEachChild(node, visit);
    }
  };
  visit(ts.createSourceFile(path, readFileSync(`src/${path}`, 'utf8'), ts.ScriptTarget.Latest, true));
  return said;
}

function textsOf(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}

const messages = new Set(sources.flatMap((source) => source.messages));

test('every message has its English, and the catalogue has nothing else', () => {
  assert.deepEqual(Object.keys(english).sort(), [...messages].sort());
});

test('English has the values of the Chinese, each as often, and no Chinese', () => {
  const valuesIn = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();
  for (const [chinese, said] of Object.entries(english)) {
    assert.deepEqual(valuesIn(said), valuesIn(chinese), chinese);
    assert.doesNotMatch(said, /[\p{Script=Han}，。；：、“”（）]/u);
  }
});

/** Whether a place of the list above has the text of the file. */
function holds([place, , texts]: (typeof NOT_SAID)[number], { path, messages }: Said & { path: string }, text: string) {
  if (texts) return path === place && texts.includes(text);
  return place.endsWith('/') ? path.startsWith(place) && messages.length === 0 : path === place;
}

test('what commands say is tagged, so that it is said in every language', () => {
  const untagged = sources.flatMap((source) =>
    source.untagged
      .filter((text) => !NOT_SAID.some((place) => holds(place, source, text)))
      .map((text) => `${source.path}: ${text}`),
  );
  assert.deepEqual(untagged, []);
});

test('whatever is listed as not said is there', () => {
  const gone = NOT_SAID.filter(
    (place) => !sources.some((source) => source.untagged.some((text) => holds(place, source, text))),
  );
  assert.deepEqual(gone, []);
});

const run = (args: string[], env: Record<string, string> = {}, input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ARCHIVE_LANG: '', ...env },
  });
  return { said: stdout + stderr, status };
};

test('a command speaks English to who asks for it, by an option or by the environment, and Chinese to all others', () => {
  assert.match(run(['demo', '--help']).said, /^用法：/);
  for (const { said } of [
    run(['demo', '--lang', 'en', '--help']),
    run(['demo', '--lang=en', '--help']),
    run(['demo', '--help'], { ARCHIVE_LANG: 'en_US.UTF-8' }),
  ]) {
    assert.match(said, /^Usage:/);
    assert.doesNotMatch(said, /\p{Script=Han}/u);
  }
});

const COMMANDS = Object.keys(packageJson.scripts).filter((name) => !['postinstall', 'start', 'test'].includes(name));

test('the help of every command is English for who asks for it', () => {
  const program = `
    import { COMMANDS } from './src/commands.ts';
    for (const load of Object.values(COMMANDS)) (await load()).command.outputHelp();`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE_LANG: 'en' },
  });
  for (const name of COMMANDS) assert.ok(stdout.includes(`Usage: npm run ${name} `), name);
  // A default that is written into content stands as it is.
  assert.doesNotMatch(stdout.replace('来源未注明', ''), CHINESE);
});

test('the page of problems that the preview shows is English for who asks for it', () => {
  const program = `
    import { problemPage } from './src/dev/problems.ts';
    console.log(problemPage('content', [{ file: 'site.yml', line: 3, what: 'there is a slip', todo: 'Mend it.' }]));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE_LANG: 'en' },
  });
  assert.match(stdout, /<html lang="en">/);
  assert.match(stdout, /content\/site\.yml:3.*there is a slip\.<\/strong> Mend it\./);
  assert.doesNotMatch(stdout, CHINESE);
});

test('what is printed for programs is the same in every language', () => {
  const report = (lang: string) =>
    run(
      ['import', '-', '--json', '--dry-run', '--content', 'tests/site/content', '--lang', lang],
      {},
      '没有日期\n\n正文。',
    );
  const chinese = report('zh');
  assert.match(chinese.said, /"error":"没有找到/);
  assert.deepEqual(report('en'), chinese);
});

test('a language that there is not is named, with those that there are', () => {
  const { said, status } = run(['check', '--lang', 'fr']);
  assert.equal(status, 1);
  assert.match(said, /--lang 写作 fr，没有这种语言。请写 zh、en 之一。/);
  const set = run(['check'], { ARCHIVE_LANG: 'fr_FR.UTF-8' });
  assert.equal(set.status, 1);
  assert.match(set.said, /环境变量 ARCHIVE_LANG 写作 fr_FR.UTF-8，没有这种语言。请写 zh、en 之一，或不设。/);
});
