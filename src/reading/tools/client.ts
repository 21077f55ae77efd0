/** The buttons of the reading settings: the one in the masthead, and those that an article's page has room for. */
import type { ReadingWords } from '../../views/script-words.ts';
import type { ReadingSettings } from '../settings.ts';

/** The settings as they are, and what changes them. */
export interface Reading {
  settings: () => ReadingSettings;
  press: (action: string) => void;
}

/** The button of the masthead. */
export function offerElderMode({ elder, elderTitle: title }: ReadingWords, reading: Reading): HTMLElement {
  return offer(Object.assign(document.createElement('button'), { textContent: elder, title }), 'elder', reading);
}

export function offerTools(words: ReadingWords, reading: Reading): void {
  const place = document.querySelector<HTMLElement>('.tools');
  if (place) fill(place, words, reading);
}

function fill(place: HTMLElement, { lang, tools, toolNames }: ReadingWords, reading: Reading): void {
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', tools);
  if (lang) place.lang = lang;
  for (const [action, textContent] of Object.entries(toolNames)) {
    if (action === 'aloud' && !('speechSynthesis' in window)) continue;
    place.append(offer(Object.assign(document.createElement('button'), { textContent }), action, reading));
  }
}

function offer(button: HTMLButtonElement, action: string, { settings, press }: Reading): HTMLElement {
  button.className = 'chosen';
  const show = () => {
    if (action === 'loose' || action === 'elder') button.setAttribute('aria-pressed', String(settings()[action]));
  };
  show();
  button.addEventListener('click', () => {
    if (action === 'aloud') {
      readAloud(button);
      return;
    }
    press(action);
    show();
  });
  return button;
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
