import { toRss } from '../../feeds/rss.ts';
import { t } from '../../language/say.ts';
import { inScript } from '../../model/address.ts';
import { yearOfAddress } from '../../model/classify.ts';
import { hashOf } from '../../model/identity.ts';
import { feedDocuments } from '../../views/feed-document.ts';
import type { Maker, Part } from '../maker.ts';
import { openArchive } from '../materials/files.ts';

/**
 * The many feeds: those of lists, and of the months that have passed. They show every article's text once more and are no
 * pages, so they are made beside these.
 */
export const maker: Maker = {
  title: t`订阅源`,
  begin: (materials) => {
    const { archive, editions, contextsIn, readBody, settingsKey } = openArchive(materials);
    const documents = feedDocuments(archive, readBody).filter(({ address }) => address.startsWith('feeds/'));
    // Twins one after the other, so that what both show need be read only once.
    const parts = documents.flatMap(({ address, shows, view }) =>
      editions.map((edition): Part => {
        const name = inScript(address, edition.script, editions[0]!.script);
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
