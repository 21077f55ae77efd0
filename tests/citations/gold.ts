import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCitations } from '../../src/citations/read.ts';
import { createConverter } from '../../src/hanzi/convert.ts';
import { plainText } from '../../src/markup/render.ts';
import { CITED_KINDS, keyOf, type CitedKind } from '../../src/model/citation.ts';

/** A sentence, and all that it names, as `kind/id`. */
export interface GoldSentence {
  text: string;
  named: string[];
}

/** What stands before an id in the file. */
const LETTERS: Record<string, CitedKind> = {
  ...{ p: 'patent', c: 'case', d: 'document', t: 'trademark', s: 'statute' },
};

/** The sentences of `gold.txt`: `↵` is a line end, `s:专利法/6/17` two articles of one law. */
export function readGold(file = join(import.meta.dirname, 'gold.txt')): GoldSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('=>'))
    .map((line) => {
      const [text = '', named = ''] = line.split(/ => ?/);
      return { text: text.replaceAll('↵', '\n'), named: named.split(' ').filter(Boolean).flatMap(keysOf) };
    });
}

function keysOf(written: string): string[] {
  const kind = LETTERS[written[0]!]!;
  const [law, ...articles] = written.slice(2).split('/');
  if (kind !== 'statute') return [keyOf({ kind, id: written.slice(2) })];
  return articles.map((article) => keyOf({ kind, id: `${law}第${article.replace(/(之.)?$/, '条$1')}` }));
}

const simplify = createConverter('zh-Hant', 'zh-Hans');

/** All that is found in a text, as `kind/id`, each once. */
export function keysFoundIn(text: string): string[] {
  return [...new Set(readCitations(plainText(text), simplify).finds.map(keyOf))];
}

/** How well what is found agrees with what is named, by kind. */
export interface Score {
  kind: CitedKind;
  named: number;
  found: number;
  right: number;
}

export function scoreOf(sentences: readonly GoldSentence[]): Score[] {
  return CITED_KINDS.map((kind) => {
    const score = { kind, named: 0, found: 0, right: 0 };
    const own = (keys: string[]) => keys.filter((key) => key.startsWith(`${kind}/`));
    for (const { text, named } of sentences) {
      const found = own(keysFoundIn(text));
      score.named += own(named).length;
      score.found += found.length;
      score.right += found.filter((key) => named.includes(key)).length;
    }
    return score;
  });
}
