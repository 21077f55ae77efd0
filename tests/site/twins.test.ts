import assert from 'node:assert/strict';
import test from 'node:test';
import { foldCharacter } from '../../src/hanzi/fold.ts';
import { foldingVariants } from '../../src/hanzi/variants.ts';
import { fixtureSite } from './build.ts';
import { readPages, type Page } from './pages.ts';

// A page in two scripts is one page: what is left of it when characters are folded to one script, quotation marks made alike, and
// marks of language and links to other pages taken out, is the same.

const variants = foldingVariants();
/** 复 is also 覆 in Traditional, which Simplified has as well. */
const ALIKE: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’', 覆: '复' };

/** Marks of language, where links and files lie seen from the page, and which edition's packs are offered first. */
const OF_THE_EDITION = ['lang', 'hreflang', 'href', 'src', 'action', 'checked'];

function plain(text: string): string {
  const addressless = text.replaceAll(/(https?:\S*)\/zh-hant\//gu, '$1/');
  return [...addressless].map((character) => ALIKE[character] ?? foldCharacter(character, variants)).join('');
}

/** Every element with its attributes and every text of a page, one after the other. */
function linesOf(node: Page['root']): string[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(linesOf) : [];
  if ('value' in node) return node.value.trim() === '' ? [] : [plain(node.value.trim())];
  if (!('tagName' in node)) return inside;
  // The switch to the other edition, and what the head says of addresses and languages, is what they differ in.
  if (node.attrs.some(({ name, value }) => name === 'class' && /^(?:twins|converted)$/.test(value))) return [];
  if (['link', 'meta', 'script'].includes(node.tagName)) return [];
  const attributes = node.attrs
    .filter(({ name }) => !OF_THE_EDITION.includes(name))
    .map(({ name, value }) => `${name}=${plain(value)}`);
  return [[node.tagName, ...attributes].join(' '), ...inside];
}

const pages = new Map(readPages(fixtureSite()).map(({ path, root }) => [path, root]));
const pairs = [...pages.keys()].filter((path) => pages.has(`zh-hant/${path}`));

test('every page but the one for missing addresses has a twin', () => {
  const own = [...pages.keys()].filter((path) => !path.startsWith('zh-hant/'));
  assert.deepEqual(
    own.filter((path) => !pages.has(`zh-hant/${path}`)),
    ['404.html'],
  );
});

test('both editions’ pages differ in nothing but script, quotation marks, language marks and links', () => {
  const different = pairs.flatMap((path) => {
    const [mine, twins] = [path, `zh-hant/${path}`].map((name) => linesOf(pages.get(name)!));
    const at = mine!.findIndex((line, index) => line !== twins![index]);
    if (at < 0 && mine!.length === twins!.length) return [];
    return [`${path}: ${mine![at]} / ${twins![at]}`];
  });
  assert.deepEqual(different, []);
});
