import type { Content } from '../../content/files.ts';
import { createEdition } from '../../hanzi/edition.ts';
import { keepLast } from '../../model/recent.ts';

/**
 * The editions that a content is printed in; the first stands at the root. All makers of a process have the same ones, since what
 * an edition converts by takes a moment to set up.
 */
export const editionsOf = keepLast(1, ({ site, glossary }: Content) =>
  site.languages.map((script) => createEdition(script, glossary)),
);
