import type { CitedKind } from '../model/citation.ts';
import { findCases } from './case.ts';
import { findDocuments } from './document.ts';
import type { Finder } from './find.ts';
import { findPatents } from './patent.ts';
import { findStatutes } from './statute.ts';
import { findTrademarks } from './trademark.ts';

/** How things of each kind are found. Where two would have the same characters, the one that comes first has them. */
export const FINDERS: Record<CitedKind, Finder> = {
  patent: findPatents,
  case: findCases,
  document: findDocuments,
  trademark: findTrademarks,
  statute: findStatutes,
};
