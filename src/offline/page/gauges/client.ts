import type { VolumeEntry } from '../../format.ts';
import type { Library } from '../../library.ts';
import { haveOf, sizeOf, type Progress } from '../../rows.ts';
import type { OfflineWords } from '../../settings.ts';
import { fill } from '../../../model/sentence.ts';
import { sizeText } from '../../text.ts';

/** How far all that was asked for has come. */
export function showOverall(
  holder: HTMLElement,
  volumes: readonly VolumeEntry[],
  library: Library,
  progress: Progress,
  { amount }: OfflineWords,
): void {
  const bar = holder.querySelector('progress')!;
  const [have, size] = [haveOf(volumes, library, progress), sizeOf(volumes)];
  bar.max = size || 1;
  bar.value = have;
  holder.querySelector('span')!.textContent = fill(amount, { have: sizeText(have), size: sizeText(size) });
}

/** How much room the archive takes of what the browser allows, and whether the browser has promised to keep it. */
export async function showSpace(
  meter: HTMLMeterElement,
  kept: HTMLElement,
  library: Library,
  progress: Progress,
  words: OfflineWords,
): Promise<void> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  const used = haveOf([...library.installed, ...library.wanted], library, progress);
  const left = Math.max(0, quota - usage);
  meter.max = used + left || 1;
  meter.value = used;
  meter.nextElementSibling!.textContent = fill(words.space, { used: sizeText(used), left: sizeText(left) });
  const isKept = library.installed.length > 0 ? await navigator.storage.persisted() : undefined;
  kept.textContent = isKept === undefined ? '' : isKept ? words.persisted : words.notPersisted;
}
