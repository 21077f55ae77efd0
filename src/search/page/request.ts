import type { Request } from '../asking/answer.ts';
import type { PageSettings } from './settings.ts';
import { isIdle, type State } from './state.ts';

/** What the engine is asked for to show a state of the page. */
export function requestFor(state: State, { size, script }: Pick<PageSettings, 'size' | 'script'>): Request {
  const { query, filters, sort, page, isExact, isThorough } = state;
  return {
    ...{ query, filters, sort, script },
    offset: (page - 1) * size,
    limit: isIdle(state) ? 0 : size,
    withSynonyms: !isExact,
    isThorough,
    facets: 'cheap',
  };
}
