/**
 * What stands by an article's reference: a button that copies it, one that writes it by another edition of the standard, the
 * reference as files for citation software, and the article as data; these say no more than the page's head does.
 */
import { citationFiles, dataUrl, type CitationFile } from '../../feeds/citation.ts';
import { referenceOf, STANDARDS, type Standard } from '../../model/reference.ts';
import type { CitingWords } from '../../views/script-words.ts';
import { copyOnPress } from '../press/client.ts';
import { readReference } from '../reference/client.ts';

/** By the script of the edition; the build puts them in. */
declare const CITING_WORDS: Record<string, CitingWords>;

const reference = document.getElementById('reference');
if (reference) reference.nextElementSibling!.append(...offersFor(reference));

function offersFor(reference: HTMLElement): HTMLElement[] {
  const { copy, copied, older, files, data } = CITING_WORDS[document.documentElement.lang]!;
  const copying = buttonWith(copy);
  copying.setAttribute('aria-live', 'polite');
  copyOnPress(copying, reference, copied);
  const links = citationFiles(readReference()).map(linkTo);
  return [copying, standardButton(older, reference), listOf(files, links), ...dataLists(data)];
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

function listOf(label: string, links: readonly HTMLAnchorElement[]): HTMLElement {
  const list = document.createElement('span');
  list.append(label, ...links);
  return list;
}

/** A folder edition has no data. */
function dataLists(label: string): HTMLElement[] {
  const described = document.querySelector<HTMLLinkElement>('link[rel="describedby"]');
  if (!described || location.protocol === 'file:') return [];
  return [
    listOf(label, [Object.assign(document.createElement('a'), { href: described.href, textContent: 'Markdown' })]),
  ];
}

function linkTo(file: CitationFile): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {
    href: dataUrl(file),
    download: file.file,
    textContent: file.name,
  });
}
