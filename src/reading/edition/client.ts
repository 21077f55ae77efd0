/**
 * The edition that a reader chose, kept on the device, and an offer of it on pages of another one, which never turns anybody away
 * from the page: a link, and a button that keeps the page's own edition instead. Who has chosen none is offered what the
 * browser asks for.
 */
import type { ReadingWords } from '../../views/script-words.ts';
import { editionFor } from './choice.ts';

const KEY = 'edition';

export function offerEdition(words: ReadingWords): void {
  const here = document.documentElement.lang;
  const twins = [...document.querySelectorAll<HTMLAnchorElement>('.twins a')];
  twins.forEach(choose);
  const wanted = kept() ?? editionFor(navigator.languages, [here, ...twins.map(({ lang }) => lang)]);
  const twin = twins.find(({ lang }) => lang === wanted);
  if (!twin) return;
  const list = twin.closest<HTMLElement>('.twins')!;
  list.after(offerOf(twin, words, here));
}

function offerOf(twin: HTMLAnchorElement, words: ReadingWords, here: string): HTMLElement {
  const offer = Object.assign(document.createElement('p'), { className: 'offer' });
  const link = twin.cloneNode(true) as HTMLAnchorElement;
  choose(link);
  const button = Object.assign(document.createElement('button'), {
    className: 'chosen',
    textContent: words.keep,
  });
  button.addEventListener('click', () => {
    keep(here);
    offer.remove();
  });
  offer.append(words.offer, link, button);
  return offer;
}

/** Whoever follows the link has chosen, and takes along what the page is asked and where in it the reader is. */
function choose(link: HTMLAnchorElement): void {
  link.addEventListener('click', () => {
    keep(link.lang);
    link.search = location.search;
    link.hash = location.hash;
  });
}

/** A browser may forbid to keep anything. */
function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(edition: string): void {
  try {
    localStorage.setItem(KEY, edition);
  } catch {
    // It is offered on the next page again.
  }
}
