import { isFeed, rootName } from './xml-root.ts';

/** What a capture is, which decides who reads it. */
export type Kind = 'html' | 'text' | 'markdown' | 'json' | 'feed';

/** How far into a text its nature shows. */
const HEAD = 2048;
const TAG = /<(?:html|head|body|div|p|br|span|table|meta|article|section|h[1-6]|ul|a|img|script)(?:\s[^<>]*)?\/?>/giu;

/** Judges by the text before the name: pages are saved as .txt and feeds as .html. */
export function kindOf(name: string, text: string): Kind {
  const head = text.slice(0, HEAD).replace(/^[\ufeff\s]+/u, '');
  if (isFeed(rootName(head))) return 'feed';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)/iu.test(head)) return 'html';
  if (/\.(?:jsonl|ndjson)#\d+$/iu.test(name) || (/^\{\s*"/u.test(head) && isJson(text))) return 'json';
  if (
    /\.(?:md|markdown)$/iu.test(name) ||
    /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/u.test(text.replace(/^\ufeff/u, ''))
  )
    return 'markdown';
  if (/\.(?:html?|shtml|xhtml|mht)$/iu.test(name)) return 'html';
  // Two tags: one may be quoted by a plain text that speaks of them.
  return (text.match(TAG)?.length ?? 0) >= 2 && /<\/|<br|<img|<meta/iu.test(text) ? 'html' : 'text';
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
