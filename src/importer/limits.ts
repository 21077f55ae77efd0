import { t } from '../language/say.ts';

/** Bytes of one article's capture, at most; the longest pages known have a tenth of it, mostly scripts. */
export const LARGEST = 20 * 1024 * 1024;
/** Bytes of one picture, at most: hosts take files of 25 MB, and readers wait for less. */
export const LARGEST_PICTURE = 10 * 1024 * 1024;
export const PICTURE_TOO_LARGE = t`大于 ${LARGEST_PICTURE / 1024 / 1024} MB`;
export const TOO_LARGE = t`大于 ${LARGEST / 1024 / 1024} MB，不像是一篇文章。请拆开再导入。`;

/** How much of one file or address may fail in a row: a file that is not what its name says has millions of lines that are nothing. */
export const MOST_FAILURES = 1000;
export const HOPELESS = t`连续 ${MOST_FAILURES} 份都没有导入，其余的没有再读。请看上面的原因，改好再导入；不是要导入的文件，就不用管。`;
