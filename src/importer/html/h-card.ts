import type { Block } from './blocks.ts';
import { namesNobody } from './credits.ts';
import { leavesOf } from './leaves.ts';

/** The classes of a person's card (microformats: hCard, h-entry), which the themes of many blogs carry, and phpBB's of who posts. */
export const CARD = /(^|\s)(vcard|h-card|p-author|username|username-coloured)(?=\s|$)/;

/** Who signs a blog's article: the name in the card among these lines, whatever it looks like. */
export function nameOnCard(lines: Block[]): string | undefined {
  return lines
    .flatMap(leavesOf)
    .filter(({ called }) => CARD.test(called))
    .map(({ text }) => text.replace(/^\s*(by|作者|由)(?=[\s：:])[\s：:]*/iu, '').trim())
    .find((name) => name.length >= 2 && name.length <= 30 && !namesNobody(name));
}
