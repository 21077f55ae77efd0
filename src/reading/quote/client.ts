import type { ReadingWords } from '../../views/script-words.ts';
import { textFragment } from '../fragment.ts';

/** Mail programs refuse long addresses, in which a character takes nine. */
const LONGEST_PHRASE = 100;

/**
 * A button shown while a passage of the article is selected; copies it with its source and an address that opens at it. The
 * link that reports a wrong conversion carries the passage along.
 */
export function offerQuote({ quote, copied }: ReadingWords): void {
  const reference = document.querySelector('#reference');
  if (!reference) return;
  const button = Object.assign(document.createElement('button'), { className: 'quote', hidden: true });
  const report = document.querySelector<HTMLAnchorElement>('.converted a');
  const mail = report?.href;
  document.addEventListener('selectionchange', () => {
    const selected = passage();
    button.hidden = selected === '';
    button.textContent = quote;
    // The press on the link ends the selection, so what was selected last stays.
    if (report && selected) report.href = `${mail}&body=${encodeURIComponent(selected.slice(0, LONGEST_PHRASE))}`;
  });
  // A press would take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const source = reference.textContent.trim().replace(/\s+/g, ' ');
    const address = location.href.replace(/#.*$/, '') + textFragment(passage(), document.body.innerText);
    void navigator.clipboard
      .writeText(`“${passage()}”\n${source}\n${address}`)
      .then(() => (button.textContent = copied));
  });
  reference.closest('article')!.append(button);
}

function passage(): string {
  const selection = getSelection();
  const isOfText =
    selection && !selection.isCollapsed && document.querySelector('.prose')?.contains(selection.anchorNode);
  return isOfText ? selection.toString().trim() : '';
}
