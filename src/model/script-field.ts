import { z } from 'astro/zod';
import { SCRIPT_TRAITS, SCRIPTS } from './script.ts';

/** The script a text was published in. Mainland sources are Simplified; a Taiwan or Hong Kong source stays Traditional. */
export const scriptSchema = z.enum(
  SCRIPTS,
  `请写 ${SCRIPTS.map((script) => `${script}（${SCRIPT_TRAITS[script].name}）`).join('或 ')}。`,
);
