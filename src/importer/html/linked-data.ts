import type { Root } from 'hast';
import { attribute, elements, rawText } from './tree.ts';

/** What schema.org says of an article. */
export interface LinkedData {
  headline?: unknown;
  datePublished?: unknown;
  author?: unknown;
  publisher?: unknown;
}

/** The first JSON-LD object that is an article; `@graph` and lists are looked into. */
export function readLinkedData(tree: Root): LinkedData | undefined {
  for (const element of elements(tree)) {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json') continue;
    const article = flatten(parseJson(rawText(element))).find((item) => /Article|Posting/.test(String(item['@type'])));
    if (article) return article;
  }
  return undefined;
}

function flatten(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value !== 'object' || value === null) return [];
  const item = value as Record<string, unknown>;
  return [item, ...('@graph' in item ? flatten(item['@graph']) : [])];
}

function parseJson(text: string): unknown {
  try {
    // Raw line breaks within strings are not JSON, but common.
    return JSON.parse(text.replace(/[\r\n\t]/g, ' '));
  } catch {
    return undefined;
  }
}
