import { citationsOf, doubtsOf } from '../citations/article.ts';
import { createReading } from '../citations/read.ts';
import { createConverter } from '../hanzi/convert.ts';
import { t } from '../language/say.ts';
import { visible } from '../language/visible.ts';
import { plainText } from '../markup/render.ts';
import type { FrontMatter } from '../model/article.ts';
import type { Cited } from '../model/citation.ts';
import { hashOf } from '../model/identity.ts';
import { keepLast } from '../model/recent.ts';
import { isWebAddress } from '../model/web-address.ts';
import type { Site } from '../model/site.ts';
import { toFields, type Given } from './article.ts';
import { clean } from './clean.ts';
import { decode, type Decoded } from './decode.ts';
import { degarble } from './degarble/degarble.ts';
import { degarbleDraft } from './degarble/draft.ts';
import type { Change, Cleaned, Document, Draft, RawFile, Warning } from './draft.ts';
import { textsOf } from './draft-texts.ts';
import { applyEdits, editsFor, placeIn, receipts } from './edits.ts';
import { parseHtml } from './html/parse.ts';
import { hijackedMirror } from './hijacked-mirror.ts';
import { kindOf, type Kind } from './kind.ts';
import { writeMarkdown } from './markdown.ts';
import { parseFeed } from './parse-feed.ts';
import { parseMarkdownFile } from './parse-markdown.ts';
import { parseRecord, type NamedFields } from './parse-record.ts';
import { parseText } from './parse-text.ts';
import { scriptOf } from './script.ts';
import { withSignature } from './signature.ts';

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
  /** SHA-256 of what the article was made from: the file, the line of JSON, or the entry of a feed. */
  sha256: string;
  /** What it names that readers look up. */
  citations: Cited[];
  changes: Change[];
  warnings: Warning[];
  /** Why there can be no article, and what to do. */
  problems: string[];
}

const simplify = createConverter('zh-Hant', 'zh-Hans');
const readingOf = keepLast(1, (site: Site) => createReading(simplify, site.geographical_indications));

/** What holds for all inputs of a run. */
export interface Settings {
  site: Site;
  given: Given;
}

/** Characters of the longest text taken for one article, a thousand times the usual; a page's HTML may be longer. */
const LONGEST = 2_000_000;
const TOO_LONG = t`全文超过 ${LONGEST / 10_000} 万字，不像是一篇文章。请拆开再导入。`;

/** A draft as its parser made it, still to be cleaned. */
interface Parsed extends Cleaned {
  isMirror: boolean;
  sha256: string;
  kept: Partial<FrontMatter>;
}

/**
 * Raw capture → its articles, not yet placed; a feed may hold many, anything else holds one. `sha256` is the hash of the
 * capture's bytes. Throws an error that says what to do when the capture cannot be read at all.
 */
export function readCapture(raw: RawFile, sha256: string, settings: Settings): Reading[] {
  const decoded = raw.document ? pageOf(raw.name, raw.document) : decode(raw);
  const kind = raw.document ? 'html' : kindOf(raw.name, decoded.text);
  if (kind !== 'html' && kind !== 'feed' && decoded.text.length > LONGEST) throw new Error(TOO_LONG);
  const parsed = parse(kind, decoded, raw, sha256);
  if (parsed.length === 0) throw new Error(t`里面没有文章。请看一眼来件是否完整。`);
  if (parsed.some(isTooLong)) throw new Error(TOO_LONG);
  return parsed.map((one) => finish(one, decoded, raw, settings));
}

/** The parts of a document are XML in UTF-8. */
function pageOf(name: string, { html }: Document): Decoded {
  return { name, text: html, encoding: 'utf-8', warnings: [] };
}

function parse(kind: Kind, { text }: Decoded, { url, document }: RawFile, sha256: string): Parsed[] {
  if (kind === 'text' || kind === 'html') {
    const entities = decodeEntities(text);
    const { text: clean, isMirror, changes, warnings } = degarble(entities.text);
    const parsed = kind === 'html' ? parseHtml(clean, { url }) : parseText(clean);
    return [
      {
        draft: parsed.draft,
        changes: [...(document?.changes ?? []), ...entities.changes, ...changes, ...parsed.changes],
        warnings: [...warnings, ...parsed.warnings],
        isMirror,
        sha256,
        kept: {},
      },
    ];
  }
  if (kind === 'feed') return parseFeed(text).map((entry) => ofDraft(entry, hashOf(entry.identity)));
  if (kind === 'json') return [ofDraft(parseRecord(readJson(text)), sha256)];
  const parsed = parseMarkdownFile(text);
  return [ofDraft(parsed, sha256, parsed.kept)];
}

