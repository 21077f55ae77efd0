import type { CitedKind } from '../model/cited-kinds.ts';
import { findCases } from './case.ts';
import { findDocuments } from './document.ts';
import type { Finder } from './find.ts';
import { findProducts } from './gi.ts';
import { findPatents } from './patent.ts';
import { findStatutes } from './statute.ts';
import { findTrademarks } from './trademark.ts';

/** How things of each kind are found. Of two numbers that would have the same characters, the kind that comes first has
 * them; a name may stand within anything. */
export const FINDERS: Record<CitedKind, Finder> = {
  patent: findPatents,
  case: findCases,
  document: findDocuments,
  trademark: findTrademarks,
  statute: findStatutes,
  gi: findProducts,
};
