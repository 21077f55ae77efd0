import { COMMON_VARIANTS, pairsOf, type Variants } from '../../hanzi/fold.ts';

/** The tables of `hanzi/variants.ts`, as browsers load them when a query or an edition needs them. */
export interface Tables {
  /** A Simplified character ↦ the Traditional one it usually stands for. */
  usual: Variants;
  /** A character ↦ what it folds to. */
  folds: Variants;
}

/** Two lines of characters in pairs. What folds to the character whose usual Traditional form it is, goes without saying. */
export function packTables({ usual, folds }: Tables): string {
  const said = inverse(usual);
  const others = [...folds].filter(([from, to]) => said.get(from) !== to && !COMMON_VARIANTS.has(from));
  return [usual, others].map((pairs) => [...pairs].flat().join('')).join('\n');
}

export function unpackTables(text: string): Tables {
  const [usual = '', others = ''] = text.split('\n');
  const traditional = pairsOf(usual);
  return { usual: traditional, folds: new Map([...inverse(traditional), ...COMMON_VARIANTS, ...pairsOf(others)]) };
}

/** A Traditional character ↦ what its Simplified one folds to. */
function inverse(usual: Variants): Map<string, string> {
  return new Map(
    [...usual].map(([simplified, traditional]) => [traditional, COMMON_VARIANTS.get(simplified) ?? simplified]),
  );
}
