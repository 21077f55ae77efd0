/**
 * The search box of every page: the key `/` leads to it. Lives at `assets/search-box.js`.
 */

const box =
  document.querySelector<HTMLInputElement>('#search-q') ?? document.querySelector<HTMLInputElement>('#site-q');
const TYPING = 'input:not([type=checkbox]), select, textarea, [contenteditable]';

addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof Element && event.target.matches(TYPING);
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
