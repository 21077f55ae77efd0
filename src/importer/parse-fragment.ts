import { t } from '../language/say.ts';
import { emptyDraft, type Cleaned, type DraftImage } from './draft.ts';
import { toBlocks } from './html/blocks.ts';
import { toBody } from './html/body.ts';
import { dropHidden } from './html/hidden.ts';
import { attribute, elements, parseTree } from './html/tree.ts';
import { withoutUnsafeLinks } from './links.ts';

/** HTML that is an article's text and nothing else, as feeds and databases hold it. */
export function parseFragment(html: string, url?: string): Cleaned {
  const tree = parseTree(html);
  const hidden = dropHidden(tree);
  const images = [...elements(tree)]
    .filter(({ tagName }) => tagName === 'img')
    .map((image): DraftImage => ({ src: attribute(image, 'src'), caption: attribute(image, 'alt') || undefined }))
    .filter(({ src }) => src !== '');
  const read = { ...emptyDraft(), images, body: toBody(toBlocks(tree), url, () => undefined) };
  const { draft, changes } = withoutUnsafeLinks(read);
  const unseen = hidden.map(({ text, links }) => ({
    rule: 'hidden',
    before: [text, ...links].join(' '),
    after: '',
    where: t`读者看不见的部分`,
  }));
  return { draft, changes: [...unseen, ...changes], warnings: [] };
}
