import { toRss } from '../../../feeds/rss.ts';
import { inScript } from '../../../model/address.ts';
import { yearOfAddress } from '../../../model/classify.ts';
import { hashOf } from '../../../model/identity.ts';
import type { Script } from '../../../model/script.ts';
import { feedDocuments } from '../../../views/feed-document.ts';
import type { Maker, Part } from '../../maker.ts';
import { openArchive } from '../../materials/files.ts';

/**
 * Makes the many feeds of some editions: those of lists, and of the months that have passed. They show every article's text
 * once more and are no pages, so they are made beside these. There are two such makers, so that two processes can work at them.
 *
 * @param isOwn whether an edition is one of its own, all of them being given too, the one at the site's root first.
 */
export function feedMaker(title: string, isOwn: (edition: Script, editions: readonly Script[]) => boolean): Maker {
  return {
    title,
    begin: (materials) => {
      const { archive, editions, contextsIn, readBody, settingsKey } = openArchive(materials);
      const { languages } = archive.site;
      const own = editions.filter(({ script }) => isOwn(script, languages));
      const documents = feedDocuments(archive, readBody).filter(({ address }) => address.startsWith('feeds/'));
      // The same feed in one edition after the other, so that what all show need be read only once.
      const parts = documents.flatMap(({ address, shows, view }) =>
        own.map((edition): Part => {
          const name = inScript(address, edition.script, languages[0]!);
          return {
            name,
            key: hashOf([settingsKey, shows], 32),
            year: yearOfAddress(name),
            make: async () => [[name, await toRss(await view(contextsIn(edition)(address)))]],
          };
        }),
      );
      return { parts };
    },
  };
}
