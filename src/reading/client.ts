/**
 * How the reader wants pages to look: set on the page's root before anything is drawn, which is why this script alone is not
 * deferred; it stands behind the styles, so that both are fetched at once: behind a policy in the page, browsers look no further than
 * a script that they wait for. What it puts into the masthead is there when that is drawn. Then the offer of another edition, the
 * buttons, reading aloud, telling of a wrong conversion, quoting a selected passage, and the key of the search box.
 */
import { offerEdition } from './edition/client.ts';
import { offerQuote } from './quote/client.ts';
import { createSearchBox, offerSearchKey } from './search-box/client.ts';
import { offerReport } from './report/client.ts';
import { classesOf, parseSettings, pressed, type ReadingSettings } from './settings.ts';
import { offerElderMode, offerTools, type Reading } from './tools/client.ts';
import { readingWords } from './words.ts';

const KEY = 'reading';
let settings = read();
apply();
const words = readingWords(document.documentElement.lang);
const reading: Reading = {
  settings: () => settings,
  press: (action) => {
    settings = pressed(settings, action);
    keep();
    apply();
  },
};
whenRead('.masthead > nav', completeMasthead);
addEventListener('DOMContentLoaded', start);

/** A browser may forbid to keep anything. */
function read(): ReadingSettings {
  try {
    return parseSettings(localStorage.getItem(KEY));
  } catch {
    return parseSettings(null);
  }
}

function keep(): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // It holds for this page alone then.
  }
}

function apply(): void {
  const { classList } = document.documentElement;
  classList.remove('text-1', 'text-2', 'text-3', 'loose', 'elder');
  classList.add(...classesOf(settings));
}

/** Calls back as soon as the browser has read an element, and before it draws what comes before it. */
function whenRead(selector: string, callBack: () => void): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    callBack();
  }).observe(document, { childList: true, subtree: true });
}

function completeMasthead(): void {
  const name = document.querySelector<HTMLAnchorElement>('.site-name')!;
  name.after(createSearchBox(words, name.href));
  name.parentElement!.append(offerElderMode(words, reading));
}

function start(): void {
  offerEdition(words);
  offerTools(words, reading);
  offerReport(words);
  offerQuote(words);
  offerSearchKey();
}
