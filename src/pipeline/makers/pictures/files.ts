import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentFault, type Content } from '../../../content/files.ts';
import { stampOf } from '../../../disk/stamp/files.ts';
import { listed, t } from '../../../language/say.ts';
import { pictureAddress, type Address } from '../../../model/address.ts';
import { isPublished } from '../../../model/article.ts';
import { renditionsOf, type Rendition } from '../../../model/rendition.ts';
import type { EarlierPart, Files, Maker } from '../../maker.ts';
import { openRenderer, type Renderer } from './renditions/files.ts';

/** The pictures that published articles show, each with its smaller copies. */
export const maker: Maker = {
  title: t`图片`,
  begin: ({ run, content, stamps }) => {
    const copyist = new Copyist();
    const parts = [...picturesOf(content)].map(([address, { file, renditions }]) => {
      const path = join(run.content, file);
      const make = async (earlier: () => EarlierPart | undefined): Promise<Files> => {
        const bytes = readFileSync(path);
        if (renditions.length === 0) return [[address, bytes]];
        const copies = keptCopies(address, bytes, earlier()) ?? (await copyist.copy(file, bytes, renditions));
        return [[address, bytes], ...copies];
      };
      return { name: address, key: stamps[file] ?? stampOf(path).text, weight: 1 + renditions.length, make };
    });
    return { parts, end: () => copyist.end() };
  },
};

/** Makes copies; begins when the first one is wanted, and goes on after a picture that is broken, so that all of them are told. */
class Copyist {
  #opened: Promise<Renderer> | undefined;
  readonly #broken: string[] = [];

  async copy(file: string, bytes: Uint8Array, renditions: Rendition[]): Promise<[Address, Uint8Array][]> {
    const renderer = await (this.#opened ??= openRenderer());
    try {
      return renditions.map((rendition) => [rendition.address, renderer.render(bytes, rendition)]);
    } catch {
      this.#broken.push(file);
      return [];
    }
  }

  /** Throws when pictures began like pictures and are none, or not whole: the check reads the beginnings alone. */
  async end(): Promise<void> {
    (await this.#opened)?.end();
    if (this.#broken.length > 0)
      throw new ContentFault(t`图片打不开，或不完整：${listed(this.#broken)}。请换成完好的文件，再运行一次。`);
  }
}

/** Pictures by address, with their files below the content folder. */
function picturesOf({ articles }: Content): Map<Address, { file: string; renditions: Rendition[] }> {
  return new Map(
    articles.filter(isPublished).flatMap((article) =>
      Object.entries(article.pictures).map(([name, size]) => [
        pictureAddress(article, name),
        {
          file: join(dirname(article.file), name).replaceAll('\\', '/'),
          renditions: renditionsOf(article, name, size),
        },
      ]),
    ),
  );
}

/** The copies that the last build made of the same bytes: a file that was fetched or copied anew is no other picture. */
function keptCopies(address: Address, bytes: Uint8Array, earlier: EarlierPart | undefined): Files | undefined {
  const picture = earlier?.files.find((file) => file.address === address);
  if (!earlier || picture?.hash !== hash('sha256', bytes)) return undefined;
  return earlier.files.filter((file) => file !== picture).map((file) => [file.address, earlier.read(file)]);
}
