/** What is selected of the article's text; empty where nothing is. */
export function selectedPassage(): string {
  const selection = getSelection();
  const isOfText =
    selection && !selection.isCollapsed && document.querySelector('.prose')?.contains(selection.anchorNode);
  return isOfText ? selection.toString().trim() : '';
}
