import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reading } from '../../content/files.ts';
import { pictureAddress } from '../../model/address.ts';
import { isPublished } from '../../model/article.ts';
import { listTree } from '../files.ts';
import type { SiteWriter } from '../site/files.ts';

/** Writes the files of a folder as they are. */
export async function writeOwnFiles(folder: string, writer: SiteWriter): Promise<void> {
  for (const name of await listTree(folder)) writer.write(name, '', name, readFileSync(join(folder, name)));
}

/** Writes the pictures that published articles show; those whose stamp the content folder vouches for only once. */
export function writePictures(content: string, { content: { articles }, stamps }: Reading, writer: SiteWriter): void {
  for (const article of articles.filter(isPublished)) {
    for (const name of Object.keys(article.pictures)) {
      const address = pictureAddress(article, name);
      const file = join(dirname(article.file), name).replaceAll('\\', '/');
      const key = stamps[file] ?? '';
      if (writer.ledger.has(address) || (key !== '' && writer.keep(address, key))) continue;
      writer.write(address, key, address, readFileSync(join(content, file)));
    }
  }
}
