import type { PackStore } from '../store.ts';

/**
 * Keeps packs of the site at `root` in the browser's Cache Storage: small parts, so that little is read into memory for a
 * page in browsers that read whole responses. Pages and workers of the site share it; another site on the same host has its own.
 * The origin's private file system gave a piece of a part no sooner in Chromium (1.2 ms here and there), and Safari lets no
 * page write to it before version 26.
 */
export function openStore(root: string): PackStore {
  const cache = () => caches.open(`packs ${root}`);
  const record = `${root}packs/.record`;
  const folder = `${root}packs/.parts/`;
  const folderOf = (sha256: string) => `${folder}${sha256}/`;
  const partOf = (sha256: string, number: number) => `${folderOf(sha256)}${number}`;
  const keysBelow = async (start: string) => (await (await cache()).keys()).filter(({ url }) => url.startsWith(start));
  const removeAll = async (keys: readonly Request[]) => {
    const opened = await cache();
    await Promise.all(keys.map((key) => opened.delete(key)));
  };
  return {
    readRecord: async () => (await (await cache()).match(record))?.text(),
    writeRecord: async (text) => (await cache()).put(record, new Response(text)),
    countParts: async (sha256) => {
      const own = folderOf(sha256);
      const numbers = new Set((await keysBelow(own)).map(({ url }) => Number(url.slice(own.length))));
      let count = 0;
      while (numbers.has(count)) count++;
      return count;
    },
    part: async (sha256, number) => (await (await cache()).match(partOf(sha256, number)))?.blob(),
    putPart: async (sha256, number, bytes) => (await cache()).put(partOf(sha256, number), new Response(bytes)),
    keepOnly: async (sha256s) => {
      const kept = sha256s.map(folderOf);
      const all = await keysBelow(folder);
      await removeAll(all.filter(({ url }) => !kept.some((folder) => url.startsWith(folder))));
    },
    removeParts: async (sha256) => removeAll(await keysBelow(folderOf(sha256))),
  };
}
