import type { Facet } from '../../form/catalog.ts';
import type { Result } from '../../asking/answer.ts';
import type { Suggestion } from '../../asking/suggest.ts';
import { choose, type State } from '../state.ts';

/** What a reader can choose while typing, and what comes of it: another search, or an article. */
export interface Option {
  kind: 'recent' | 'article' | Suggestion['kind'];
  text: string;
  leadsTo: { state: State } | { article: string };
}

/** Of each kind, so that none leaves another without room. */
const MOST = { recent: 2, article: 3 };

/** What is offered for what has been typed: what was searched for before, then words and narrowings, then articles. */
export function optionsFor(
  typed: string,
  state: State,
  from: { recent: readonly string[]; suggestions: readonly Suggestion[]; results: readonly Result[] },
): Option[] {
  const wanted = typed.trim();
  if (wanted === '') return [];
  const recent = from.recent.filter((query) => query !== wanted && query.startsWith(wanted)).slice(0, MOST.recent);
  const titled = from.results.filter(({ title }) => title.marks.length > 0).slice(0, MOST.article);
  return [
    ...recent.map((query): Option => ({ kind: 'recent', text: query, leadsTo: { state: asking(state, query) } })),
    ...from.suggestions
      .filter(({ kind, before, text }) => kind !== 'keyword' || !recent.includes(joined(before, text)))
      .map((one): Option => optionOf(one, state)),
    ...titled.map(({ id, title }): Option => ({ kind: 'article', text: title.text, leadsTo: { article: id } })),
  ];
}

/** A keyword completes the query; a value of a facet narrows what was typed before it. */
function optionOf({ kind, id, text, before }: Suggestion, state: State): Option {
  if (kind === 'keyword') {
    const query = joined(before, text);
    return { kind, text: query, leadsTo: { state: asking(state, query) } };
  }
  const narrowed = choose(asking(state, before), kind satisfies Facet, [id]);
  return { kind, text, leadsTo: { state: narrowed } };
}

const joined = (before: string, text: string) => (before === '' ? text : `${before} ${text}`);

const asking = (state: State, query: string): State => ({
  ...state,
  query,
  page: 1,
  isExact: false,
  isThorough: false,
});
