import { deflateRawSync } from 'node:zlib';
import type { Edition } from '../hanzi/edition.ts';
import { foldingVariants, usualTraditional } from '../hanzi/variants.ts';
import { byNewest, isPublished, type Article } from '../model/article.ts';
import { hashOf } from '../model/identity.ts';
import { seal } from './block.ts';
import { hashOfContent } from './layout.ts';
import { FORMAT, hashOfHead, MANIFEST, type Manifest } from './manifest.ts';
import type { Synonyms } from './query.ts';
import { planShards, type Shard } from './shards.ts';
import { packTables, type Tables } from './tables.ts';
import { countValues } from './values.ts';
import { toVolume } from './volume.ts';

/** What the index is of. */
export interface SearchSubject {
  articles: readonly Article[];
  /** The archive's editions, the one at the site's root first. */
  editions: readonly Edition[];
  /** Groups of words that mean the same. */
  synonyms: Synonyms;
  /** Changes when anything but the articles changes what the shards say: glossary, source names. */
  key: string;
}

/**
 * A part of the index that is made by itself: what is found in its articles is found by its files and those of
 * `describeIndex` alone, so an offline pack of a period takes the files of one shard, or of several, and no others.
 */
export interface PlannedShard extends Shard {
  /** Changes with whatever its files are made from. */
  key: string;
}

/** Names the form of everything derived here; part of every shard's key. */
const VERSION = [FORMAT, 'units 3', 'pagefind 1.6.0', 'opencc-js 1.4.2'];

/** The shards of the published articles, newest first; reads no text. */
export function planSearch({ articles, editions, key }: SearchSubject): PlannedShard[] {
  const scripts = editions.map(({ script }) => script);
  const newestFirst = articles.filter(isPublished).sort(byNewest);
  return planShards(newestFirst).map((shard) => ({ ...shard, key: keyOf(shard, [VERSION, scripts, key]) }));
}

function keyOf({ articles }: Shard, made: unknown): string {
  const said = articles.map(({ digest, id, sourceId, regions, topics }) => [digest, id, sourceId, regions, topics]);
  return hashOf([made, said], 32);
}

/**
 * The files that tell of all shards, by their paths below `search/`. `files` are the paths of the files
 * that the shards were made as. Throws when a shard's head is not among them.
 */
export function describeIndex(
  { editions, synonyms }: SearchSubject,
  shards: readonly PlannedShard[],
  files: readonly string[],
  tables: Tables,
): Map<string, Uint8Array> {
  const content = seal(deflateRawSync(packTables(tables), { level: 9 }));
  const variants = `variants-${hashOfContent(content)}.js`;
  const manifest: Manifest = {
    format: FORMAT,
    scripts: editions.map(({ script }) => script),
    variants,
    synonyms,
    sources: namesOf(shards, editions),
    shards: shards.map((shard) => {
      const { name, articles } = shard;
      const hash = files.flatMap((file) => hashOfHead(file, name) ?? [])[0];
      if (hash === undefined) throw new Error(`the files of the shard ${name} have no head`);
      const [from, to] = [articles.at(-1)!.date, articles[0]!.date];
      return { name, hash, count: articles.length, from, to, counts: countValues(articles) };
    }),
  };
  return new Map([
    [variants, toVolume(content)],
    [MANIFEST, toVolume(seal(new TextEncoder().encode(JSON.stringify(manifest))))],
  ]);
}

/** A source is called as its newest article does. */
function namesOf(shards: readonly PlannedShard[], editions: readonly Edition[]): Manifest['sources'] {
  const names: Manifest['sources'] = {};
  for (const article of shards.flatMap(({ articles }) => articles)) {
    names[article.sourceId] ??= editions.map((edition) => edition.say(article.source, article));
  }
  return names;
}

/** The tables that searching folds and spells characters by. */
export function searchTables(): Tables {
  return { usual: usualTraditional(), folds: foldingVariants() };
}
