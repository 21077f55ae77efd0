import type { Content } from '../../content/files.ts';
import { createEdition, type Edition } from '../../hanzi/edition.ts';
import { keepLast } from '../../model/recent.ts';

/**
 * The archive's editions; the first stands at the root. A process's makers all have the same ones, which keep what they have
 * said: what the index has of an article its page, feeds and exports say again.
 */
export const editionsOf: (content: Content) => Edition[] = keepLast(1, ({ site, glossary }) =>
  site.languages.map((script) => createEdition(script, glossary)),
);
