import { loadBeside } from '../../../asking/beside/client.ts';
import type { SavedView } from '../saved/client.ts';
import { SAVED_KEY } from '../saved/saved.ts';
import type { ToolsSetting } from '../client.ts';

/** The way to the tools beside the results, whose program is loaded for those who use them. */
export function createTools(holder: HTMLElement, setting: ToolsSetting): SavedView {
  let loading: Promise<SavedView | undefined> | undefined;
  let last: Parameters<SavedView['show']> | undefined;

  const load = () => (loading ??= start());
  const start = async () => {
    await loadBeside(setting.here, 'search-tools.js').catch(() => undefined);
    const view = globalThis.startTools?.(setting);
    if (last) view?.show(...last);
    return view;
  };
  // The first press is made again when there is somebody to hear it.
  holder.addEventListener(
    'click',
    ({ target }) => {
      if (!loading && target instanceof HTMLButtonElement) void load().then((view) => view && target.click());
    },
    { capture: true },
  );
  return {
    show: (...shown) => {
      last = shown;
      if (loading) void loading.then((view) => view?.show(...shown));
      else if (isKeeping()) void load();
    },
  };
}

/** Whether the reader keeps searches on this device. */
function isKeeping(): boolean {
  try {
    return localStorage.getItem(SAVED_KEY) !== null;
  } catch {
    return false;
  }
}
