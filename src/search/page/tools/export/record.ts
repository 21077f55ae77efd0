import type { Result } from '../../../asking/answer.ts';
import type { Passage } from '../../../asking/passage.ts';
import type { PageSettings } from '../../settings.ts';

/** A result as it is handed on. */
export interface ResultRecord {
  id: string;
  title: string;
  date: string;
  source: string;
  /** Absolute, where the archive is at home. */
  url: string;
  category: string[];
  regions: string[];
  topics: string[];
  excerpt: string;
}

/** The files that results are handed on in. */
export const EXPORT_FORMATS = ['csv', 'ris', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is made of all results. */
export interface ExportedFile {
  type: string;
  content: string;
}

/** What `assets/search-export.js` leaves in the page as `exportResults`. `archive` is the archive's name. */
export type ExportResults = (
  format: ExportFormat,
  records: readonly ResultRecord[],
  from: { archive: string; script: PageSettings['script'] },
) => ExportedFile;

export function recordOf(
  { id, title, date, source, excerpt, values }: Result,
  { canonical, names }: Pick<PageSettings, 'canonical' | 'names'>,
): ResultRecord {
  const named = (facet: 'category' | 'region' | 'topic') =>
    (values?.[facet] ?? []).map((value) => names[facet][value] ?? value);
  return {
    ...{ id, title: title.text, date, source: source.name },
    url: new URL(`articles/${id}.html`, canonical).href,
    ...{ category: named('category'), regions: named('region'), topics: named('topic') },
    excerpt: plain(excerpt),
  };
}

const plain = ({ text, isCut: [before, after] }: Passage) => `${before ? '…' : ''}${text}${after ? '…' : ''}`;
