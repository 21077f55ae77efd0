import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page of a built site, read as HTML and nothing else: the tests trust no code of the site for it. */
export interface Page {
  /** Below the site's root, `/`-separated. */
  path: string;
  root: Node;
}

/** Every file of the folder, `/`-separated, in order. */
export function listSite(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export function readPages(folder: string): Page[] {
  return listSite(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, root: parse(readFileSync(join(folder, path), 'utf8')) }));
}

export function elements(root: Node, tag?: string): Element[] {
  const own = 'tagName' in root && (tag === undefined || root.tagName === tag) ? [root] : [];
  return 'childNodes' in root ? [...own, ...root.childNodes.flatMap((child) => elements(child, tag))] : own;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text of a node. Parts in a language other than `except` may be left out: names in the other script. */
export function textOf(node: Node, skip: (element: Element) => boolean = () => false): string {
  if ('tagName' in node && (['script', 'style'].includes(node.tagName) || skip(node))) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child, skip)).join('') : '';
}

/** A place in a page that leads elsewhere. */
export interface Reference {
  page: string;
  tag: string;
  url: string;
  /** The `rel` of a link, empty when it has none. */
  rel: string;
}

const LEADING = ['href', 'src', 'action', 'poster', 'cite', 'formaction'];

/** Links, pictures, scripts, stylesheets and form targets of a page, as written. */
export function referencesOf({ path, root }: Page): Reference[] {
  return elements(root).flatMap((element) => {
    const rel = attribute(element, 'rel') ?? '';
    const urls = LEADING.flatMap((name) => attribute(element, name) ?? []);
    const sets = (attribute(element, 'srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s/)[0] || []);
    return [...urls, ...sets].map((url) => ({ page: path, tag: element.tagName, url, rel }));
  });
}

/** The files a stylesheet or script names: `url(…)`, `import … from '…'`. */
export function referencesIn(path: string, text: string): string[] {
  if (path.endsWith('.css'))
    return [...text.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g)].map(([, url, other]) => url ?? other!);
  return [...text.matchAll(/(?:^|[;\s}])(?:import|export)\b[^'"();]*['"](\.[^'"]+)['"]/g)].map(([, url]) => url!);
}
