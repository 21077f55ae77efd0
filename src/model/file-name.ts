import { t } from '../language/say.ts';

/** Names that Windows keeps for devices, with any ending and in either case (Naming Files, Paths, and Namespaces, Microsoft). */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Bytes of a name: disks take 255, and a name has an ending, a part's number or a temporary mark added to it. */
const LONGEST = 200;

export const NAME_HINT = t`请换一个短些的：Windows 不许文件叫这个名字，或名字太长。`;

/** Whether every usual disk can have a file or folder of a name, the sticks that a folder edition is taken along on among them. */
export function isPortableName(name: string): boolean {
  return (
    !DEVICE.test(name) && !/[<>:"|?*\\\p{Cc}]|[. ]$/u.test(name) && new TextEncoder().encode(name).length <= LONGEST
  );
}
