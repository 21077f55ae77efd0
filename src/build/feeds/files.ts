import { setImmediate } from 'node:timers/promises';
import { toRss } from '../../feeds/rss.ts';
import { inScript } from '../../model/address.ts';
import { hashOf } from '../../model/identity.ts';
import { feedDocuments } from '../../views/feed-document.ts';
import type { ExportsInput } from '../exports/files.ts';
import { isMadeBeside } from '../shares.ts';
import { covers } from '../years.ts';

/**
 * Makes the many feeds: those of lists, and of the months that have passed. They show every article's text once more and are
 * no pages, so they are made beside these.
 */
export async function makeFeeds(input: ExportsInput): Promise<void> {
  const { archive, editions, contextsIn, readBody, key, years, writer, progress } = input;
  const documents = feedDocuments(archive, readBody).filter(({ address }) => isMadeBeside(address));
  let done = 0;
  for (const { address, shows, view } of documents) {
    // Twins one after the other, so that what both show need be read only once.
    for (const edition of editions) {
      const at = inScript(address, edition.script, editions[0]!.script);
      const own = hashOf([key, shows], 32);
      if (covers(years, at) && !writer.keep(at, own))
        writer.write(at, own, at, await toRss(await view(contextsIn(edition)(address))));
      progress(++done, documents.length * editions.length);
    }
    // Otherwise nothing here waits, and progress would not be heard of.
    if (done % 50 === 0) await setImmediate();
  }
}
