import type { Block } from './blocks.ts';
import type { Headline } from './headline.ts';
import { namePartsOf, siteNameOf } from './title-parts.ts';
import type { Page } from './page.ts';
import { isOutlet } from './people.ts';
import { elements, textOf } from './tree.ts';

/** A section's name is no longer. */
const LONGEST = 8;

/**
 * Names that the site has for its sections: the steps of the breadcrumb but the site itself, which a medium at its beginning is, what `title` says between the headline and the site's name, and the
 * links above the headline, among which only media of the same house are none.
 */
export function sectionsOf(
  { blocks, head, article }: Page,
  headline: Headline | undefined,
  breadcrumb: string[],
): string[] {
  const start = headline?.at ?? (article[0] ? blocks.indexOf(article[0]) : 0);
  const links = blocks.slice(0, start).flatMap(linksOf);
  const menu = links.filter((text) => text.length <= LONGEST && !isOutlet(text));
  const site = siteNameOf(head);
  return [
    ...breadcrumb.filter((step, at) => step !== site && !(at === 0 && isOutlet(step))),
    ...namePartsOf(head).slice(1, -1),
    ...menu,
  ];
}

function linksOf({ node, text, linked }: Block): string[] {
  if (linked === text.length) return [text, ...texts(node)];
  return texts(node);
}

function texts(node: Block['node']): string[] {
  return [...elements(node)].filter(({ tagName }) => tagName === 'a').map(textOf);
}
