/** A search that its reader keeps on the device. */
export interface SavedSearch {
  /** The part of its address after `?`, with the `?`, and without a page. */
  address: string;
  /** What it found when its reader last looked. */
  seen: number;
}

/** Where the browser keeps them. */
export const SAVED_KEY = 'search-saved';

/** More would take a reader's time and bytes at every visit. */
export const MOST_SAVED = 12;

/** What a browser keeps for the page. What another version of it kept may be anything. */
export function readSaved(stored: string | null): SavedSearch[] {
  try {
    const all: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(all) ? all.filter(isSaved).slice(0, MOST_SAVED) : [];
  } catch {
    return [];
  }
}

function isSaved(one: unknown): one is SavedSearch {
  if (typeof one !== 'object' || one === null) return false;
  const { address, seen } = one as Partial<SavedSearch>;
  return typeof address === 'string' && address.startsWith('?') && Number.isInteger(seen);
}

/** The searches with this one as its reader has just seen it: first, if it is new. */
export function keep(saved: readonly SavedSearch[], one: SavedSearch): SavedSearch[] {
  const isKnown = saved.some(({ address }) => address === one.address);
  if (isKnown) return saved.map((other) => (other.address === one.address ? one : other));
  return [one, ...saved].slice(0, MOST_SAVED);
}

export const drop = (saved: readonly SavedSearch[], address: string): SavedSearch[] =>
  saved.filter((one) => one.address !== address);
