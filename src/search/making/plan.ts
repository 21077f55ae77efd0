import { packCitedForms } from '../form/cited.ts';
import { hash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Edition } from '../../hanzi/edition.ts';
import { foldingVariants, usualTraditional } from '../../hanzi/variants.ts';
import { digestsOf, type Article } from '../../model/article.ts';
import { hashOf } from '../../model/identity.ts';
import { seal } from '../form/block.ts';
import { isDictionary } from '../form/dictionary.ts';
import { joinHeads } from '../form/heads.ts';
import { hashOfContent } from '../form/layout.ts';
import { FORMAT, MANIFEST, sharedHeadsFile, type Manifest, type ShardEntry } from '../form/manifest.ts';
import type { Synonyms } from '../asking/query.ts';
import { lendersOf } from './dictionary.ts';
import { readHeadFile, type HeadFile } from './head.ts';
import { lexiconOf } from './lexicon.ts';
import { storiesOf } from './stories.ts';
import { shardsOf, type Shard } from './shards.ts';
import { packLexicon } from '../form/lexicon.ts';
import { frequentKeywords, suggestionsOf, type NamedValues } from './suggestions.ts';
import { packStories } from '../form/stories.ts';
import { packSuggestions } from '../form/suggestions.ts';
import { packTables, type Tables } from '../form/tables.ts';
import { countValues } from '../form/values.ts';
import { contentOf, toVolume } from '../form/volume.ts';

/** What the index is of. */
export interface SearchSubject {
  articles: readonly Article[];
  /** The archive's editions, the one at the site's root first. */
  editions: readonly Edition[];
  /** Groups of words that mean the same. */
  synonyms: Synonyms;
  named: NamedValues;
  /** Changes when anything but the articles changes what the shards say: glossary, source names. */
  key: string;
}

/**
 * A part of the index that is made by itself: what is found in its articles is found by its files and those of
 * `describeIndex` alone, so an offline pack of a period takes the files of one shard, or of several, and no others.
 */
export interface PlannedShard extends Shard {
  /** What its files are made from: what all of the index depends on, and its articles in their order, parted by commas. */
  key: string;
}

/** Names the form of everything derived here; part of every shard's key. */
const VERSION = [FORMAT, 'units 4', 'texts 6', 'pagefind 1.6.0', 'opencc-js 1.4.2'];

/** The shards of the published articles, newest first; reads no text. */
export function planSearch(subject: SearchSubject): PlannedShard[] {
  const made = keyOfDictionary(subject);
  return shardsOf(subject.articles).map((shard) => ({ ...shard, key: keyOf(shard, made) }));
}

/** Changes with whatever the dictionary is made from. */
export function keyOfDictionary({ articles, editions, key }: SearchSubject): string {
  const scripts = editions.map(({ script }) => script);
  return hashOf([VERSION, scripts, key, digestsOf(lendersOf(articles))], 32);
}

function keyOf({ articles }: Shard, made: string): string {
  return [made, ...articles.map(keyOfArticle)].join(',');
}

/** By Node's own SHA-256: of every article at every build, `hashOf`, which browsers have as well, would take long. */
const keyOfArticle = ({ digest, id, sourceId, regions, topics }: Article) =>
  hash('sha256', JSON.stringify([digest, id, sourceId, regions, topics])).slice(0, 16);

/** The files that the shards were made as, and that of the dictionary, by their paths below `search/`. */
export interface ShardFiles {
  paths: readonly string[];
  read: (path: string) => Uint8Array;
}

