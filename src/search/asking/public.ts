import { articleAddress, inScript } from '../../model/address.ts';
import type { Script } from '../../model/script.ts';
import type { Result } from './answer.ts';
import type { Passage } from './passage.ts';

/** A result as `assets/search.js` gives it: all of it plain text. */
export interface PublicResult {
  id: string;
  /** Absolute. */
  url: string;
  title: string;
  /** `yyyy-mm-dd` */
  date: string;
  source: string;
  excerpt: string;
}

/** `root` is the address of the site. */
export function toPublicResult(
  result: Result,
  root: URL,
  { script, rootScript }: { script: Script; rootScript: Script },
): PublicResult {
  return {
    id: result.id,
    url: new URL(inScript(articleAddress(result.id), script, rootScript), root).href,
    title: result.title.text,
    date: result.date,
    source: result.source.name,
    excerpt: withEllipses(result.excerpt),
  };
}

function withEllipses({ text, isCut: [before, after] }: Passage): string {
  return `${before ? '…' : ''}${text}${after ? '…' : ''}`;
}
