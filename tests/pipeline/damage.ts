import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** Every file below a folder, in a fixed order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What may happen to a file that nobody looks after. */
export const DAMAGES: Record<string, (file: string) => void> = {
  'cut in half': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  emptied: (file) => truncateSync(file),
  deleted: (file) => rmSync(file),
  'turned around': (file) => writeFileSync(file, readFileSync(file).reverse()),
  // The hardest to see: the file has the right form and says something else.
  'altered in a word': (file) => replaceIn(file, '专利', '砖利'),
};

/** Replaces a word by another of as many bytes; what is no text stays as it is, too. */
function replaceIn(file: string, word: string, other: string): void {
  writeFileSync(
    file,
    Buffer.from(readFileSync(file).toString('latin1').replaceAll(latin(word), latin(other)), 'latin1'),
  );
}

const latin = (text: string) => Buffer.from(text).toString('latin1');

/** Everything of the project that a build depends on, but the packages. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** A copy of this project in a new folder, with the same packages and so the same cache. */
export function copyProgram(folder: string): void {
  mkdirSync(folder);
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
}

/** Another version of this project in the folder. It calls a link on every article and a field of every record otherwise. */
export function otherVersion(folder: string): void {
  copyProgram(folder);
  for (const file of filesBelow(join(folder, 'src')).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll("'上一篇'", "'前面一篇'").replaceAll('topic_names', 'names_of_topics'));
  }
}
