import { t } from '../language/say.ts';
import type { Warning } from './draft.ts';

/** Things that may be wrong and are nobody's to change but an editor's. */
const MATTERS: { code: string; pattern: RegExp; what: string; todo: string }[] = [
  {
    code: 'lost-characters',
    pattern: /\ufffd/gu,
    what: t`个字符在来件里已经损坏（显示为 \ufffd）`,
    todo: t`请对照原文补上。`,
  },
  {
    code: 'private-use',
    pattern: /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu,
    what: t`个自造字（私用区字符）`,
    todo: t`多是旧系统里的生僻人名字，请查明后换成正式的字。`,
  },
  {
    code: 'radicals-left',
    pattern: /[\u2e80-\u2eff]/gu,
    what: t`个部首字符没有对应的汉字`,
    todo: t`请对照原文改成正确的字。`,
  },
  {
    code: 'repeated-punctuation',
    pattern: /([，。、：；])\1+/gu,
    what: t`处标点重复`,
    todo: t`请对照原文，是来件多打的就删去。`,
  },
  {
    code: 'half-width-punctuation',
    pattern: /(?<=\p{Script=Han})[,:;!?](?=\p{Script=Han}|$)|(?<=\p{Script=Han})\.{3,}/gu,
    what: t`处汉字旁的半角标点`,
    todo: t`原样保留；若不是来源自己的写法，请改成全角（GB/T 15834）。`,
  },
  {
    code: 'straight-quotes',
    pattern: /"(?=[^"]*\p{Script=Han})[^"\n]*"/gu,
    what: t`处直引号`,
    todo: t`原样保留；若不是来源自己的写法，请改成“”。`,
  },
];

/** A warning for every kind of matter found in the texts, with how often and the first place's words. */
export function inspect(texts: string[]): Warning[] {
  return MATTERS.flatMap(({ code, pattern, what, todo }) => {
    const found = texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => context(text, match)));
    return found.length === 0 ? [] : [{ code, message: t`有 ${found.length} ${what}，例如“${found[0]!}”。${todo}` }];
  });
}

/** The match with a few characters on either side. */
function context(text: string, { index, 0: found }: RegExpExecArray): string {
  return text.slice(Math.max(0, index - 6), index + found.length + 6).replaceAll('\n', ' ');
}
