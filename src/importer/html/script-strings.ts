import type { Element, Root } from 'hast';
import { attribute, elements, rawText } from './tree.ts';

/** A string that a script of the page names: `"title": "…"`, `var ct = "…"`, `window.x = '…'`. */
export interface NamedText {
  name: string;
  value: string;
  /** The object it stands in and those around it, innermost first, as numbers. */
  objects: number[];
}

/**
 * The strings (and bare numbers) that the page's scripts give names to, read without running anything: JSON, JavaScript
 * object literals and plain assignments alike. JSON within a string is read as well, one level deep.
 */
export function readScripts(tree: Root): NamedText[] {
  return [...elements(tree)]
    .filter(({ tagName }) => tagName === 'script' || tagName === 'textarea')
    .filter((element) => attribute(element, 'src') === '')
    .flatMap((element, at) =>
      element.tagName === 'textarea' ? ofTextArea(element) : ofScript(rawText(element), 1000 * (at + 1)),
    );
}

/** Text areas are the object that a page’s script reads, each called by its field: `<textarea class="article-title">`. */
function ofTextArea(element: Element): NamedText[] {
  const name = attribute(element, 'className')
    .toLowerCase()
    .replace(/^article-/, '')
    .replaceAll('-', '');
  return [{ name: name || 'content', value: rawText(element), objects: [-1] }];
}

function ofScript(text: string, seed: number): NamedText[] {
  const pairs = scan(decodePercent(text), seed);
  const nested = pairs.filter(({ value }) => /^\s*[[{]\s*["[{]/.test(value) && value.length > 100);
  return [...pairs, ...nested.flatMap(({ value }, at) => scan(value, seed + (at % 999) + 1))];
}

/** Some frameworks keep their JSON percent-encoded. */
function decodePercent(text: string): string {
  if (!/^\s*%7B/i.test(text)) return text;
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return text;
  }
}

const LONGEST_SCRIPT = 8_000_000;
const NAME_BEFORE =
  /(?:["']([\w.-]{1,40})["']|([\w$.]{1,60}))\s*[:=]\s*(?:JSON\.parse\(|decodeURIComponent\(|htmlDecode\()?\s*$/;
/** An element that a script fills is called by its id: `document.getElementById('pubtime').innerHTML = `. */
const FILLED_BEFORE =
  /(?:getElementById\(|\$\()\s*["']#?([\w-]{1,40})["']\s*\)\.(?:(?:innerHTML|innerText|textContent|value)\s*=|(?:html|text|val)\()\s*$/;
/** A number as long as a time stamp. */
const LONG_NUMBER = /(?<![\w.])\d{10,13}(?!\d)/y;

/** One pass over the script: strings are read whole, brackets open and close objects. */
function scan(text: string, seed: number): NamedText[] {
  const found: NamedText[] = [];
  const open: number[] = [seed * 1e7];
  let objects = seed * 1e7;
  let from = 0;
  for (let at = 0; at < Math.min(text.length, LONGEST_SCRIPT); at++) {
    const sign = text[at]!;
    if (sign === '{' || sign === '[') open.push(++objects);
    else if ((sign === '}' || sign === ']') && open.length > 1) open.pop();
    else if (sign === '"' || sign === "'" || sign === '`') {
      const end = endOfString(text, at);
      const name = nameBefore(text, Math.max(from, at - 120), at);
      const value = () => sliced(unescape(text.slice(at + 1, end)), text.slice(end + 1, end + 21));
      if (name) found.push({ name, value: value(), objects: open.slice(-6).reverse() });
      if (!/^\s{0,9}:/.test(text.slice(end + 1, end + 11))) from = end + 1;
      at = end;
    } else if (sign >= '1' && sign <= '9') {
      LONG_NUMBER.lastIndex = at;
      const [value] = LONG_NUMBER.exec(text) ?? [];
      const name = value && nameBefore(text, Math.max(from, at - 120), at);
      if (name) found.push({ name, value: value, objects: open.slice(-6).reverse() });
    }
  }
  return found;
}

/** A string of which the script takes a part: platforms set a text between quotes that are escaped, `'&quot;…&quot;'.slice(6, -6)`. */
function sliced(value: string, next: string): string {
  const [, from, to] = /^\.slice\((\d{1,3}),\s?(-?\d{1,3})\)/.exec(next) ?? [];
  return from === undefined ? value : value.slice(Number(from), Number(to));
}

/** A line ends every string but a template: an apostrophe in a comment opens none. */
function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote || (text[at] === '\n' && quote !== '`')) return at;
  }
  return text.length;
}

function nameBefore(text: string, from: number, at: number): string | undefined {
  const [, id] = FILLED_BEFORE.exec(text.slice(Math.max(0, at - 120), at)) ?? [];
  if (id) return id.toLowerCase();
  const [, quoted, plain] = NAME_BEFORE.exec(text.slice(from, at)) ?? [];
  return (quoted ?? plain)?.split('.').at(-1)?.toLowerCase();
}

const ESCAPE = /\\(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2})|([\s\S]))/gi;
const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** What a JavaScript string stands for (ECMA-262, 12.9.4). */
function unescape(text: string): string {
  return text.replace(ESCAPE, (_, four?: string, braced?: string, two?: string, sign?: string) => {
    if (sign !== undefined) return SIGNS[sign] ?? sign;
    const point = parseInt(four ?? braced ?? two ?? '0', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
