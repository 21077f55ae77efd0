import type { FrontMatter } from '../model/article.ts';
import { inChinese, yearOf, type Day } from '../model/day.ts';
import { composeBody, pickLength, type Telling } from './compose.ts';
import { expand, type Facts } from './grammar.ts';
import type { Random } from './random.ts';
import { addDays, LAST_DAY } from './world/calendar.ts';
import { namesToProtect, type Medium } from './world/people.ts';
import { CAST } from './world/world.ts';

/** An article as it will stand in a file. */
export interface SampleArticle {
  id: string;
  frontMatter: FrontMatter;
  body: string;
}

const LABEL = '【示例】';
const NOTICES = [
  '示例文章：由程序生成，供试用与测试。人物、企业、案件与数字均属虚构。',
  '本文是示例，内容由程序按语法生成，请勿引用；如与真实人物、单位相同，纯属巧合。',
];
const AUTHORS = ['{county}通讯员（示例）', '{agent}（示例）', '{cityShort}知产工作室（示例）'];
const WITHDRAWALS = [
  '应来源单位要求撤下。',
  '来源单位声明稿件有误，已另行发布。',
  '涉及未成年人隐私，应监护人要求撤下。',
  '与另一篇重复收录，保留较早的一篇。',
];

/** Writes one article of a story. `medium` is who reports it; nothing of it depends on any other article. */
export function writeArticle(
  id: string,
  date: Day,
  telling: Omit<Telling, 'dateline'> & { category: string },
  medium: Medium,
  random: Random,
): SampleArticle {
  const facts: Facts = { ...telling.facts, md: inChinese(date).replace(/^\d+年/, ''), year: yearOf(date) };
  const say = (template: string) => expand(template, facts, random);
  const reporters = random.shuffle(medium.reporters).slice(0, random.pick([1, 1, 1, 2]));
  const dateline = say(random.pick([`示例讯（记者${reporters[0]!}）`, `示例社{cityShort}{md}电 `, '（示例报道）']));
  const body = composeBody({ ...telling, facts, dateline }, pickLength(random), random);
  const captions = random.chance(0.35) ? random.shuffle(telling.stage.captions ?? []).slice(0, random.int(1, 2)) : [];
  const cast = Object.keys(CAST).map((role) => facts[role]!);
  const frontMatter: FrontMatter = {
    title: LABEL + say(random.pick(telling.stage.titles)),
    date,
    source: medium.source,
    author: random.chance(0.3) ? say(random.pick(AUTHORS)) : undefined,
    reporters,
    editors: random.chance(0.6) ? [random.pick(medium.editors)] : undefined,
    category: telling.category,
    keywords: [...new Set(telling.stage.keywords.map(say))],
    images: captions.length > 0 ? captions.map((caption) => ({ caption: say(caption) })) : undefined,
    notice: random.pick(NOTICES),
    protect: namesToProtect([...reporters, ...cast.filter((name) => body.includes(name))]),
    corrections: random.chance(0.02) ? [correct(body, date, random)] : undefined,
    withdrawal: random.chance(0.01) ? withdraw(date, random) : undefined,
  };
  if (frontMatter.protect?.length === 0) delete frontMatter.protect;
  return { id, frontMatter, body };
}

/** A correction of a figure that stands in the text, or of a name if there is none. */
function correct(body: string, date: Day, random: Random) {
  const paragraphs = body.split('\n\n');
  const found = paragraphs.flatMap((paragraph, index) => {
    const figure = /(\d{2,})(件|家|人|万元|亿元|天|户|个)/u.exec(paragraph);
    return figure ? [{ place: index + 1, number: Number(figure[1]), unit: figure[2]! }] : [];
  })[0];
  const text = found
    ? `将第${found.place}段“${found.number + random.pick([-9, -1, 1, 10])}${found.unit}”更正为“${found.number}${found.unit}”。`
    : '更正文末署名。';
  return { date: capped(addDays(date, random.int(1, 30))), text };
}

function withdraw(date: Day, random: Random) {
  const hidden = random.chance(0.3);
  return {
    date: capped(addDays(date, random.int(5, 400))),
    reason: random.pick(WITHDRAWALS),
    ...(hidden && { hide_title: true }),
  };
}

const capped = (day: Day): Day => (day > LAST_DAY ? LAST_DAY : day);
