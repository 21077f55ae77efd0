import { loadBeside } from '../../../asking/beside/client.ts';
import type { Connection } from '../../../asking/connection/client.ts';
import { requestFor } from '../../request.ts';
import { fill } from '../../../../model/sentence.ts';
import type { PageSettings } from '../../settings.ts';
import type { State } from '../../state.ts';
import { saveFile } from '../file/client.ts';
import { EXPORT_FORMATS, recordOf, type ExportFormat, type ExportResults, type ResultRecord } from './record.ts';

/** Results that are fetched at a time. */
const BATCH = 500;

/** Hands on all results of the search that is shown, as a file. */
export function createExport(
  holder: HTMLElement,
  {
    here,
    settings,
    connection,
    now,
  }: { here: string; settings: PageSettings; connection: Connection; now: () => State },
): void {
  const { words } = settings;
  const status = holder.querySelector('[role=status]')!;
  const bar = holder.querySelector('progress')!;
  let runs = 0;

  /** Undefined when it was stopped, or another was begun. */
  const collect = async (state: State): Promise<ResultRecord[] | undefined> => {
    const own = ++runs;
    const request = { ...requestFor(state, settings), limit: BATCH, facets: 'all' as const, withValues: true };
    const records: ResultRecord[] = [];
    for (let offset = 0, total = 1; offset < total; offset += BATCH) {
      const answer = await connection.search({ ...request, offset }, 'export');
      if (own !== runs) return undefined;
      if (answer.missing.length > 0) throw new Error('parts of the archive could not be searched');
      total = answer.total;
      records.push(...answer.results.map((result) => recordOf(result, settings)));
      bar.max = total;
      bar.value = Math.min(total, offset + BATCH);
      status.textContent = fill(words.exporting, { n: Math.min(total, offset + BATCH), total });
    }
    return records;
  };
  const hand = async (format: ExportFormat): Promise<void> => {
    bar.hidden = false;
    try {
      const records = await collect(now());
      if (!records) return;
      if (!globalThis.exportResults) await loadBeside(here, 'search-export.js');
      const { script, archive } = settings;
      const { type, content } = globalThis.exportResults!(format, records, { script, archive });
      saveFile(`${fileName(now())}.${format}`, type, content);
      status.textContent = fill(words.exported, { n: records.length });
    } catch {
      status.textContent = words.notExported;
    }
    bar.hidden = true;
  };
  for (const format of EXPORT_FORMATS)
    holder.querySelector(`[data-format=${format}]`)!.addEventListener('click', () => void hand(format));
}

/** What no file system minds. */
const fileName = ({ query }: State) =>
  query
    .replaceAll(/[\\/:*?"<>|\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 40) || 'results';

declare global {
  var exportResults: ExportResults | undefined;
}
