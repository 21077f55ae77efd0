import { t } from '../../language/say.ts';
import { addressOf } from '../../model/address.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';

/** Files that are read as text, in UTF-8. The index's own scripts hold bytes. */
const TEXT = /\.(?:html|xml|json|jsonl|csv|md|txt|css|opml|webmanifest)$|^(?:assets\/.*|sw)\.js$/;

/** Lines of JSON, of which there are none where no article cites anything. */
const CITATIONS = addressOf('citations');

/** Texts are whole, and in UTF-8. */
export const check: Check = {
  title: t`文字的编码`,
  *ofSite(site) {
    for (const file of site.files) {
      if (!TEXT.test(file)) continue;
      const fault = faultIn(site.bytes(file), file !== CITATIONS);
      if (fault !== undefined) yield { file, what: fault, todo: REBUILD };
    }
  },
};

const strict = new TextDecoder('utf-8', { fatal: true });

function faultIn(bytes: Uint8Array, hasText: boolean): string | undefined {
  try {
    const text = strict.decode(bytes);
    if (text === '' && hasText) return t`是空的`;
    return text.includes('\0') ? t`里面有空字符（NUL）` : undefined;
  } catch {
    return t`不是 UTF-8 的文字`;
  }
}
