import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';
import type { Synonyms } from './query.ts';

/** The form of everything below `search/`. A client that knows another asks its reader to load the page anew. */
export const FORMAT = 3;

/**
 * `search/index.json`: where the parts of the index are. All other files have names that change with their content, or are
 * asked for with something that does (`textPath`).
 */
export interface Manifest {
  format: number;
  /** The edition whose pages stand at the site's root. */
  rootScript: Script;
  /** Usual Traditional characters and folding variants, below `search/`. */
  variants: string;
  /** Groups of words that mean the same, as the settings have them. */
  synonyms: Synonyms;
  /** Newest first. */
  shards: ShardEntry[];
}

export interface ShardEntry {
  /** Below `search/`, without a slash at its end. */
  folder: string;
  count: number;
  /** Days of the oldest and the newest article. */
  from: Day;
  to: Day;
}

export const MANIFEST = 'index.json';
export const CATALOG = 'catalog.dat';
export const TEXTS = 'texts';
export const chunkFile = (number: number) => `words/${number}.dat`;

/**
 * Where the texts of a shard's articles lie, by row, from the shard's name and the articles' days: `2021-02/09-0`, the day's
 * articles being counted from its last in the shard. They lie beside the shards and not in them, so that a changed article
 * rewrites its shard's words but leaves the texts of all other days as they are. A share of a day has a folder of its own.
 */
export function textNames(shard: string, days: readonly Day[]): string[] {
  const counts = new Map<Day, number>();
  const names = days.toReversed().map((day) => {
    const number = counts.get(day) ?? 0;
    counts.set(day, number + 1);
    return `${textGroup(shard, day)}-${number}`;
  });
  return names.reverse();
}

/** What the names of a day's texts begin with. */
export function textGroup(shard: string, day: Day): string {
  return `${shard.includes('.') ? shard : day.slice(0, 7)}/${day.slice(8)}`;
}

export const textFile = (name: string, part: number) => `${TEXTS}/${name}${part === 0 ? '' : `-${part}`}.dat`;

/** What is asked for: with the shard's hash, so that a browser's copy is never older than the index. */
export function textPath({ folder }: ShardEntry, name: string, part: number): string {
  return `${textFile(name, part)}?${folder.slice(folder.lastIndexOf('-') + 1)}`;
}

/** A shard's name, without the hash in its folder's. */
export const shardName = ({ folder }: ShardEntry) => folder.slice(0, folder.lastIndexOf('-'));
