/**
 * How the reader wants pages to look: set on the page's root before anything is drawn, which is why this script alone is not
 * deferred. Then the offer of another edition, the buttons, reading aloud, and quoting a selected passage.
 */
import { offerEdition } from './edition/client.ts';
import { offerQuote } from './quote/client.ts';
import { classesOf, parseSettings, pressed, type ReadingSettings } from './settings.ts';
import { offerTools } from './tools/client.ts';
import { readingWords } from './words.ts';

const KEY = 'reading';
let settings = read();
apply();
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

function start(): void {
  const words = readingWords(document.documentElement.lang);
  offerEdition(words);
  offerTools(words, {
    settings: () => settings,
    press: (action) => {
      settings = pressed(settings, action);
      keep();
      apply();
    },
  });
  offerQuote(words);
}
