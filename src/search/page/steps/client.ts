import { readState, writeState, type State } from '../state.ts';

/** What the page shows, step by step: each is an entry of the browser's history, whose address says all of it. */
export interface Steps {
  now(): State;
  /** A step of its own, which the back button undoes. */
  take(next: State): void;
  /** The query as far as it has been typed: however many letters, they are one step. */
  type(query: string): void;
  /** The query has been decided on: what is typed from now on is another step. */
  decide(query: string): void;
  /** Puts right what the address asks for. */
  correct(next: State): void;
}

/** `onStep` is told whenever there is something else to show, the back button's doing included. */
export function createSteps(onStep: (state: State) => void): Steps {
  let state = readState(location.search);
  /** The newest entry is of a query that is still being typed. */
  let isTyping = false;

  const enter = (next: State, way: 'pushState' | 'replaceState') => {
    if (writeState(next) !== writeState(state)) history[way](null, '', writeState(next) || location.pathname);
    state = next;
    onStep(state);
  };
  const type = (query: string) => {
    const next = query === state.query ? state : { ...state, query, page: 1, isExact: false, isThorough: false };
    const way = isTyping ? 'replaceState' : 'pushState';
    isTyping = true;
    enter(next, way);
  };
  addEventListener('popstate', () => {
    isTyping = false;
    state = readState(location.search);
    onStep(state);
  });
  return {
    now: () => state,
    take: (next) => {
      isTyping = false;
      enter(next, 'pushState');
    },
    type,
    decide: (query) => {
      type(query);
      isTyping = false;
    },
    correct: (next) => enter(next, 'replaceState'),
  };
}
