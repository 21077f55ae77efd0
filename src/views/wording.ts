import type { Edition } from '../hanzi/edition.ts';
import type { Site } from '../model/site.ts';
import { ENGLISH } from './english.ts';
import { LABELS, sayAll, type Labels, type Words } from './labels.ts';

/** Words of the interface in its language: the Chinese ones in the edition's script, the English ones as they are. */
export function wordsIn<T>(language: Site['interface'], edition: Edition, chinese: T, english: Words<T>): Words<T> {
  return language === 'en' ? english : sayAll(chinese, (text) => edition.say(text));
}

export const labelsIn = (language: Site['interface'], edition: Edition): Words<Labels> =>
  wordsIn(language, edition, LABELS, ENGLISH.labels);
