import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import ts from 'typescript';
import english from '../../src/language/en.json' with { type: 'json' };
import { keyOf } from '../../src/language/say.ts';

/** What commands say in a room: its tagged messages, and texts with Chinese in them that are none. */
interface Said {
  messages: string[];
  untagged: string[];
}

/** Rooms whose Chinese is for terminals, but what is named below. */
const SPEAKING = ['cli.ts', 'command.ts', 'demo'];

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
      if ((ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) && /\p{Script=Han}/u.test(node.text))
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

test('what commands say is tagged, so that it is said in every language', () => {
  const isSpeaking = (path: string) => SPEAKING.some((room) => path === room || path.startsWith(`${room}/`));
  const untagged = sources
    .filter(({ path }) => isSpeaking(path))
    .flatMap((source) => source.untagged.map((text) => `${source.path}: ${text}`));
  assert.deepEqual(untagged, []);
});

const run = (args: string[], env: Record<string, string> = {}) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
    encoding: 'utf8',
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

test('a language that there is not is named, with those that there are', () => {
  const { said, status } = run(['check', '--lang', 'fr']);
  assert.equal(status, 1);
  assert.match(said, /--lang 写作 fr，没有这种语言。请写 zh、en 之一。/);
});
