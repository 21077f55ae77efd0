import { t } from '../language/say.ts';
import { isPortableName } from '../model/file-name.ts';
import type { Problem } from './problem.ts';

/** How disks of Windows and macOS know a name: letters of either case and composed or not are the same (Unicode, UAX #15). */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Files that are one and the same on some disks, and in a folder edition taken there. */
export function sameNames(files: readonly string[]): Problem[] {
  const known = new Map<string, string>();
  return files.flatMap((file) => {
    const other = known.get(foldName(file));
    known.set(foldName(file), other ?? file);
    if (other === undefined) return [];
    const how = other.normalize('NFC') === file.normalize('NFC') ? t`字符的写法（组合的或分开的）` : t`大小写`;
    return [{ file, line: 1, what: t`与 ${other} 只差${how}，在有的磁盘上是同一个文件`, todo: t`请给其中一个改名。` }];
  });
}

/** Files that some disks cannot have, nor a folder edition that is taken there. */
export function unportableNames(files: readonly string[]): Problem[] {
  return files
    .filter((file) => !file.split('/').every(isPortableName))
    .map((file) => ({
      file,
      line: 1,
      what: t`Windows 的磁盘不许文件叫这个名字，或名字太长`,
      todo: t`请改名：不用 < > : " | ? * \\，不以点或空格结尾，不叫 con、aux、nul 等，不超过六十个汉字。`,
    }));
}

/** Links to what lies elsewhere: an archive must be whole by itself. */
export function linkProblem(file: string): Problem {
  return { file, line: 1, what: t`是符号链接，没有读`, todo: t`请换成它所指的文件或目录本身，或删去它。` };
}