/** The files that tell of all shards, by their paths below `search/`. Throws when a shard's head is not among its files. */
export function describeIndex(
  { editions, synonyms, named }: SearchSubject,
  shards: readonly PlannedShard[],
  files: ShardFiles,
  tables: Tables,
): Map<string, Uint8Array> {
  const content = seal(packTables(tables));
  const variants = `variants-${hashOfContent(content)}.js`;
  const articles = shards.flatMap((shard) => shard.articles);
  const lexicon = seal(packLexicon(lexiconOf(articles, tables.folds)));
  const found = shards.map((shard) => findHead(shard, files));
  const dictionary = files.paths.find(isDictionary);
  const lent = dictionary === undefined ? new Uint8Array() : contentOf(files.read(dictionary));
  const sources = namesOf(shards, editions);
  const suggestions = makeSuggestions(shards, editions, sources, named);
  const forms = packCitedForms(
    articles.flatMap(({ citations }) => citations),
    tables.folds,
  );
  const cited = forms && seal(deflateRawSync(forms, { level: 9 }));
  const told = storiesOf(articles);
  const stories = told.length > 0 ? seal(packStories(told)) : undefined;
  const heads = joinHeads(found, { dictionary: lent, stories: stories ?? new Uint8Array() });
  const manifest: Manifest = {
    format: FORMAT,
    scripts: editions.map(({ script }) => script),
    variants,
    lexicon: `lexicon-${hashOfContent(lexicon)}.js`,
    cited: cited && `cited-${hashOfContent(cited)}.js`,
    dictionary,
    dictionaryBytes: lent.length,
    storiesBytes: stories?.length ?? 0,
    stories: stories && `stories-${hashOfContent(stories)}.js`,
    synonyms,
    sources,
    heads: sharedHeadsFile(hashOfContent(heads)),
    suggestions: Object.fromEntries(suggestions.map(({ script, name }) => [script, name])),
    shards: found.map(({ entry }) => entry),
  };
  return new Map([
    [variants, toVolume(content)],
    [manifest.lexicon, toVolume(lexicon)],
    [manifest.heads, toVolume(heads)],
    ...(cited ? [[manifest.cited!, toVolume(cited)] as [string, Uint8Array]] : []),
    ...(stories ? [[manifest.stories!, toVolume(stories)] as [string, Uint8Array]] : []),
    ...suggestions.map(({ name, file }): [string, Uint8Array] => [name, file]),
    [MANIFEST, toVolume(seal(new TextEncoder().encode(JSON.stringify(manifest))))],
  ]);
}

/** What the manifest says of a shard, and the file of its head. */
function findHead({ name, articles }: PlannedShard, files: ShardFiles): { entry: ShardEntry; file: Uint8Array } {
  const found = readHeadFile(name, files);
  const [counts, sizes] = [countValues(articles), sizesOf(found)];
  const entry = { name, hash: found.hash, sizes, count: articles.length, ...spanOf(articles), counts };
  return { entry, file: found.file };
}

/** The days of the oldest and of the newest of a shard's articles. */
export function spanOf(articles: readonly Article[]): Pick<ShardEntry, 'from' | 'to'> {
  return { from: articles.at(-1)!.date, to: articles[0]!.date };
}

/** The pieces take what the head says, and the head the rest of its file. */
function sizesOf({ content, head }: HeadFile): ShardEntry['sizes'] {
  const [rows, facets] = ([0, 1] as const).map((part) => head.pieces.reduce((sum, sizes) => sum + sizes[part], 0));
  return [content.length - rows! - facets!, rows!, facets!];
}

/** A source is called as its newest article does. */
function namesOf(shards: readonly PlannedShard[], editions: readonly Edition[]): Manifest['sources'] {
  const names = new Map<string, string[]>();
  for (const article of shards.flatMap(({ articles }) => articles)) {
    if (names.has(article.sourceId)) continue;
    names.set(
      article.sourceId,
      editions.map((edition) => edition.say(article.source, article)),
    );
  }
  return Object.fromEntries(names);
}

/** A file of suggestions for each edition. */
function makeSuggestions(
  shards: readonly PlannedShard[],
  editions: readonly Edition[],
  sources: Manifest['sources'],
  named: NamedValues,
) {
  const articles = shards.flatMap((shard) => shard.articles);
  const [keywords, counts] = [frequentKeywords(articles), countValues(articles)];
  return editions.map((edition, index) => {
    const names = Object.fromEntries(Object.entries(sources).map(([id, said]) => [id, said[index]!]));
    const entries = suggestionsOf(keywords, counts, names, named, edition);
    const content = seal(deflateRawSync(packSuggestions(entries), { level: 9 }));
    return {
      script: edition.script,
      name: `suggestions-${hashOfContent(content)}.js`,
      file: toVolume(content),
    };
  });
}

/** Made when they are first asked for, which takes a moment: many builds make nothing of them. */
let tables: Tables | undefined;

/** The tables that searching folds and spells characters by. */
export function searchTables(): Tables {
  tables ??= { usual: usualTraditional(), folds: foldingVariants() };
  return tables;
}
