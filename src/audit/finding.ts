import { t } from '../language/say.ts';
import { visible } from '../language/visible.ts';
import type { Address } from '../model/address.ts';

/** Something wrong with a built site. */
export interface Finding {
  /** The file it was found in. */
  file: Address;
  /** What is wrong, without a full stop. */
  what: string;
  /** What to do about it, a whole sentence. */
  todo: string;
}

/** `file: what。todo`. */
export function printFinding({ file, what, todo }: Finding): string {
  return visible(t`${file}: ${what}。${todo}`);
}

/** Said of what only the program itself can have made wrong. */
export const REBUILD = t`请运行 npm run build -- --full 重新生成；仍然如此，就是程序的错误，请报告。`;
