import type { Answer } from '../../asking/answer.ts';
import { element } from '../element/client.ts';
import { fill } from '../../../model/sentence.ts';
import type { PageSettings } from '../settings.ts';
import { writeState, type State } from '../state.ts';

/** How many pages an answer's results take; reports that tell the same take the room of one. */
export const pagesOf = ({ total, stories = total }: Answer, { size }: PageSettings) =>
  Math.max(1, Math.ceil(stories / size));

/** Links to the other pages of results: the neighbours, the first, the last and those nearby. */
export function showPaging(holder: HTMLElement, state: State, last: number, settings: PageSettings): void {
  const { words } = settings;
  holder.hidden = last === 1;
  const linkTo = (page: number, text: string, rel?: string) =>
    element(
      'li',
      {},
      page === state.page
        ? element('span', { 'aria-current': 'page' }, text)
        : element(
            'a',
            {
              href: writeState({ ...state, page }) || '?',
              'data-page': String(page),
              rel,
              'aria-label': rel ? undefined : fill(words.page, { n: page }),
            },
            text,
          ),
    );
  const pages = [...new Set([1, ...[-2, -1, 0, 1, 2].map((step) => state.page + step), last])].filter(
    (page) => page >= 1 && page <= last,
  );
  const items = pages.flatMap((page, index) => {
    const isGap = index > 0 && page - pages[index - 1]! > 1;
    return [
      ...(isGap ? [element('li', { class: 'gap', 'aria-hidden': 'true' }, words.ellipsis)] : []),
      linkTo(page, String(page)),
    ];
  });
  holder.replaceChildren(
    element(
      'ul',
      {},
      ...(state.page > 1 ? [linkTo(state.page - 1, words.previous, 'prev')] : []),
      ...items,
      ...(state.page < last ? [linkTo(state.page + 1, words.next, 'next')] : []),
    ),
  );
}
