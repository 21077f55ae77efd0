/** The search box of the masthead, and the key `/` that leads to it, or to the page's own. */
import type { ReadingWords } from '../../views/script-words.ts';

/** `front` is the address of the edition's front page. */
export function createSearchBox({ search, searchPlaceholder }: ReadingWords, front: string): HTMLFormElement {
  const form = Object.assign(document.createElement('form'), { action: new URL('search.html', front).href });
  form.setAttribute('role', 'search');
  const box = Object.assign(document.createElement('input'), {
    type: 'search',
    name: 'q',
    placeholder: searchPlaceholder,
  });
  box.setAttribute('aria-label', search);
  form.append(box, Object.assign(document.createElement('button'), { textContent: search }));
  return form;
}

const TYPING = 'input:not([type=checkbox]), select, textarea, [contenteditable]';

export function offerSearchKey(): void {
  const box = document.querySelector<HTMLInputElement>('#search-q') ?? document.querySelector('input')!;
  addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches(TYPING);
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
