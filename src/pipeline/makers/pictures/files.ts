import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../../../content/files.ts';
import { pictureAddress, type Address } from '../../../model/address.ts';
import { isPublished } from '../../../model/article.ts';
import { stampOf } from '../../../disk/stamp/files.ts';
import { t } from '../../../language/say.ts';
import type { Maker } from '../../maker.ts';

/** The pictures that published articles show. */
export const maker: Maker = {
  title: t`图片`,
  begin: ({ run, content, stamps }) => ({
    parts: [...picturesOf(content)].map(([address, file]) => {
      const path = join(run.content, file);
      return { name: address, key: stamps[file] ?? stampOf(path).text, make: () => [[address, readFileSync(path)]] };
    }),
  }),
};

/** Pictures by address, with their files below the content folder. */
function picturesOf({ articles }: Content): Map<Address, string> {
  return new Map(
    articles
      .filter(isPublished)
      .flatMap((article) =>
        Object.keys(article.pictures).map((name): [Address, string] => [
          pictureAddress(article, name),
          join(dirname(article.file), name).replaceAll('\\', '/'),
        ]),
      ),
  );
}
