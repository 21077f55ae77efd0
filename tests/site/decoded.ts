import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { spellEntries } from '../../src/search/form/dictionary.ts';
import { unpackLexicon, type Lexicon } from '../../src/search/form/lexicon.ts';
import { plainTextsOf, readBlock, readDictionary, readManifest, readShard, foundIn } from '../search/archive.ts';
import { listSite } from './pages.ts';

/** Every file of a built site as what it says, by its name: packs entry by entry, the search index unpacked with its words, texts decoded. */
export function decodedFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, bytes: Uint8Array): void => {
    if (name.endsWith('.zip'))
      for (const [entry, own] of Object.entries(unzipSync(bytes))) add(`${name}/${entry}`, own);
    else if (name.endsWith('.gz')) add(name.slice(0, -3), gunzipSync(bytes));
    else files.set(name, decode(Buffer.from(bytes).toString()));
  };
  for (const path of listSite(folder)) add(path, readFileSync(join(folder, path)));
  files.set('search/', plainTextsOf(folder).join('\n'));
  files.set('search/dictionary', spellEntries(readDictionary(folder)).join('\n'));
  const { suggestions, cited = [], lexicon, shards } = readManifest(folder);
  const blockOf = (name: string) => readBlock(join(folder, 'search', name));
  for (const name of [...Object.values(suggestions), cited].flat())
    files.set(`search/${name}`, inflateRawSync(blockOf(name)).toString());
  files.set(`search/${lexicon}`, followedIn(unpackLexicon(blockOf(lexicon))));
  for (const entry of shards) {
    files.set(`search/${entry.name}`, decode(JSON.stringify(readShard(folder, entry).head)));
    files.set(`search/${entry.name}/`, [...foundIn(folder, entry)].map(([word]) => word).join('\n'));
  }
  return files;
}

/** Each pair of characters that follow each other in titles. */
function followedIn({ characters, followers }: Lexicon): string {
  return followers.flatMap((own, at) => own.map(([next]) => characters[at]! + characters[next]!)).join('\n');
}

/** A text beside itself as it is without the escapes of JSON, URLs and HTML. */
function decode(text: string): string {
  const plain = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => Buffer.from(escaped.replaceAll('%', ''), 'hex').toString());
  return plain === text ? text : `${text}\n${plain}`;
}
