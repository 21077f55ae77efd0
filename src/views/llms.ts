import { addressOf } from '../model/address.ts';
import type { Context } from './context.ts';
import { DATA } from './data.ts';
import { linesOf, tablesOf } from './volumes.ts';

/** What programs that read for people are told first: what the archive is, and which files say it best. */
export interface LlmsView {
  title: string;
  summary: string;
  notice: string;
  groups: { heading: string; links: { text: string; url: string; description: string }[] }[];
}

export function viewLlms(context: Context): LlmsView {
  const { absolute, archive, label, say } = context;
  const { dataFile } = label;
  const file = ([text, description]: readonly string[], url: string) => ({
    text: text!,
    url,
    description: description!,
  });
  return {
    title: say(archive.site.name),
    summary: say(archive.site.description),
    notice: say(archive.site.notice),
    groups: [
      {
        heading: label.data,
        links: [
          { text: label.data, url: absolute(addressOf('data')), description: label.dataIntro },
          ...tablesOf(archive).map(({ period, table }) =>
            file([[dataFile.table[0], period].filter(Boolean).join(' '), dataFile.table[1]], absolute(table)),
          ),
          file(dataFile.package, absolute(DATA.package)),
          file(dataFile.withdrawn, absolute(DATA.withdrawn)),
          file(dataFile.urls, absolute(DATA.urls)),
        ],
      },
      {
        heading: label.dataByYear,
        links: linesOf(archive).map(({ period, address }) => ({
          text: period,
          url: absolute(address),
          description: '',
        })),
      },
      {
        heading: label.categories,
        links: archive.site.categories.map(({ id, name, description = '' }) => ({
          text: say(name),
          url: absolute(addressOf('category', { id, page: undefined })),
          description: say(description),
        })),
      },
    ],
  };
}
