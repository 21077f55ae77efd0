import { z } from 'astro/zod';

/**
 * The two scripts Chinese is written in here, by their BCP 47 tags.
 * `zh-Hans` is Simplified, `zh-Hant` Traditional (with the characters of Taiwan's standard).
 */
export const SCRIPTS = ['zh-Hans', 'zh-Hant'] as const;
export type Script = (typeof SCRIPTS)[number];

/** The script a text was published in. Mainland sources are Simplified; a Taiwan or Hong Kong source stays Traditional. */
export const scriptSchema = z.enum(SCRIPTS, '请写 zh-Hans（简体）或 zh-Hant（繁体）。');

/** The other one of the two scripts. */
export function otherScript(script: Script): Script {
  return script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
}
