/** Buttons that copy what they name. Without this script they stay hidden. */
import { copyOnPress } from './press/client.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  copyOnPress(button, document.getElementById(button.dataset['copy']!)!, button.dataset['done']!);
}
