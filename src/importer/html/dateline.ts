import type { Day } from '../../model/day.ts';
import type { Block } from './blocks.ts';
import { findDay } from './date.ts';
import { isOutlet } from './people.ts';

/** 【看中國2026年10月8日訊】: what a medium calls its own report. */
const OWN_REPORT =
  /^[\s（(【[〔]+(\p{Script=Han}{2,10}?)\s?(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日[讯訊电電]/u;
/** 某某经济网 记者 周晓: who wrote, and for whom. */
const WRITTEN_FOR =
  /^[\s（(【〔]*((?!\S{0,6}(?:[多各数几]家|等))[\p{Script=Han}\d]{3,12}?)\s?(?:首席|全媒体|实习|见习)?(?:记者|記者)\s/u;
/** 新华社成都4月26日电, 财联社2月9日讯, 〔焦點時報/記者蔡宗憲報導〕 */
const OPENING =
  /^[\s（(【〔]*(?:据|據)?(\p{Script=Han}{2,8}?[社网報报])(?:[／/]?(?:记者|記者)|(?:\p{Script=Han}{2,4})?(?:\d{1,2}月)?\d{1,2}日(?:[电電讯訊]|消息))/u;
/** 【明報專訊】, 京华时报讯（记者某某）: without a day. */
const NAMED_REPORT =
  /^\s*(?:[【〔]([\p{Script=Han}]{2,10}?)(?:[专專]?[讯訊]|[专專][电電]|[综綜]合[报報][道導])[】〕]|(\p{Script=Han}{2,10}?[报報网網社台])[讯訊](?=[\s（(]))/u;
/** （中央社記者張淑伶台北28日電） */
const CLOSING = /^[（(](\p{Script=Han}{2,12}?[社网報报台])(?:记者|記者)[^（()）]{2,30}[）)]$/u;

/** 蜀江日报、锦城+记者 林文佳, 采写：蜀江日报记者 林文佳: the last line names the media of its reporters. */
const SIGNED_FOR =
  /^[（(]?(?:(?:采写|撰文|文)\s?[：:|｜丨/／]\s?)?(\p{Script=Han}{2,10}?[社网報报台])(?:[、·]\S{2,10}?)?(?:全媒体)?(?:记者|記者)[：:\s]+[\p{Script=Han}\s、]{2,20}[）)]?$/u;

/** The medium that the first words of a text name, or a bracket at its end. */
export function mediumOfDateline(body: Block[]): string | undefined {
  const first = beginnings(body);
  const [own] = first.flatMap((text) => OWN_REPORT.exec(text)?.[1] ?? []);
  const [opening] = first.flatMap((text) => OPENING.exec(text)?.[1] ?? []);
  const [named] = first.flatMap((text) => NAMED_REPORT.exec(text)?.slice(1).filter(Boolean) ?? []);
  const [written] = first.flatMap((text) => WRITTEN_FOR.exec(text)?.[1] ?? []);
  const medium = opening ?? written ?? CLOSING.exec(body.at(-1)?.text ?? '')?.[1];
  return [own, medium && isOutlet(medium) ? medium : undefined, named].find((name) => name && !name.startsWith('本'));
}

/** 《四川日报》（2021年02月09日 第五版）: the printed page, in a line of its own. */
const PRINTED_PAGE =
  /^《\s?([^《》]{2,20}?)\s?》\s?[（(]\s?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^（()）]{0,12}版\s?[）)]$/u;

/** The medium that a line names before its reporters, or with its printed page. */
export function mediumOfSignature(lines: Block[]): string | undefined {
  const [medium] = lines.flatMap(({ text }) => SIGNED_FOR.exec(text)?.[1] ?? PRINTED_PAGE.exec(text)?.[1] ?? []);
  return medium && isOutlet(medium) && !medium.startsWith('本') ? medium : undefined;
}

/** The day with its year that the first words of a text name. */
export function dayOfDateline(body: Block[]): Day | undefined {
  return beginnings(body).flatMap((text) => findDay(OWN_REPORT.exec(text)?.[0] ?? '') ?? [])[0];
}

/** The first paragraphs: a caption may stand above the text. */
function beginnings(body: Block[]): string[] {
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph');
  return paragraphs.slice(0, 2).map(({ text }) => text);
}

/** The last line of a text that was taken over: （摘自《浙东晚报》2003年1月5日）. */
export const PRINTED_IN =
  /^[（(](?:本文)?(?:(?:摘自|原载|选自|转自|转载自|刊发|发表|刊载)于?|来源[：:])\s?《?([^《》（）()\d，。]{2,20}?)》?\s?(?:(?:19|20)?\d\d年[^（）()]{0,20})?[）)]$/u;
