import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reading } from '../../content/files.ts';
import { pictureAddress, type Address } from '../../model/address.ts';
import { isPublished } from '../../model/article.ts';
import { listTree } from '../files.ts';
import type { SiteWriter } from '../site/files.ts';

/** Writes the files of a folder as they are. */
export async function writeOwnFiles(folder: string, writer: SiteWriter): Promise<void> {
  for (const name of await listTree(folder)) writer.write(name, '', name, readFileSync(join(folder, name)));
}

/** A picture that published articles show. */
export interface Picture {
  address: Address;
  /** Below the content folder. */
  file: string;
  /** Tells that it is the one it was; undefined where that cannot be told. */
  stamp: string | undefined;
}

export function picturesOf({ content, stamps }: Reading): Picture[] {
  const pictures = content.articles.filter(isPublished).flatMap((article) =>
    Object.keys(article.pictures).map((name): [Address, Picture] => {
      const address = pictureAddress(article, name);
      const file = join(dirname(article.file), name).replaceAll('\\', '/');
      return [address, { address, file, stamp: stamps[file] }];
    }),
  );
  return [...new Map(pictures).values()];
}

export function writePictures(content: string, pictures: Picture[], writer: SiteWriter): void {
  for (const { address, file, stamp } of pictures) {
    if (stamp !== undefined && writer.keep(address, stamp)) continue;
    writer.write(address, stamp ?? '', address, readFileSync(join(content, file)));
  }
}
