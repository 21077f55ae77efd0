/** Reads what is written for hosts as they document it, by nothing that it is written with. */

/** `_redirects` of Netlify and Cloudflare Pages: old and new paths. Throws at what they would take for more than a path. */
export function readRedirects(text: string): [from: string, to: string][] {
  return linesOf(text).map((line) => {
    const [from, to, status, ...more] = line.trim().split(/\s+/);
    if (status !== '301' || more.length > 0) throw new Error(`not a rule: ${line}`);
    for (const path of [from!, to!])
      if (!path.startsWith('/') || path.startsWith('//') || /[*?#]|\/:/.test(path))
        throw new Error(`not a path: ${path}`);
    return [decodeURI(from!), decodeURI(to!)];
  });
}

/** `_headers` of both: paths, each with its headers in order. */
export function readHeaders(text: string): [path: string, headers: [name: string, value: string][]][] {
  const rules: ReturnType<typeof readHeaders> = [];
  for (const line of linesOf(text)) {
    const [, name, value] = /^\s+([^\s:]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) rules.push([line.trim(), []]);
    else rules.at(-1)![1].push([name, value!]);
  }
  return rules;
}

const linesOf = (text: string) => text.split(/\r\n|\r|\n/).filter((line) => !/^\s*(?:#|$)/.test(line));

/** A directive of nginx: its words, without their quotes, and what is in its block. */
export interface Directive {
  words: string[];
  block?: Directive[];
}

/** Settings of nginx, by the rules of ngx_conf_read_token. Throws where nginx would not start. */
export function readNginx(text: string): Directive[] {
  const open: Directive[][] = [[]];
  let words: string[] = [];
  for (const [found, plain, double, single] of text.matchAll(TOKEN)) {
    if (plain !== undefined) words.push(plain.replace(/\\(.)/gs, unescaped));
    else if (double !== undefined || single !== undefined)
      words.push((double ?? single)!.replace(/\\(.)/gs, unescaped));
    else if (found === ';') {
      if (words.length === 0) throw new Error('unexpected ;');
      open.at(-1)!.push({ words });
      words = [];
    } else if (found === '{') {
      const block: Directive[] = [];
      open.at(-1)!.push({ words, block });
      open.push(block);
      words = [];
    } else if (found === '}') {
      if (words.length > 0 || open.length === 1) throw new Error('unexpected }');
      open.pop();
    } else if (!/^(?:\s+|#.*)$/.test(found)) throw new Error(`unexpected ${found}`);
  }
  if (open.length > 1 || words.length > 0) throw new Error('unexpected end');
  return open[0]!;
}

// A quotation mark has its meaning at the beginning of a word alone, and what follows the word's end is white space, ; { or ).
// Groups: a plain word, one in double quotes, one in single quotes.
const TOKEN =
  /\s+|#.*|[;{}]|((?:[^\s;{}"'#\\]|\\[^])(?:[^\s;{\\]|\\[^])*)|"((?:[^"\\]|\\[^])*)"(?=[\s;{)])|'((?:[^'\\]|\\[^])*)'(?=[\s;{)])|./g;

/** Of what stands after a backslash nginx changes these and keeps all other pairs. */
function unescaped(pair: string, sign: string): string {
  if (/["'\\]/.test(sign)) return sign;
  return { t: '\t', r: '\r', n: '\n' }[sign] ?? pair;
}
