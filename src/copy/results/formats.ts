import { toCsv, LIST_SEPARATOR } from '../../feeds/csv.ts';
import { toRis } from '../../feeds/citation.ts';
import { SCRIPT_TRAITS, type Script } from '../../model/script.ts';
import type { ExportFormat, ExportResults, ResultRecord } from '../../search/page/tools/export/record.ts';

/** Results as files: a table for spreadsheets (RFC 4180), references for citation software (RIS), and lines of JSON. */
export const exportResults: ExportResults = (format, records, from) => ({
  type: TYPES[format],
  content: WRITERS[format](records, from),
});

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv',
  ris: 'application/x-research-info-systems',
  jsonl: 'application/jsonl',
};

type Writer = (records: readonly ResultRecord[], from: { archive: string; script: Script }) => string;

const COLUMNS = ['id', 'title', 'date', 'source', 'url', 'category', 'regions', 'topics', 'excerpt'] as const;

const WRITERS: Record<ExportFormat, Writer> = {
  csv: (records) =>
    toCsv([
      [...COLUMNS],
      ...records.map((record) => COLUMNS.map((column) => [record[column]].flat().join(LIST_SEPARATOR))),
    ]),
  ris: (records, from) => records.map((record) => risOf(record, from)).join(''),
  jsonl: (records) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
};

function risOf(
  { id, title, date, source, url }: ResultRecord,
  { archive, script }: { archive: string; script: Script },
) {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return toRis({
    ...{ id, type: 'article-newspaper', title, author: [], 'container-title': source, URL: url },
    issued: { 'date-parts': [[year, month, day]] },
    language: `zh-${SCRIPT_TRAITS[script].territory}`,
    archive,
  });
}
