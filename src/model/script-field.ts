import { z } from 'astro/zod';
import { t } from '../language/say.ts';
import { SCRIPTS, type Script } from './script.ts';

const NAMES: Record<Script, string> = { 'zh-Hans': t`简体`, 'zh-Hant': t`繁体`, 'zh-Hant-HK': t`香港繁体` };

/** The script a text was published in. Mainland sources are Simplified; a Taiwan or Hong Kong source stays Traditional. */
export const scriptSchema = z.enum(
  SCRIPTS,
  t`请写 ${SCRIPTS.map((script) => t`${script}（${NAMES[script]}）`).join(t`或 `)}。`,
);
