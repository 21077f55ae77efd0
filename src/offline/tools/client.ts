import type { News, Tools } from '../installer.ts';
import { openStore } from '../store/client.ts';

/** A browser's means for the site at `root`, an absolute address. Everything is named by it, so that two sites never meet. */
export function openTools(root: string): Tools {
  const channel = `packs ${root}`;
  const speaker = new BroadcastChannel(channel);
  return {
    store: openStore(root),
    get: (address, init) => fetch(new URL(address, root), init),
    now: () => Date.now(),
    alone: (name, work) => navigator.locks.request(`packs ${name} ${root}`, work),
    announce: (news) => speaker.postMessage(news),
    listen: (hear) => {
      // A channel does not hear itself, but another one of the same page does.
      const listener = new BroadcastChannel(channel);
      listener.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data));
      return () => listener.close();
    },
  };
}
