import type { ReadingWords } from '../../views/script-words.ts';
import { textFragment } from '../settings.ts';

/** Mail programs refuse long addresses, in which a character takes nine. */
const LONGEST_PHRASE = 100;

/** A button shown while a passage of the article is selected; copies it with its source and an address that opens at it. */
export function offerQuote({ quote, copied }: ReadingWords): void {
  const reference = document.querySelector('#reference');
  if (!reference) return;
  const button = Object.assign(document.createElement('button'), { className: 'quote', hidden: true });
  document.addEventListener('selectionchange', () => {
    button.hidden = passage() === '';
    button.textContent = quote;
  });
  // A press would take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const source = reference.textContent.trim().replace(/\s+/g, ' ');
    const address = location.href.replace(/#.*$/, '') + textFragment(passage());
    void navigator.clipboard
      .writeText(`“${passage()}”\n${source}\n${address}`)
      .then(() => (button.textContent = copied));
  });
  reference.closest('article')!.append(button);
}

/** The link that reports a wrong conversion takes the passage along that the reader selected last; the press on it ends the selection. */
export function reportPassage(): void {
  const link = document.querySelector<HTMLAnchorElement>('.converted a');
  if (!link) return;
  const address = link.href;
  document.addEventListener('selectionchange', () => {
    const phrase = passage().slice(0, LONGEST_PHRASE);
    if (phrase !== '') link.href = `${address}&body=${encodeURIComponent(phrase)}`;
  });
}

function passage(): string {
  const selection = getSelection();
  const isOfText =
    selection && !selection.isCollapsed && document.querySelector('.prose')?.contains(selection.anchorNode);
  return isOfText ? selection.toString().trim() : '';
}
