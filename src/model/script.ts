/** What must be known of a script. */
interface ScriptTraits {
  /** Its name, in Simplified. */
  name: string;
  /** What OpenCC calls its characters in the names of its configurations. */
  openCc: string;
  /** Where it is the usual one, by ISO 3166, for formats that know a language by its territory alone. */
  territory: string;
}

/**
 * The scripts Chinese is written in here, by their BCP 47 tags. An article is stored in one of them, and every edition is
 * in one. `zh-Hant` has the characters of Taiwan's
 * standard, `zh-Hant-HK` those of Hong Kong's. Another one is another line.
 */
export const SCRIPT_TRAITS = {
  'zh-Hans': { name: '简体', openCc: 's', territory: 'CN' },
  'zh-Hant': { name: '繁体', openCc: 'tw', territory: 'TW' },
  'zh-Hant-HK': { name: '香港繁体', openCc: 'hk', territory: 'HK' },
} as const satisfies Record<string, ScriptTraits>;

export type Script = keyof typeof SCRIPT_TRAITS;
export const SCRIPTS = Object.keys(SCRIPT_TRAITS) as Script[];
