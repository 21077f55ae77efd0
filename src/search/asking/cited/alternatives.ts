import type { Variants } from '../../../hanzi/fold.ts';
import type { CitedKind } from '../../../model/cited-kinds.ts';
import type { CitedForms } from '../../form/cited.ts';
import { coreOf } from '../../form/cited-core.ts';

/**
 * Understands numbers of what is cited in whatever form they are typed. Few queries have any, so it lives at
 * `assets/search-cited.js`, which is loaded for these.
 */

/** What articles have for a thing that is typed in any form; undefined when it is none that they cite. */
export function alternativesFor(
  typed: string,
  kind: CitedKind | undefined,
  forms: CitedForms,
  variants: Variants,
): string[][] | undefined {
  const found = (forms.get(coreOf(typed, variants)) ?? []).filter((form) => kind === undefined || form.kind === kind);
  return found.length === 0 ? undefined : found.flatMap(({ alternatives }) => alternatives);
}
