/**
 * Buttons that copy, or write the reference by another edition of the standard, and the reference as files for citation
 * software; these say no more than the page's head does. Without this script buttons and files stay hidden.
 */
import { citationFiles, dataUrl, type CitationFile } from '../feeds/citation.ts';
import { referenceOf, STANDARDS, type Standard } from '../model/reference.ts';
import { readReference } from './reference/client.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void press(button));
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-standard]')) {
  button.hidden = false;
  button.addEventListener('click', () => writeBy(button));
}

for (const place of document.querySelectorAll<HTMLElement>('[data-citation]')) {
  place.append(...citationFiles(readReference()).map(linkTo));
  place.hidden = false;
}

function linkTo(file: CitationFile): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {
    href: dataUrl(file),
    download: file.file,
    textContent: file.name,
  });
}

/** Writes the reference by the edition of the standard that the button names, which names the other one from then on. */
function writeBy(button: HTMLButtonElement): void {
  const standard = button.dataset['standard'] as Standard;
  const other = STANDARDS.find((edition) => edition !== standard)!;
  document.getElementById('reference')!.textContent = referenceOf(readReference(), standard, today());
  button.textContent = button.textContent.replace(standard, other);
  button.dataset['standard'] = other;
}

/** The device's own day, as GB/T 7714 writes it. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

async function press(button: HTMLButtonElement): Promise<void> {
  const from = document.getElementById(button.dataset['copy']!)!;
  const label = button.textContent;
  if (!(await copy(from))) return;
  button.textContent = button.dataset['done']!;
  setTimeout(() => (button.textContent = label), 2000);
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
