import { BREAK, trimBreaks, type Units } from '../../hanzi/searchable.ts';

/** What stands for an article in the index. */
export interface IndexRecord {
  /** The title's units, a break, the text's and a break, each as its code point. */
  units: Uint32Array;
  /** The single characters of the title, each once. */
  singles: string[];
  /** How many units the title has; the text's first unit has the number `titleLength + 1`. */
  titleLength: number;
}

export function toRecord(title: Units, text: Units): IndexRecord {
  const head = trimBreaks(title.units);
  const body = text.units[0] === BREAK ? text.units.slice(1) : text.units;
  const units = [...head, BREAK, ...body];
  if (units.at(-1) !== BREAK) units.push(BREAK);
  return {
    units: Uint32Array.from(units, (unit) => unit.codePointAt(0)!),
    singles: [...new Set(head)].filter((unit) => unit !== BREAK),
    titleLength: head.length,
  };
}
