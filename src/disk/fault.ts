import { t } from '../language/say.ts';

/** What GNU's programs say of a full disk; tar tells only that less was written. */
const FULL = /no space left|quota exceeded|wrote only \d+ of/i;

/** Whether an error says that the disk is full: by its code, or in the words of a program that was told so. */
export function isDiskFull(cause: unknown): boolean {
  const { code, message } = partsOf(cause);
  return code === 'ENOSPC' || code === 'EDQUOT' || FULL.test(message);
}

/** What a person can do about what a disk refuses, as a sentence; undefined for any other error. */
export function describeFault(cause: unknown): string | undefined {
  const { code, path } = partsOf(cause);
  const named = path === undefined ? '' : t`：${path}`;
  if (isDiskFull(cause)) return t`磁盘满了${named}。请腾出空间，再运行一次。`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return t`没有读写的权限${named}。请检查权限，再运行一次。`;
  if (code === 'EMFILE' || code === 'ENFILE')
    return t`同时打开的文件太多${named}。请先运行 ulimit -n 4096，再运行一次。`;
  if (code === 'ENOTDIR' || code === 'EISDIR')
    return t`该是目录的地方是一份文件，或该是文件的地方是目录${named}。请改好，再运行一次。`;
  if (code === 'ENAMETOOLONG') return t`文件名太长${named}。请换短的，再运行一次。`;
  if (code === 'ELOOP') return t`符号链接指来指去，到不了头${named}。请删去它，再运行一次。`;
  return undefined;
}

function partsOf(cause: unknown): { code?: string; path?: string; message: string } {
  if (!(cause instanceof Error)) return { message: String(cause) };
  const { code, path, message } = cause as NodeJS.ErrnoException;
  return { message, ...(code !== undefined && { code }), ...(path !== undefined && { path }) };
}
