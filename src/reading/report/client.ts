import type { ReadingWords } from '../../views/script-words.ts';
import { selectedPassage } from '../selection/client.ts';

/** Mail programs refuse long addresses, in which a character takes nine. */
const LONGEST_PHRASE = 100;

/**
 * A link by which a reader tells the archive of a wrong conversion: a mail about the article, with the passage that was
 * selected last. Its subject is in ASCII. To whom, the page's footer says.
 */
export function offerReport({ report: textContent }: ReadingWords): void {
  const notice = document.querySelector('.converted');
  const contact = document.querySelector<HTMLAnchorElement>('footer a[href^="mailto:"]');
  if (!notice || !contact) return;
  const { id } = document.querySelector<HTMLElement>('article')!.dataset;
  const href = `${contact.href}?subject=${id}%20${document.documentElement.lang}`;
  const link = Object.assign(document.createElement('a'), { href, textContent });
  document.addEventListener('selectionchange', () => {
    const selected = selectedPassage();
    // The press on the link ends the selection, so what was selected last stays.
    if (selected) link.href = `${href}&body=${encodeURIComponent(selected.slice(0, LONGEST_PHRASE))}`;
  });
  notice.append(' ', link);
}
