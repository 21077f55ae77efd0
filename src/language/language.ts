/** The languages in which commands speak: Chinese, which stands in the code, and those that have a catalogue of its messages. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The environment variable that names the language; processes that a command starts inherit it. */
export const LANGUAGE_VARIABLE = 'ARCHIVE_LANG';

/** The language that a setting such as `en` or `en_US.UTF-8` asks for; undefined when there is none such. */
export function languageOf(setting: string | undefined): Language | undefined {
  const [asked] = (setting ?? '').toLowerCase().split(/[^a-z]/);
  return LANGUAGES.find((language) => language === asked);
}
