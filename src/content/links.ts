import { t } from '../language/say.ts';
import type { Reference } from '../markup/references.ts';
import { hasCredentials, mayLink } from '../model/web-address.ts';
import type { Problem } from './problem.ts';

/** What is wrong with the links of a text that begins on the line `firstLine` of its file. */
export function linkProblems(file: string, firstLine: number, references: Reference[]): Problem[] {
  return references
    .filter(({ kind, address }) => kind === 'link' && !mayLink(address))
    .map(({ address, line }) => ({
      file,
      line: firstLine + line,
      what: t`链接的地址 ${address.length > 80 ? `${address.slice(0, 80)}…` : address} ${hasCredentials(address) ? t`带有用户名或密码` : t`不是网址`}`,
      todo: hasCredentials(address)
        ? t`请去掉网址里 @ 和它前面的部分；没有别的网址就去掉链接，只留文字。`
        : t`请写以 http:// 或 https:// 开头的网址；没有就去掉链接，只留文字。`,
    }));
}
