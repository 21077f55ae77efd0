import type { Variants } from '../../../hanzi/fold.ts';
import { BREAK, unitsOf } from '../../../hanzi/searchable.ts';
import type { Query, Word } from '../query.ts';
import { partByFillers, type Span } from './fillers.ts';

/** A piece of a query that may be looked for in parts. */
export interface Piece {
  /** One or more, without breaks. */
  units: string[];
  /** As it was typed. */
  typed: string;
}

/** What of a query may be taken apart: all that is not quoted. */
export interface Pieces {
  pieces: Piece[];
  /** The fillers of questions that were left out of the pieces, as typed. */
  fillers: string[];
}

/** The words of a query in pieces, cut at punctuation and fillers; a query of fillers alone is kept whole. */
export function piecesOf({ required }: Query, variants: Variants | undefined): Pieces {
  const words = required.filter(isLoose);
  const parted = words.map((word) => cut(word, variants, partByFillers));
  const pieces = parted.flatMap((one) => one.pieces);
  if (pieces.some(({ units }) => units.length > 1))
    return { pieces, fillers: parted.flatMap(({ fillers }) => fillers) };
  const whole = words.map((word) => cut(word, variants, (units) => ({ between: [[0, units.length]], fillers: [] })));
  return { pieces: whole.flatMap((one) => one.pieces), fillers: [] };
}

/** Whether a word may be taken apart. */
export const isLoose = ({ isQuoted, isInTitle }: Word) => !isQuoted && !isInTitle;

function cut(
  { text }: Word,
  variants: Variants | undefined,
  part: (units: readonly string[]) => { between: Span[]; fillers: Span[] },
): Pieces {
  const { units, offsets } = unitsOf(text, variants);
  const characters = [...text];
  const typed = ([from, to]: Span) => characters.slice(offsets[from], offsets[to - 1]! + 1).join('');
  const runs = runsOf(units).map((run) => ({ run, ...part(units.slice(...run)) }));
  const moved = (run: Span, [from, to]: Span): Span => [run[0] + from, run[0] + to];
  return {
    pieces: runs.flatMap(({ run, between }) =>
      between.map((span) => ({ units: units.slice(...moved(run, span)), typed: typed(moved(run, span)) })),
    ),
    fillers: runs.flatMap(({ run, fillers }) => fillers.map((span) => typed(moved(run, span)))),
  };
}

/** Where units stand between breaks. */
function runsOf(units: readonly string[]): Span[] {
  const runs: Span[] = [];
  let from = 0;
  for (let at = 0; at <= units.length; at++) {
    if (at < units.length && units[at] !== BREAK) continue;
    if (at > from) runs.push([from, at]);
    from = at + 1;
  }
  return runs;
}
