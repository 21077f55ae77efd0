import { readSealed, writeSealed } from '../../disk/sealed/files.ts';
import type { Related } from '../../model/related.ts';
import type { Content, ContentState } from '../files.ts';
import type { CheckedContent } from '../run.ts';
import { cutByMonth, isSameMonth, joinMonths, type Month } from './months.ts';

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

/** A snapshot as it lies in its file: a line of JSON for each month's articles, below one for all else. */
export interface StoredSnapshot {
  snapshot: Snapshot;
  lines: ReadonlyMap<string, Line>;
}

interface Line {
  bytes: Uint8Array;
  month: Month;
}

/** Names the form of the file. */
const FORM = 'archive content 1';

/** The first line. */
interface Head extends Omit<Snapshot, 'content' | 'related' | 'address'> {
  content: Omit<Content, 'articles'>;
  /** Stamps of all files but the articles'. */
  stamps: Record<string, string>;
  address?: string;
  /** The names of the months whose lines follow, in their order. */
  months: string[];
}

/**
 * The snapshot in the file; undefined when there is none, it is damaged or of another form, or other code made it.
 *
 * @param version of the code that must have made it, where that matters.
 * @param known another one, from which the months are taken that are the same.
 */
export function readSnapshot(
  file: string,
  { version, known }: { version?: string; known?: StoredSnapshot | undefined } = {},
): StoredSnapshot | undefined {
  const json = readSealed(file, FORM);
  if (json === undefined) return undefined;
  const texts = linesOf(json);
  const { months: names, ...head } = JSON.parse(texts.next().value!.toString()) as Head;
  if (version !== undefined && head.version !== version) return undefined;
  const lines = new Map(
    names.map((name): [string, Line] => {
      const bytes = texts.next().value!;
      const same = known?.lines.get(name);
      return [name, same && bytes.equals(same.bytes) ? same : { bytes, month: JSON.parse(bytes.toString()) as Month }];
    }),
  );
  const { articles, stamps, related } = joinMonths([...lines.values()].map(({ month }) => month));
  const content = { ...head.content, articles };
  const snapshot = { ...head, content, stamps: { ...head.stamps, ...stamps }, related, address: head.address };
  return { snapshot, lines };
}

/**
 * Writes a snapshot.
 *
 * @param earlier the one of the last build: the months that are the same need not be written anew.
 */
export function writeSnapshot(file: string, snapshot: Snapshot, earlier?: StoredSnapshot): void {
  writeSealed(file, textOf(snapshot, earlier?.lines), FORM);
}

function* textOf(snapshot: Snapshot, known: StoredSnapshot['lines'] = new Map()): Iterable<string | Uint8Array> {
  const { content, stamps, related, address, ...rest } = snapshot;
  const { articles, ...settings } = content;
  const months = cutByMonth({ articles, stamps, related });
  const files = new Set(articles.map((article) => article.file));
  const head: Head = {
    ...rest,
    content: settings,
    stamps: Object.fromEntries(Object.entries(stamps).filter(([name]) => !files.has(name))),
    ...(address !== undefined && { address }),
    months: [...months.keys()],
  };
  yield `${JSON.stringify(head)}\n`;
  for (const [name, month] of months) {
    const same = known.get(name);
    yield same && isSameMonth(same.month, month) ? same.bytes : JSON.stringify(month);
    yield '\n';
  }
}

function* linesOf(bytes: Buffer): Generator<Buffer, undefined> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}
