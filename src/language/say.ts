import english from './en.json' with { type: 'json' };
import { LANGUAGE_VARIABLE, languageOf, type Language } from './language.ts';

/**
 * What commands say, in the language of whoever runs them. A process speaks one, from its first word to its last, so that
 * messages which are written where a module is loaded may be said too. Nothing of the site is said so.
 */

const CATALOGUES: Partial<Record<Language, Readonly<Record<string, string>>>> = { en: english };

/** The language that this process speaks. */
export const LANGUAGE: Language = languageOf(process.env[LANGUAGE_VARIABLE]) ?? 'zh';

const catalogue = CATALOGUES[LANGUAGE];

/**
 * Tags a message: `` t`没有 ${name} 这个命令。` ``. In the catalogues it is named `没有 {0} 这个命令。`; what one has not is said in
 * Chinese. A value may itself be a message.
 */
export function t(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const message = keyOf(strings);
  return (catalogue?.[message] ?? message).replace(/\{(\d+)\}/g, (_, place: string) => String(values[Number(place)]));
}

/** Several things in a row, as a sentence names them: `甲、乙`. */
export const listed = (items: readonly string[]): string => items.join(t`、`);

/** A message as the catalogues name it. */
export function keyOf(strings: readonly string[]): string {
  return strings.reduce((key, text, index) => `${key}{${index - 1}}${text}`);
}
