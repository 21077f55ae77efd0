import type { Synonyms, Word } from './query.ts';

/** Replaces the part of the word that has synonyms: 地标产品 may also be 地理标志产品. `fold` gives the units of a text. */
export function addSynonyms(word: Word, synonyms: Synonyms, fold: (text: string) => string[]): void {
  const joined = word.alternatives[0]!.join('');
  for (const group of synonyms) {
    const [own] = group.filter((member) => joined.includes(fold(member).join(''))).sort((a, b) => b.length - a.length);
    if (own === undefined) continue;
    for (const other of group) {
      if (other === own) continue;
      word.alternatives.push([...joined.replace(fold(own).join(''), fold(other).join(''))]);
      word.synonyms.push(other);
    }
    return;
  }
}
