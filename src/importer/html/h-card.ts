import type { Block } from './blocks.ts';
import { namesNobody } from './credits.ts';
import { leavesOf } from './leaves.ts';
import { attribute, elements, textOf } from './tree.ts';

/** The classes of a person's card (microformats: hCard, h-entry), which the themes of many blogs carry, and phpBB's of who posts. */
export const CARD = /(^|\s)(vcard|h-card|p-author|username|username-coloured)(?=\s|$)/;

/** Who signs an article: the name in the card among these lines, or in a link to the author (HTML, `rel="author"`), whatever it looks like. */
export function nameOnCard(lines: Block[]): string | undefined {
  const onCards = lines.flatMap(leavesOf).filter(({ called }) => CARD.test(called));
  const linked = lines
    .flatMap(({ node }) => [...elements(node)])
    .filter((element) => attribute(element, 'rel').split(' ').includes('author'));
  return [...onCards.map(({ text }) => text), ...linked.map(textOf)]
    .map((text) => text.replace(/^\s*(by|作者|由)(?=[\s：:])[\s：:]*/iu, '').trim())
    .find((name) => name.length >= 2 && name.length <= 30 && !namesNobody(name));
}
