import type { Connection } from '../../../asking/connection/client.ts';
import { button, element } from '../../element/client.ts';
import { nameOf, type SourceNames } from '../../facets/client.ts';
import { requestFor } from '../../request.ts';
import { fill } from '../../../../model/sentence.ts';
import type { PageSettings } from '../../settings.ts';
import { FACETS } from '../../../form/catalog.ts';
import { readState, writeState, type State } from '../../state.ts';
import { saveFile } from '../file/client.ts';
import { drop, keep, readSaved, SAVED_KEY, type SavedSearch } from './saved.ts';

/** Searches that a reader keeps: saved and let go beside the results, listed with what is new where nothing is searched for. */
export interface SavedView {
  /** The search that is shown, and what it found; undefined where nothing is searched for. */
  show(state: State, total: number | undefined): void;
}

export function createSaved(
  holder: HTMLElement,
  save: HTMLButtonElement,
  {
    settings,
    connection,
    sources,
    take,
  }: {
    settings: PageSettings;
    connection: Connection;
    sources: SourceNames;
    take: (state: State) => void;
  },
): SavedView {
  const { words } = settings;
  let now: { address: string; total: number } | undefined;

  const press = () => {
    if (!now) return;
    const isKept = read().some(({ address }) => address === now!.address);
    write(isKept ? drop(read(), now.address) : keep(read(), { address: now.address, seen: now.total }));
    mark();
  };
  save.addEventListener('click', press);
  const mark = () => {
    const isKept = read().some(({ address }) => address === now?.address);
    save.setAttribute('aria-pressed', String(isKept));
    save.textContent = isKept ? words.saved : words.save;
  };

  const itemOf = ({ address, seen }: SavedSearch) => {
    const state = readState(address);
    const news = element('span', { class: 'saved-news' });
    const open = button(nameFor(state, settings, sources), () => take(state), { class: 'chip' });
    const name = open.textContent;
    const letGo = button(
      '×',
      () => {
        write(drop(read(), address));
        list();
      },
      { class: 'quiet', 'aria-label': fill(words.remove, { name }) },
    );
    void countOf(state).then((total) => {
      if (total !== undefined && total > seen) news.textContent = fill(words.news, { n: total - seen });
    });
    return element('li', {}, open, news, letGo);
  };
  const countOf = async (state: State): Promise<number | undefined> => {
    const request = { ...requestFor(state, settings), limit: 1, offset: 0, facets: 'none' as const };
    const answer = await connection.search(request, `saved ${writeState(state)}`).catch(() => undefined);
    return answer?.missing.length === 0 ? answer.total : undefined;
  };
  const list = () => {
    const saved = read();
    holder.hidden = saved.length === 0;
    if (holder.hidden) return;
    const download = button(words.exportSaved, () => saveFile('searches.json', 'application/json', exported(saved)), {
      class: 'quiet',
    });
    holder.replaceChildren(element('h2', {}, words.savedSearches), element('ul', {}, ...saved.map(itemOf)), download);
  };
  const exported = (saved: readonly SavedSearch[]) =>
    JSON.stringify(
      saved.map(({ address, seen }) => ({
        name: nameFor(readState(address), settings, sources),
        url: new URL(address, settings.canonical).href,
        seen,
      })),
      undefined,
      2,
    );

  return {
    show: (state, total) => {
      now = total === undefined ? undefined : { address: writeState({ ...state, page: 1 }), total };
      mark();
      if (!now) return list();
      // Whoever looks at a search that is kept has seen what is new in it.
      if (read().some(({ address }) => address === now!.address))
        write(keep(read(), { address: now.address, seen: now.total }));
    },
  };
}

/** What a search is called: its words, and what it is narrowed by. */
function nameFor(state: State, settings: PageSettings, sources: SourceNames): string {
  const narrowed = FACETS.flatMap((facet) =>
    (state.filters[facet] ?? []).map((value) => nameOf(facet, value, settings, sources)),
  );
  return [state.query.trim(), ...narrowed].filter((part) => part !== '').join(' · ');
}

function read(): SavedSearch[] {
  try {
    return readSaved(localStorage.getItem(SAVED_KEY));
  } catch {
    return [];
  }
}

/** A browser may forbid storage; then nothing is kept. */
function write(saved: readonly SavedSearch[]): void {
  try {
    if (saved.length === 0) localStorage.removeItem(SAVED_KEY);
    else localStorage.setItem(SAVED_KEY, JSON.stringify(saved));
  } catch {
    // As if it had not been saved.
  }
}
