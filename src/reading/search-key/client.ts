/** The key `/` leads to the search box, the page's own where it has one. */

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
