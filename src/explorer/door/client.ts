import { loadBeside } from '../../search/asking/beside/client.ts';
import type { ExplorerSettings } from '../settings.ts';
import { readState } from '../state.ts';

/**
 * What the page of trends has of the explorer, at `assets/trends.js`: it loads the rest (`assets/explorer.js`) when the address asks
 * for something or a reader turns to the form. What is sent before that comes is an address which asks.
 */

const here = (document.currentScript as HTMLScriptElement).src;
const status = document.getElementById('explorer-status')!;
const { words } = JSON.parse(document.getElementById('explorer-settings')!.textContent) as ExplorerSettings;
let isAsked = false;

async function open(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  try {
    await loadBeside(here, 'explorer.js');
  } catch {
    isAsked = false;
    status.textContent = words.unreachable;
  }
}

document.getElementById('explorer-form')!.addEventListener('focusin', () => void open());
if (readState(location.search).terms.length > 0) void open();
else status.textContent = words.invite;
