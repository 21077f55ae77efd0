/**
 * Patterns of addresses: in `category/<id>[/<page>].html` each `<part>` stands for letters of which none is a slash or a
 * dot, `<path>` for any, and what is in brackets may be left out with its part.
 */

/** The parts of a pattern, by name. */
export type PartsOf<P extends string> = P extends `${infer Before}[${infer Inner}]${infer After}`
  ? Record<NamesIn<`${Before}${After}`>, string> & { [N in NamesIn<Inner>]?: string | undefined }
  : Record<NamesIn<P>, string>;

type NamesIn<P extends string> = P extends `${string}<${infer Name}>${infer Rest}` ? Name | NamesIn<Rest> : never;

interface Piece {
  /** What stands before the part. */
  before: string;
  part: string;
  isOptional: boolean;
}

interface Compiled {
  pieces: Piece[];
  /** What stands after the last part. */
  end: string;
}

const compiled = new Map<string, Compiled>();

function compile(pattern: string): Compiled {
  const known = compiled.get(pattern);
  if (known) return known;
  const found = [...pattern.matchAll(/(\[?)([^<[\]]*)<(\w+)>\]?/g)];
  const pieces = found.map(([, bracket, before, part]) => ({
    before: before!,
    part: part!,
    isOptional: bracket !== '',
  }));
  const end = pattern.slice(found.reduce((length, [text]) => length + text.length, 0));
  compiled.set(pattern, { pieces, end });
  return { pieces, end };
}

/** The address that these parts make. */
export function fill(pattern: string, parts: Record<string, string | undefined>): string {
  const { pieces, end } = compile(pattern);
  let made = '';
  for (const { before, part } of pieces) if (parts[part] !== undefined) made += before + parts[part];
  return made + end;
}

/** Matches the pattern's addresses, with a group for each part. */
export function regExpOf(pattern: string): RegExp {
  const { pieces, end } = compile(pattern);
  const sources = pieces.map(({ before, part, isOptional }) => {
    const source = `${RegExp.escape(before)}(?<${part}>${part === 'path' ? '.+' : '[^/.]+'})`;
    return isOptional ? `(?:${source})?` : source;
  });
  return new RegExp(`^${sources.join('')}${RegExp.escape(end)}$`);
}
