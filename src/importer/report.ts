import { listed, t } from '../language/say.ts';
import { visible } from '../language/visible.ts';
import { UNKNOWN_SOURCE } from '../model/article.ts';
import type { Change, Draft, Warning } from './draft.ts';
import type { Reading } from './import.ts';
import type { Cited } from '../model/citation.ts';
import type { Place } from './place.ts';
import { rivalsOf } from './rivals.ts';

/** What became of one input, for the terminal and for `--json`. */
export interface Outcome {
  input: string;
  reading?: Reading;
  place?: Place;
  /** Why nothing came of it; empty when all went well. */
  problems: string[];
}

/** One line of `--json`. Fields that a page does not tell are null or empty, never missing, so that programs need not ask. */
export interface JsonReport {
  input: string;
  ok: boolean;
  error?: string;
  id: string | null;
  title: string | null;
  date: string | null;
  source: string | null;
  author: string | null;
  reporters: string[];
  editors: string[];
  category: string | null;
  keywords: string[];
  images: { src?: string; caption?: string }[];
  notice: string | null;
  body: string;
  text: string;
  encoding: string | null;
  script: string | null;
  citations: Cited[];
  changes: Change[];
  /** What spoke for the title, the date and the source; empty where a page says it outright or none was found. */
  evidence: Partial<Record<'title' | 'date' | 'source', string[]>>;
  /** The other day and source that the page may mean, with what speaks for them. */
  rivals: NonNullable<Draft['rivals']>;
  warnings: Warning[];
  duplicate_of: string | null;
}

export function toJson({ input, reading, place, problems }: Outcome): JsonReport {
  const draft = reading?.draft;
  const fields = reading?.fields;
  return {
    input,
    ok: problems.length === 0,
    ...(problems.length > 0 && { error: problems.join(' ') }),
    id: place?.id ?? null,
    title: fields?.title ?? draft?.title ?? null,
    date: fields?.date ?? draft?.date ?? null,
    source: fields && fields.source !== UNKNOWN_SOURCE ? fields.source : (draft?.source ?? null),
    author: draft?.author ?? null,
    reporters: draft?.reporters ?? [],
    editors: draft?.editors ?? [],
    category: reading?.category ?? null,
    keywords: draft?.keywords ?? [],
    images: draft?.images ?? [],
    notice: draft?.notice ?? null,
    body: reading?.body ?? '',
    text: reading?.text ?? '',
    encoding: reading?.encoding ?? null,
    script: draft?.script ?? null,
    citations: reading?.citations ?? [],
    changes: reading?.changes ?? [],
    evidence: draft?.evidence ?? {},
    rivals: draft?.rivals ?? {},
    warnings: warningsOf({ reading, place }),
    duplicate_of: place?.duplicateOf ?? null,
  };
}

function warningsOf({ reading, place }: Pick<Outcome, 'reading' | 'place'>): Warning[] {
  return [...(reading?.warnings ?? []), ...(place?.warnings ?? [])];
}

/** A short account for the terminal. */
export function summarize(outcome: Outcome, isDryRun: boolean): string {
  const { reading, place, problems } = outcome;
  const input = visible(outcome.input);
  const lines = problems.length > 0 ? [t`✗ ${input}：没有导入。`] : [`✓ ${input} → ${headline(outcome, isDryRun)}`];
  lines.push(...problems.map((problem) => t`    错误：${problem}`));
  if (reading && place?.state !== 'known') {
    lines.push(`    ${facts(reading)}`, ...rivalsOf(reading).map((line) => `    ${line}`));
    if (reading.changes.length > 0)
      lines.push(t`    改动 ${reading.changes.length} 处：${countChanges(reading.changes)}`);
  }
  lines.push(...warningsOf(outcome).map(({ code, message }) => t`    注意（${code}）：${message}`));
  return lines.join('\n');
}

function headline({ reading, place }: Outcome, isDryRun: boolean): string {
  const title = t`${place?.id ?? ''}《${reading?.fields?.title ?? ''}》`;
  if (place?.state === 'known') return t`${title}，已收录，未改动`;
  return isDryRun ? t`${title}（试运行，未写入）` : title;
}

function facts({ draft, fields, category, encoding, text, citations }: Reading): string {
  const parts = [
    fields?.date ?? draft.date ?? t`日期不详`,
    fields?.source ?? draft.source ?? t`来源不详`,
    t`栏目 ${category}`,
    draft.reporters.length > 0 ? t`记者 ${listed(draft.reporters)}` : '',
    t`${text === '' ? 0 : text.split('\n').length} 段 ${[...text].length} 字`,
    draft.images.length > 0 ? t`图 ${draft.images.length}` : '',
    citations.length > 0 ? t`引用 ${citations.length} 处` : '',
    t`编码 ${encoding}`,
  ];
  return parts.filter((part) => part !== '').join(t`，`);
}

function countChanges(changes: Change[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of changes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(t`，`);
}
