import { button, element } from '../element/client.ts';
import type { PageSettings } from '../settings.ts';

/** Searches of this reader, kept on the device alone and shown where nothing is searched for. */
export interface Recent {
  add(query: string): void;
  show(): void;
  /** The queries, the newest first. */
  all(): string[];
}

const KEY = 'search-recent';
const MOST = 8;

export function createRecent(holder: HTMLElement, { words }: PageSettings, search: (query: string) => void): Recent {
  const clear = () => {
    write([]);
    show();
  };
  const show = () => {
    const queries = read();
    holder.hidden = queries.length === 0;
    holder.replaceChildren(
      element('h2', {}, words.recent),
      element(
        'ul',
        {},
        ...queries.map((query) =>
          element(
            'li',
            {},
            button(query, () => search(query), { class: 'chip' }),
          ),
        ),
      ),
      button(words.clearRecent, clear, { class: 'quiet' }),
    );
  };
  return {
    add: (query) => {
      const clean = query.trim().slice(0, 60);
      if (clean !== '') write([clean, ...read().filter((one) => one !== clean)].slice(0, MOST));
    },
    show,
    all: read,
  };
}

// A browser may forbid storage, and what another version of the page stored may be anything.
function read(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function write(queries: string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Without storage there are no recent searches.
  }
}
