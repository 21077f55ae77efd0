import type { Block } from './blocks.ts';
import { peopleIn } from './people.ts';
import { isPersonalName } from './surnames.ts';

/** 本文来自微信公众号：人间数据（ID：renjian），作者：周小渔: what a text says of where it was published before. */
const ORIGIN =
  /^[\s（(【[*＊注:：编者按]*(?:以下文章|本文|文章|本篇)(?:经授权)?(?:来源于?|来自于?|转载自|转自|首发于|首发|选自|摘自|节选自|授权转载自)\s*[：:]?\s*(?:微信)?(?:公众号|订阅号)?\s*[：:]?\s*[“"「『《]?([^“”"「」『』《》（）()，,。；;：:|｜]{2,20})/u;
const WRITTEN_BY = /(?:原文)?(?:作者|撰文|(?<!\p{Script=Han})文)\s?[：:|｜丨︱]?\s?([^，,。；;：:|｜（()）“”]{2,24})/u;
/** A label says that somebody wrote it, who need not be called as people are. */
const PEN_NAME = /^\p{Script=Han}{2,4}$/u;
/** Such a line stands at the head of the text or at its end. */
const AT_THE_HEAD = 2;
const AT_THE_END = 3;

export interface Origin {
  source: string;
  author?: string;
}

/** The medium and the author from whom the text, or a line above it, says that it was taken over. */
export function originOf(above: Block[], body: Block[]): Origin | undefined {
  const said = [...above, ...body]
    .filter(({ kind, text }) => kind !== 'image' && text.length <= 160)
    .map(({ text }) => text);
  const [line] = [...said.slice(0, above.length + AT_THE_HEAD), ...said.slice(-AT_THE_END)].filter((text) =>
    ORIGIN.test(text),
  );
  if (line === undefined) return undefined;
  const { 0: origin, 1: source, index } = ORIGIN.exec(line)!;
  const [, written = ''] = WRITTEN_BY.exec(line.slice(index + origin.length)) ?? [];
  const people = peopleIn(written).filter((name) => isPersonalName(name) || PEN_NAME.test(name));
  return { source: source!.trim(), ...(people.length > 0 && { author: people.join('、') }) };
}
