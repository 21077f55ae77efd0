import { plainText } from '../markup/render.ts';
import type { FrontMatter } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { toFields, type Given } from './article.ts';
import { clean } from './clean.ts';
import { decode } from './decode.ts';
import { degarble } from './degarble/degarble.ts';
import type { Change, Draft, RawFile, Warning } from './draft.ts';
import { writeMarkdown } from './markdown.ts';
import { parseText } from './parse-text.ts';

/** One article read from an input: all that is known before it has its place in the archive. */
export interface Reading {
  draft: Draft;
  /** Absent when `problems` says what is missing. */
  fields?: FrontMatter;
  category: string;
  /** Markdown. */
  body: string;
  /** The reader's text, a paragraph a line. */
  text: string;
  encoding: string;
  changes: Change[];
  warnings: Warning[];
  /** Why there can be no article, and what to do. */
  problems: string[];
}

/** What holds for all inputs of a run. */
export interface Settings {
  site: Site;
  given: Given;
}

/** Raw capture → article, not yet placed. `sha256` is the hash of the capture's bytes. */
export function readCapture(raw: RawFile, sha256: string, { site, given }: Settings): Reading {
  const decoded = decode(raw);
  const degarbled = degarble(decoded.text);
  const parsed = parseText(degarbled.text);
  const cleaned = clean(parsed.draft, degarbled);
  const changes = [...degarbled.changes, ...parsed.changes, ...cleaned.changes];
  const { draft } = cleaned;
  const provenance = {
    url: draft.url ?? raw.url,
    retrieved: raw.retrieved,
    file: raw.name.split('/').at(-1),
    sha256,
    encoding: decoded.encoding,
    rules: countRules(changes),
  };
  const fields = toFields(draft, site, given, provenance);
  const body = writeMarkdown(draft.body);
  return {
    draft,
    ...fields,
    body,
    text: plainText(body),
    encoding: decoded.encoding,
    changes,
    warnings: [...degarbled.warnings, ...parsed.warnings, ...cleaned.warnings, ...fields.warnings],
    problems: [...fields.problems, ...(body === '' ? ['没有找到正文。请看一眼来件是否完整。'] : [])],
  };
}

function countRules(changes: Change[]): { rule: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule, before, after } of changes) if (before !== after) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count }));
}