function readJson(text: string): NamedFields {
  try {
    return JSON.parse(text) as NamedFields;
  } catch (cause) {
    throw new Error(t`JSON 写法有误，或没有写完。请改正后再导入。`, { cause });
  }
}

function ofDraft(parsed: Cleaned, sha256: string, kept: Partial<FrontMatter> = {}): Parsed {
  const { draft, isMirror, changes, warnings } = degarbleDraft(parsed.draft);
  return {
    draft,
    isMirror,
    changes: [...parsed.changes, ...changes],
    warnings: [...parsed.warnings, ...warnings],
    sha256,
    kept,
  };
}

/** A character written as a number, and a run of such: at most so many that no engine minds. */
const ENTITY = /&#(?:x([0-9a-f]{2,6})|(\d{3,7}));/giu;
const ENTITIES = /(?:&#(?:x[0-9a-f]{2,6}|\d{3,7});){1,1000}/giu;

/**
 * Han written as numbers, as some old pages have all of theirs: `&#x77E5;&#x8BC6;`. Marks of HTML stay for its parser. A run
 * of them has one receipt: a page of nothing else has millions.
 */
function decodeEntities(text: string): { text: string; changes: Change[] } {
  const edits = editsFor(text, ENTITIES, ([run]) => run.replace(ENTITY, decodeEntity));
  return { text: applyEdits(text, edits), changes: receipts('entities', text, edits, placeIn(text)) };
}

function decodeEntity(written: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const isShown = code >= 0xa0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isShown ? String.fromCodePoint(code) : written;
}

function isTooLong({ draft }: Cleaned): boolean {
  return textsOf(draft).reduce((length, { text }) => length + text.length, 0) > LONGEST;
}

function finish(parsed: Parsed, decoded: Decoded, raw: RawFile, { site, given }: Settings): Reading {
  const cleaned = clean(parsed.draft, parsed);
  const body = writeMarkdown(cleaned.draft.body);
  const text = plainText(body);
  const signed = withSignature(cleaned.draft, text);
  const draft = { ...signed.draft, script: scriptOf(`${cleaned.draft.title ?? ''}${text}`) };
  const changes = [...parsed.changes, ...cleaned.changes];
  const provenance = {
    url: draft.url ?? raw.url,
    requested: raw.requested,
    retrieved: raw.retrieved,
    // A page fetched has its address and no file.
    file: isWebAddress(raw.name) ? undefined : visible(raw.name.split(/[\\/]/u).at(-1)!),
    sha256: parsed.sha256,
    encoding: decoded.encoding,
    rules: countRules(changes),
  };
  const hijacked = hijackedMirror(
    { ...draft, url: provenance.url },
    {
      isGarbled: parsed.isMirror,
      hasHiddenLinks: parsed.warnings.some(({ code }) => code === 'hidden-links'),
    },
  );
  const cites = { title: draft.title ?? '', text, not_cited: [] };
  const { fields, category, warnings, problems } = toFields(draft, site, given, provenance, parsed.kept);
  return {
    draft,
    fields,
    category,
    body,
    text,
    encoding: decoded.encoding,
    sha256: parsed.sha256,
    citations: citationsOf(cites, readingOf(site)).map(({ kind, id }) => ({ kind, id })),
    changes,
    warnings: [
      ...doubtsOf(cites, readingOf(site)).map(({ what }) => ({
        code: 'citation',
        message: t`${what}。请对照原文核对。`,
      })),
      ...(raw.warnings ?? []),
      ...decoded.warnings,
      ...parsed.warnings,
      ...hijacked,
      ...cleaned.warnings,
      ...signed.warnings,
      ...warnings,
    ],
    problems: [...problems, ...(text === '' ? [t`没有找到正文。请看一眼来件是否完整。`] : [])],
  };
}

function countRules(changes: Change[]): { rule: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule, before, after } of changes) if (before !== after) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count }));
}
