import type { Random } from './random.ts';

/** Everything a story's texts may name: `company` → 绵阳瑞芯电子科技有限公司. */
export type Facts = Readonly<Record<string, string>>;

/**
 * The grammar that sample texts are written in:
 *
 * - `{company}` a fact of the story, the same in all its articles;
 * - `{12~80}`, `{1.2~9.8}` a number between the two, with as many decimals as the first;
 * - `[近日|日前]` one of several ways to say it, which may be empty and may hold any of these again.
 *
 * A fact that is not known is an error.
 */
export function expand(template: string, facts: Facts, random: Random): string {
  return write(parse(template), facts, random);
}

type Part = string | { fact: string } | { from: number; to: number; decimals: number } | { choices: Part[][] };

function write(parts: Part[], facts: Facts, random: Random): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('choices' in part) return write(random.pick(part.choices), facts, random);
      if ('from' in part) return (part.from + random.next() * (part.to - part.from)).toFixed(part.decimals);
      const fact = facts[part.fact];
      if (fact === undefined) throw new Error(`no fact ${part.fact}; there are ${Object.keys(facts).join(', ')}`);
      return fact;
    })
    .join('');
}

// The same few thousand templates are expanded again and again.
const parsed = new Map<string, Part[]>();

function parse(template: string): Part[] {
  const known = parsed.get(template);
  if (known) return known;
  const tokens = template.split(/([{}[\]|])/);
  const parts = parseParts(tokens, template);
  if (tokens.length > 0) throw new SyntaxError(`unexpected ${tokens[0]} in: ${template}`);
  parsed.set(template, parts);
  return parts;
}

/** Reads up to the end of the tokens, or to a `|` or `]` that belongs to the choice around. */
function parseParts(tokens: string[], template: string): Part[] {
  const parts: Part[] = [];
  while (tokens.length > 0 && tokens[0] !== '|' && tokens[0] !== ']') {
    const token = tokens.shift()!;
    if (token === '{') {
      parts.push(parseSlot(tokens.shift() ?? ''));
      expectToken(tokens, '}', template);
    } else if (token === '[') parts.push({ choices: parseChoices(tokens, template) });
    else if (token !== '') parts.push(token);
  }
  return parts;
}

function parseChoices(tokens: string[], template: string): Part[][] {
  const choices = [parseParts(tokens, template)];
  while (tokens[0] === '|') {
    tokens.shift();
    choices.push(parseParts(tokens, template));
  }
  expectToken(tokens, ']', template);
  return choices;
}

function parseSlot(name: string): Part {
  const range = /^(\d+(?:\.(\d+))?)~(\d+(?:\.\d+)?)$/.exec(name);
  return range ? { from: Number(range[1]), to: Number(range[3]), decimals: range[2]?.length ?? 0 } : { fact: name };
}

function expectToken(tokens: string[], expected: string, template: string): void {
  if (tokens.shift() !== expected) throw new SyntaxError(`missing ${expected} in: ${template}`);
}
