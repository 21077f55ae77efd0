import type { ReadingWords } from '../../views/script-words.ts';
import { textFragment } from '../fragment.ts';
import { selectedPassage } from '../selection/client.ts';

/** A button shown while a passage of the article is selected; copies it with its source and an address that opens at it. */
export function offerQuote({ quote, copied }: ReadingWords): void {
  const reference = document.querySelector('#reference');
  if (!reference) return;
  const button = Object.assign(document.createElement('button'), { className: 'quote', hidden: true });
  document.addEventListener('selectionchange', () => {
    button.hidden = selectedPassage() === '';
    button.textContent = quote;
  });
  // A press would take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const source = reference.textContent.trim().replace(/\s+/g, ' ');
    const address = location.href.replace(/#.*$/, '') + textFragment(selectedPassage(), document.body.innerText);
    void navigator.clipboard
      .writeText(`“${selectedPassage()}”\n${source}\n${address}`)
      .then(() => (button.textContent = copied));
  });
  reference.closest('article')!.append(button);
}
