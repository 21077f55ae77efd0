import { z } from 'astro/zod';
import { t } from '../language/say.ts';

/**
 * `content/glossary.yml`: words that script conversion gets wrong, each with its right form in Traditional.
 * A word that stands for itself (乾县: 乾县) is protected. Longer words win over shorter ones, and any of them over
 * the built-in dictionary, in the same pass, so that nothing is converted twice.
 */
const hint = t`请写“简体词: 繁体词”，例如 乾县: 乾县；词里不能有空格和竖线。`;
const word = z.string(hint).regex(/^[^\s|]+$/u, hint);
const pairs = z.record(word, word, t`请每行写一对“简体词: 繁体词”，词里不能有空格和竖线。`);
/** A heading with nothing below it, or comments alone, has no words. */
const perhapsPairs = pairs.nullable().transform((words) => words ?? {});

export const glossarySchema = z.strictObject(
  {
    /** For all articles: places, bodies, titles of laws. No personal names: 于海 would also match 于海边. */
    words: perhapsPairs.default({}),
    /** Only for articles of the topic named, by its id in site.yml. */
    topics: z.record(z.string(), perhapsPairs, t`请按主题 id 分组，每组写“简体词: 繁体词”。`).default({}),
  },
  t`请写 words: 和 topics:，其下每行一对“简体词: 繁体词”。`,
);

export type Glossary = z.output<typeof glossarySchema>;
export const EMPTY_GLOSSARY: Glossary = { words: {}, topics: {} };
