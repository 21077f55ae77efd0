/**
 * What stands by an article's reference: a button that copies it, one that writes it by another edition of the standard, and
 * the reference as files for citation software; these say no more than the page's head does.
 */
import { citationFiles, dataUrl, type CitationFile } from '../../feeds/citation.ts';
import { referenceOf, STANDARDS, type Standard } from '../../model/reference.ts';
import type { CitingWords } from '../../views/script-words.ts';
import { copyOnPress } from '../press/client.ts';
import { readReference } from '../reference/client.ts';

/** By the script of the edition; the build puts them in. */
declare const CITING_WORDS: Record<string, CitingWords>;

const reference = document.getElementById('reference');
if (reference) reference.nextElementSibling!.prepend(...offersFor(reference));

function offersFor(reference: HTMLElement): HTMLElement[] {
  const { copy, copied, older, files } = CITING_WORDS[document.documentElement.lang]!;
  const copying = buttonWith(copy);
  copying.setAttribute('aria-live', 'polite');
  copyOnPress(copying, reference, copied);
  return [copying, standardButton(older, reference), fileList(files)];
}

function buttonWith(textContent: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { textContent });
}

/** Writes the reference by the edition of the standard that the button names, which names the other one from then on. */
function standardButton(label: string, reference: HTMLElement): HTMLButtonElement {
  const button = buttonWith(label);
  let [other, standard]: [Standard, Standard] = [...STANDARDS];
  button.addEventListener('click', () => {
    reference.textContent = referenceOf(readReference(), standard, today());
    button.textContent = button.textContent.replace(standard, other);
    [other, standard] = [standard, other];
  });
  return button;
}

/** The device's own day, as GB/T 7714 writes it. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

function fileList(label: string): HTMLElement {
  const list = document.createElement('span');
  list.append(label, ...citationFiles(readReference()).map(linkTo));
  return list;
}

function linkTo(file: CitationFile): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {
    href: dataUrl(file),
    download: file.file,
    textContent: file.name,
  });
}
