/** The arrow keys go from the box to the results and from one to the next, and back. */
export function followArrows(input: HTMLInputElement, list: HTMLElement): void {
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('h2 a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (at < 0 && (document.activeElement !== input || event.key === 'ArrowUp')) return;
    event.preventDefault();
    if (next < 0) input.focus();
    else links[next]?.focus();
  });
}
