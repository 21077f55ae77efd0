import { attribute, elements, readPages, type Page } from '../site/pages.ts';
import { fixtureSite } from '../site/build.ts';

// What a text has become when it is more than words, as HTML is read (parse5): an element or an attribute such as no page of
// the fixture has. It sees every page of a site in the time in which a browser opens one.

type Element = ReturnType<typeof elements>[number];

/** Attributes by which a page asks for something, or leads to it. */
const ADDRESSES = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'xlink:href'];

/** Programs stand in scripts that are no data. */
const isProgram = (element: Element) =>
  element.tagName === 'script' && !/json/.test(attribute(element, 'type') ?? '') && element.childNodes.length > 0;

/** An element without what may be anything: its name, its attributes, what kind of address it has, and its program. */
function kindOf(element: Element): string {
  const attributes = element.attrs.map(({ name, value }) => {
    if (['http-equiv', 'rel', 'style', 'type'].includes(name) || name.startsWith('on')) return `${name}=${value}`;
    return ADDRESSES.includes(name) ? `${name}=${reachOf(element, value)}` : name;
  });
  const program = isProgram(element) ? element.childNodes.map((node) => ('value' in node ? node.value : '')) : [];
  return [element.tagName, ...attributes.sort(), ...program].join(' ');
}

/** Links lead wherever their text says, and nothing is asked of there until a reader goes. */
function reachOf(element: Element, address: string): string {
  const { protocol, host } = new URL(address, 'https://fixture.example/');
  const isLink = element.tagName === 'a' && /^(?:https?|mailto):$/.test(protocol);
  return isLink ? 'link' : `${protocol}//${host}`;
}

const kindsOf = (page: Page) => elements(page.root).map(kindOf);

let usual: Set<string> | undefined;

/** Elements of a page that are such as no page of the fixture has, each with the page's path. */
export function plantedIn(page: Page): string[] {
  usual ??= new Set(readPages(fixtureSite()).flatMap(kindsOf));
  return kindsOf(page)
    .filter((kind) => !usual!.has(kind))
    .map((kind) => `${page.path}: ${kind}`);
}
