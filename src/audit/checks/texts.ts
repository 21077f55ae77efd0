import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';

/** Files that are read as text, in UTF-8. The index's own scripts hold bytes. */
const TEXT = /\.(?:html|xml|json|jsonl|csv|md|txt|css|opml|webmanifest)$|^(?:assets\/.*|sw)\.js$/;

/** Texts are whole, and in UTF-8. */
export const check: Check = {
  title: '文字的编码',
  *ofSite(site) {
    for (const file of site.files) {
      if (!TEXT.test(file)) continue;
      const fault = faultIn(site.bytes(file));
      if (fault !== undefined) yield { file, what: fault, todo: REBUILD };
    }
  },
};

const strict = new TextDecoder('utf-8', { fatal: true });

function faultIn(bytes: Uint8Array): string | undefined {
  try {
    const text = strict.decode(bytes);
    if (text === '') return '是空的';
    return text.includes('\0') ? '里面有空字符（NUL）' : undefined;
  } catch {
    return '不是 UTF-8 的文字';
  }
}
