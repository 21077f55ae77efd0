import { labelForm, reportersOfByline } from '../metadata.ts';
import { findDay, findDayOfLine, withoutDay } from './date.ts';
import { readParts } from './labels.ts';
import { PAGE_OF_PAPER } from './page-words.ts';
import { isOutlet } from './people.ts';

/** A line that holds labelled credits and nothing else, or reporters' names, or a day with a medium. */
export function isCreditLine(text: string): boolean {
  const said = labelForm(text);
  if (text.length > 100 || text.length < 3) return false;
  if (reportersOfByline(text).length > 0 || (BYLINE.test(said) && !NO_BYLINE.test(said))) return true;
  if (BARRED.test(said)) return true;
  if (BUREAU.test(withoutDay(said))) return true;
  if (WRITTEN.test(withoutDay(said).trim())) return true;
  if (isOutlet(STAMPED_WITHOUT_YEAR.exec(said)?.[1] ?? '') && !/[。，]/u.test(said)) return true;
  if (PRINTED.test(text) || (text.length <= 60 && isStampedLine(text))) return true;
  if (findDay(text) && /记者/.test(said) && !/[。，]/.test(said)) return true;
  const [lead, ...parts] = readParts(text);
  const before = lead!.value.replace(/[\s（(【[《》】\])）·|*※]/gu, '');
  const isLead =
    findDayOfLine(lead!.value) !== undefined ||
    OF_THE_YEAR.test(before) ||
    isOutlet(before) ||
    OTHER_LABEL.test(before);
  if (parts.length === 0 || before.length > (isLead ? 30 : 2)) return false;
  // A lone 时间： belongs to an invitation as well as to a page.
  return parts.some(({ field }) => field !== 'date') || /发布|发表|建立|发稿|更新|published|posted/i.test(said);
}

/** 蜀江电视台 · 02-09 10:30 · 阅读 3021: a medium, and a day whose year only machines are told. */
const STAMPED_WITHOUT_YEAR = /^(\S{3,16})\s[·•|｜]?\s?\d{1,2}[-/月]\d{1,2}日?\s\d{1,2}[:：]\d\d(?!\d)/u;

/** What a label that no list has says before the others: 值班编委：何江. */
const OTHER_LABEL = /^\p{Script=Han}{2,4}[：:]\S{2,8}$/u;

/** A day whose year only machines are told: 11月5日. */
const OF_THE_YEAR = /^\d{1,2}月\d{1,2}日(?:\d{1,2}[：:]\d\d)?$/u;

/** A day alone or beside the name of a medium: 钱江晚报 2023/09/05. Above the text it dates it; within or below, it may be the text's. */
export function isDayLine(text: string): boolean {
  const beside = withoutDay(text)
    .replace(/(?:星期|周)[一二三四五六日天]/u, '')
    .replace(
      /(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸]\p{Script=Han}年)?[正一二三四五六七八九十冬腊]{1,2}月[初一二三四五六七八九十廿]{2,3}/u,
      '',
    )
    .replace(/(?:阅读|浏览|点击)(?:量|数|次数)?\s?\d+次?/u, '')
    .replace(PAGE_OF_PAPER, '')
    .replace(/^[\s·•|｜]+|[\s·•|｜]+$/gu, '');
  return text.length <= 60 && findDay(text) !== undefined && (beside === '' || isOutlet(beside));
}

/** 记者林悅／南市報導, 澎湃新闻记者 段彦超 廖艳 */
const BYLINE =
  /^[（(【[〔\s]*[^。，：:]{0,14}(记者|通讯员|实习生)[\s\p{Script=Han}、·]{2,24}([／/][\s\p{Script=Han}]{1,8})?[）)】\]〕]?$/u;
const NO_BYLINE = /说|表示|称|问|获悉|摄|从|会|们|席|节/;
/** 蜀江记者|周晓  蜀江编辑|林岚: each role, with the house before it, parted from the name by a bar. */
const BARRED =
  /^(?:[\p{Script=Han}]{0,6}(?:记者|通讯员|实习生|编辑|摄影|责编)\s?[|｜丨]\s?\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})*(?:\s+|$))+$/u;
/** 社会中心／综合报道 */
const BUREAU = /^[〔（(]?\p{Script=Han}{2,6}[／/]\p{Script=Han}{0,4}报[道导][〕）)]?$/u;
/** 林岚/文 周凯/图, alone or beside a day. */
const WRITTEN = /^(?:\p{Script=Han}{2,4}\s?[／/]\s?(?:文|译|图|摄|撰文|摄影)(?:\s+|$)){1,3}$/u;
/** 《四川日报》（2021年04月26日 第 03 版） */
const PRINTED = /^《[^》]{2,20}》\s?[（(]\s?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^（()）]{0,12}版\s?[）)]$/u;

/** A day with the time and a few words beside it: admin 2019年4月26日 10:02:15 3,212 次浏览. An invitation says before it what happens then. */
function isStampedLine(text: string): boolean {
  return (
    findDay(text) !== undefined &&
    /\d[日\s]{1,3}\d{1,2}[:：]\d\d/u.test(text) &&
    !/[。，；！？、]|[：:]\s?(?:19|20)\d\d/u.test(text)
  );
}
