import type { Script } from '../../model/script.ts';
import type { Answer, Request } from './answer.ts';
import type { Suggestion } from './suggest.ts';

/** What a page says to the search worker. A new request of the same channel replaces the one under way. */
export type ToWorker =
  | { kind: 'search'; number: number; channel: string; request: Request }
  | { kind: 'suggest'; number: number; typed: string; script: Script }
  /** Fetches what every query needs, before there is one. */
  | { kind: 'warm'; script: Script };

/** What the worker says back. */
export type FromWorker =
  | { kind: 'partial' | 'answer'; number: number; answer: Answer }
  | { kind: 'suggestions'; number: number; suggestions: Suggestion[] }
  | { kind: 'failure'; number: number; reason: Failure };

/** Why there is no answer: the index cannot be fetched, is of another version, or a newer request took its place. */
export type Failure = 'unreachable' | 'outdated' | 'replaced' | 'broken';

/** A message that is no longer answered. */
export class SearchFailure extends Error {
  readonly reason: Failure;
  constructor(reason: Failure) {
    super(`search failed: ${reason}`);
    this.reason = reason;
  }
}

/** What `assets/search-folder.js` leaves in the page as `startSearchInPage`: a search engine that lives in the page itself. */
export type StartInPage = (say: (message: FromWorker) => void) => (message: ToWorker) => void;
