import { readSealed, writeSealed } from '../../disk/sealed/files.ts';
import type { Related } from '../../model/related.ts';
import type { ContentState } from '../files.ts';
import type { CheckedContent } from '../run.ts';

/**
 * The content of one build, kept for two readers: the build's other processes make things from the very state that was
 * checked, and the next build need not read again what has not changed.
 */
export interface Snapshot extends ContentState {
  /** Of the code that made it; another version's snapshot is not used. */
  version: string;
  related: Related;
  /** The site's address where it is not to be that of the settings, which are kept as they were read. */
  address: string | undefined;
}

/** What a build makes things from. */
export function checkedIn({ content, related, address }: Snapshot): CheckedContent {
  return { ...content, site: { ...content.site, ...(address !== undefined && { address }) }, related };
}

/** The snapshot in the file; undefined when there is none, it is damaged, or other code made it. */
export function readSnapshot(file: string, version?: string): Snapshot | undefined {
  const json = readSealed(file);
  if (json === undefined) return undefined;
  // Decoded at once: a hundred megabytes in pieces take seconds.
  const snapshot = JSON.parse(json.toString()) as Snapshot;
  return version === undefined || snapshot.version === version ? snapshot : undefined;
}

export function writeSnapshot(file: string, snapshot: Snapshot): void {
  writeSealed(file, [JSON.stringify(snapshot)]);
}
