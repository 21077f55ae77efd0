/**
 * How the reader wants pages to look: set on the page's root before anything is drawn, which is why this script alone is not
 * deferred. Then the offer of another edition, the buttons, reading aloud, and quoting a selected passage. Without it they stay hidden.
 */
import { offerEdition } from './edition/client.ts';
import { classesOf, parseSettings, pressed, textFragment, type ReadingSettings } from './settings.ts';

const KEY = 'reading';
let settings = read();
apply();
addEventListener('DOMContentLoaded', start);
addEventListener('DOMContentLoaded', offerEdition);

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
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-reading]')) {
    const action = button.dataset['reading']!;
    if (action === 'aloud' && !('speechSynthesis' in window)) continue;
    if (action === 'quote') {
      offerQuote(button);
      continue;
    }
    button.hidden = false;
    show(button, action);
    button.addEventListener('click', () => {
      if (action === 'aloud') {
        readAloud(button);
        return;
      }
      settings = pressed(settings, action);
      keep();
      apply();
      show(button, action);
    });
  }
}

function show(button: HTMLButtonElement, action: string): void {
  if (action === 'loose' || action === 'elder') button.setAttribute('aria-pressed', String(settings[action]));
}

/** By the browser's own voice; a second press ends it. */
function readAloud(button: HTMLButtonElement): void {
  const isOver = speechSynthesis.speaking;
  speechSynthesis.cancel();
  button.setAttribute('aria-pressed', String(!isOver));
  if (isOver) return;
  const parts = [...document.querySelectorAll('article h1, .prose > *')].map(({ textContent }) => textContent);
  parts.forEach((text, index) => {
    const spoken = Object.assign(new SpeechSynthesisUtterance(text), { lang: 'zh-CN' });
    if (index === parts.length - 1) spoken.onend = () => button.setAttribute('aria-pressed', 'false');
    speechSynthesis.speak(spoken);
  });
}

/** Shown while a passage of the article is selected; copies it with its source and an address that opens at it. */
function offerQuote(button: HTMLButtonElement): void {
  const prose = document.querySelector('.prose');
  const passage = () => {
    const selection = getSelection();
    return selection && !selection.isCollapsed && prose?.contains(selection.anchorNode)
      ? selection.toString().trim()
      : '';
  };
  const label = button.textContent;
  document.addEventListener('selectionchange', () => {
    button.hidden = passage() === '';
    button.textContent = label;
  });
  // A press would take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const source = document.querySelector('#reference')?.textContent.trim().replace(/\s+/g, ' ') ?? document.title;
    const address = location.href.replace(/#.*$/, '') + textFragment(passage());
    void navigator.clipboard
      .writeText(`“${passage()}”\n${source}\n${address}`)
      .then(() => (button.textContent = button.dataset['done']!));
  });
}
