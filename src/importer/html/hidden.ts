import type { Element, Root, RootContent } from 'hast';
import { attribute, elements, rawText, textOf } from './tree.ts';

/** Something that no reader could see. */
export interface HiddenNode {
  text: string;
  /** Addresses of its links. */
  links: string[];
}

/**
 * Takes the nodes that readers cannot see out of the tree and says what they held. One that holds most of the page's
 * sentences stays: there, a script shows the article when it has loaded.
 */
export function dropHidden(tree: Root): HiddenNode[] {
  const names = hidingNames(tree);
  const all = sentenceMarks(tree);
  const dropped: HiddenNode[] = [];
  const visit = (parent: Root | Element) => {
    parent.children = (parent.children as RootContent[]).filter((child) => {
      if (child.type !== 'element') return child.type === 'text';
      const hidden = isHidden(child, names) && sentenceMarks(child) < Math.max(all / 2, 1);
      if (hidden) dropped.push(held(child));
      else visit(child);
      return !hidden;
    });
  };
  visit(tree);
  return dropped.filter(({ text, links }) => text !== '' || links.length > 0);
}

function held(element: Element): HiddenNode {
  const links = [...elements(element), element].filter(({ tagName }) => tagName === 'a');
  return {
    text: textOf(readable(element)),
    links: links.map((link) => attribute(link, 'href')).filter((href) => href !== ''),
  };
}

const UNREAD = new Set(['script', 'style', 'template', 'noscript']);

function readable(element: Element): Element {
  const children = element.children.filter((child) => child.type !== 'element' || !UNREAD.has(child.tagName));
  return { ...element, children: children.map((child) => (child.type === 'element' ? readable(child) : child)) };
}

function sentenceMarks(node: Root | Element): number {
  if (node.type === 'element' && UNREAD.has(node.tagName)) return 0;
  return node.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + (child.value.match(/[，。；！？]/g)?.length ?? 0);
    return sum + (child.type === 'element' ? sentenceMarks(child) : 0);
  }, 0);
}

/** The ways of hiding with CSS, as declarations without white space. */
const HIDING = [
  /(^|;)display:none/,
  /(^|;)visibility:(hidden|collapse)/,
  /(^|;)opacity:0(\.0+)?(;|!|$)/,
  /(^|;)(left|top|right|margin-left|margin-top|text-indent):-\d{3,}(px|em|pt|%)?/,
  /(^|;)clip:rect\(0/,
];
/** In a style sheet, this closes the gaps between boxes that set their own size. */
const NO_LETTERS = /(^|;)font-size:0(px|em|pt|%)?(;|!|$)/;
/** Zero size hides only together with `overflow: hidden`. */
const NO_SIZE = /(^|;)(max-)?(width|height):[01](px|em|pt|%)?(;|!|$)/;
const CUT_OFF = /(^|;)overflow:hidden/;

function hides(style: string): boolean {
  const tight = tighten(style);
  return HIDING.some((pattern) => pattern.test(tight)) || (NO_SIZE.test(tight) && CUT_OFF.test(tight));
}

function tighten(style: string): string {
  return style.replace(/\s+/g, '').toLowerCase();
}

function isHidden(element: Element, names: Set<string>): boolean {
  // Pictures are often transparent until they have loaded.
  if (['script', 'head', 'img'].includes(element.tagName)) return false;
  const style = attribute(element, 'style');
  if ('hidden' in element.properties || hides(style) || NO_LETTERS.test(tighten(style))) return true;
  const classes = attribute(element, 'className')
    .split(' ')
    .map((name) => `.${name}`);
  return [...classes, `#${attribute(element, 'id')}`].some((name) => names.has(name));
}

/** Classes and ids that the page's own style sheets hide: rules outside `@media` whose selector is that name alone. */
function hidingNames(tree: Root): Set<string> {
  const names = new Set<string>();
  for (const element of elements(tree)) {
    if (element.tagName !== 'style') continue;
    for (const { selectors, style } of topRules(rawText(element))) {
      if (hides(style)) selectors.filter((name) => /^[.#][\w-]+$/.test(name)).forEach((name) => names.add(name));
    }
  }
  return names;
}

/** The rules of a style sheet that stand in no other rule. */
function topRules(css: string): { selectors: string[]; style: string }[] {
  const plain = css
    .split('/*')
    .map((part, at) => (at === 0 ? part : part.slice((part.indexOf('*/') + 1 || part.length) + 1)))
    .join('');
  const outside = plain.split('@').map((part, at) => (at === 0 ? part : afterBlock(part)));
  return outside
    .flatMap((part) => part.split('}'))
    .flatMap((rule) => {
      const [names, style] = rule.split('{');
      if (!names || !style || names.length > 1000) return [];
      return [{ selectors: names.split(',').map((name) => name.trim()), style }];
    });
}

/** What follows the first block of an at-rule. */
function afterBlock(part: string): string {
  let depth = 0;
  for (let at = 0; at < part.length; at++) {
    if (part[at] === '{') depth++;
    if (part[at] === '}' && --depth <= 0) return part.slice(at + 1);
    if (part[at] === ';' && depth === 0) return part.slice(at + 1);
  }
  return '';
}
