import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import ts from 'typescript';
import { readSources } from './source.ts';

// What the site says is in its catalogues, so that it can be said in another language.

/** Rooms whose files say what readers see. */
const ROOMS = ['views', 'pages', 'layouts', 'components', 'explorer', 'offline', 'reading', 'copy', 'search/page'];

/** The Chinese catalogues, and Chinese that is said whatever the language. */
const OTHERS: Record<string, string> = {
  'views/labels.ts': 'a catalogue',
  'views/search.ts': 'a catalogue',
  'views/offline.ts': 'a catalogue',
  'views/trends/words.ts': 'a catalogue',
  'views/english.ts': 'shows what is typed into the search, which is Chinese',
  'offline/page-text.ts': 'speaks where nothing tells in which language',
};

/** Characters and marks that no text in English has. A comma alone may be looked for in texts. */
const CHINESE = /[\p{Script=Han}、：（）]/u;

/** Texts of a file in code, and of a component in what it shows. */
function textsIn(path: string): string[] {
  const text = readFileSync(`src/${path}`, 'utf8');
  if (path.endsWith('.astro')) return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').split('\n');
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return texts;
}

const chinese = readSources()
  .map(({ path }) => path)
  .filter((path) => ROOMS.some((room) => path.startsWith(`${room}/`)))
  .filter((path) => textsIn(path).some((text) => CHINESE.test(text)));

test('no view, component or program of a page writes Chinese of its own', () => {
  assert.deepEqual(
    chinese.filter((path) => !(path in OTHERS)),
    [],
  );
});

test('every exception is one', () => {
  assert.deepEqual(
    Object.keys(OTHERS).filter((path) => !chinese.includes(path)),
    [],
  );
});
