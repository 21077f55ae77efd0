import { fill } from '../model/sentence.ts';
import type { WithdrawnEntry } from './format.ts';
import { updatesFor, type Failed, type Library } from './library.ts';
import type { OfflineWords } from './settings.ts';
import { periodText } from './text.ts';

/** How it stands with the whole, in a sentence; none as long as nothing is known. */
export function statusOf(library: Library, { status }: Pick<OfflineWords, 'status'>): string {
  const { index, installed, wanted, isPaused } = library;
  if (wanted.length > 0) return isPaused ? status.paused : status.getting;
  if (installed.length === 0) return index ? status.empty : '';
  return updatesFor(library).length > 0 ? status.outdated : status.done;
}

/** Why a volume did not come. */
export function problemText({ volume, problem }: Failed, words: OfflineWords): string {
  return fill(words.problems[problem], {
    period: volume.period === null ? words.base : periodText(volume.period, words),
  });
}

/** Most ids that are told one by one. */
const MOST_IDS = 12;

/** Which articles left the device. */
export function withdrawnText(left: readonly WithdrawnEntry[], { withdrawn, comma, andMore }: OfflineWords): string {
  const ids = left.slice(0, MOST_IDS).map(({ id }) => id);
  return fill(withdrawn, { n: left.length, ids: ids.join(comma) + (left.length > MOST_IDS ? andMore : '') });
}
