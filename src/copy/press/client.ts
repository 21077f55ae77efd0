/** Copies an element's text when a button is pressed, which says for a moment that it is done. */
export function copyOnPress(button: HTMLButtonElement, from: HTMLElement, done: string): void {
  const label = button.textContent;
  button.addEventListener('click', () => {
    void copy(from).then((isCopied) => {
      if (!isCopied) return;
      button.textContent = done;
      setTimeout(() => (button.textContent = label), 2000);
    });
  });
}

/** Pages opened from a disk or over plain HTTP have no clipboard; there the text is selected, and copied the old way. */
async function copy(from: HTMLElement): Promise<boolean> {
  const text = from.textContent.trim();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(from);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies where there is no clipboard
    return document.execCommand('copy');
  }
}
