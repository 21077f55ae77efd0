import type { Paragraph } from 'mdast';
import { listed, t } from '../language/say.ts';
import type { Change, Cleaned, Draft, Warning } from './draft.ts';
import { emptyDraft } from './draft.ts';
import { findDay, withoutDay } from './html/date.ts';
import { assign, labelForm, readLabels, reportersIn, reportersOfByline } from './metadata.ts';

/** A line that is not blank, with its number counted from 1. */
interface Line {
  number: number;
  text: string;
  isIndented: boolean;
}

/**
 * The text of a page as it comes from a browser's clipboard or a crawler: breadcrumb, title, a line of metadata, captions, paragraphs,
 * notice, related titles. What goes into a field or is left out leaves a receipt; everything else is body.
 */
export function parseText(text: string): Cleaned {
  const { lines, changes } = readLines(text);
  const page: Page = { draft: emptyDraft(), changes, warnings: [], lines };
  takeBreadcrumb(page);
  takeRelated(page);
  takeTitle(page);
  takeHeader(page);
  takeNotice(page);
  takeFooter(page);
  takeBody(page);
  return { draft: page.draft, changes: page.changes, warnings: page.warnings };
}

/** Text that is body and nothing else, a paragraph a line. */
export function parseParagraphs(text: string): Cleaned {
  const { lines, changes } = readLines(text);
  const page: Page = { draft: emptyDraft(), changes, warnings: [], lines };
  takeBody(page);
  return { draft: page.draft, changes: page.changes, warnings: page.warnings };
}

interface Page {
  draft: Draft;
  changes: Change[];
  warnings: Warning[];
  /** Lines nobody has taken yet. */
  lines: Line[];
}

/** The lines that say something. Indents are dropped, since the page's style draws them; blank lines only divide. */
function readLines(text: string): { lines: Line[]; changes: Change[] } {
  const changes: Change[] = [];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/u).map((raw, index): Line => {
    const line = { number: index + 1, text: raw.trim(), isIndented: /^(?:[ \u00a0]{2}|\u3000)\S/u.test(raw) };
    const where = t`第 ${line.number} 行`;
    if (line.text !== raw) changes.push({ rule: 'spaces', before: edgesOf(raw), after: '', where });
    return line;
  });
  return { lines: lines.filter((line) => line.text.replace(/[\u200b-\u200d\ufeff]/gu, '') !== ''), changes };
}

function edgesOf(line: string): string {
  const text = line.trim();
  return text === '' ? line : line.slice(0, line.indexOf(text)) + line.slice(line.indexOf(text) + text.length);
}

/** Takes the line out of the text and says where it went. */
function take(page: Page, line: Line, rule: string, after: string): void {
  page.lines = page.lines.filter((other) => other !== line);
  page.changes.push({ rule, before: line.text, after, where: t`第 ${line.number} 行` });
}

const BREADCRUMB =
  /^(?:(?:您|你)?(?:现在|当前|目前)?(?:所在|的)*(?:位置|栏目)(?:是|为)?[\s　]*[:：]|首页[\s　]*[>＞»›])/u;

function takeBreadcrumb(page: Page): void {
  const line = page.lines.slice(0, 5).find(({ text }) => BREADCRUMB.test(labelForm(text)));
  if (!line) return;
  const path = line.text.replace(/^[^>＞»›:：]*[:：]/u, '');
  page.draft.breadcrumb = path
    .split(/[>＞»›→]|\s[-–—]\s|\/\//u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  take(page, line, 'breadcrumb', page.draft.breadcrumb.join(' > '));
}

const SENTENCE_END = /[。；;，,、：:]$/u;
const TITLE_LENGTH = 60;
/** Headlines of official news name every meeting and document; a line of metadata below tells them from a paragraph. */
const LONGEST_TITLE = 160;

/** The first line, when it can be one; repetitions of it go, in the breadcrumb too. */
function takeTitle(page: Page): void {
  const { draft } = page;
  const line = page.lines.find(({ text }) => readLabels(text) === undefined);
  const at = line ? page.lines.indexOf(line) : 0;
  if (!line || at > 2 || page.lines.length < 2) return;
  const isAboveMetadata = page.lines.slice(at + 1, at + 3).some(({ text }) => readLabels(text) !== undefined);
  if (!isTitle(line.text, isAboveMetadata ? LONGEST_TITLE : TITLE_LENGTH)) return;
  draft.title = line.text;
  take(page, line, 'title', line.text);
  const header = page.lines.slice(0, 4);
  for (const repeated of header.filter(({ text }) => text === draft.title)) take(page, repeated, 'title', '');
  const crumb = draft.breadcrumb.at(-1);
  const isTitleOrStart = crumb === draft.title || /^(?:正文|内容|文章正文|详情)$/u.test(crumb ?? '');
  const isCut =
    crumb !== undefined &&
    crumb.length > 8 &&
    draft.title.startsWith(crumb.replace(/(?:(?<!\.)\.{2,}|(?<!…)…+)$/u, ''));
  if (isTitleOrStart || isCut) draft.breadcrumb.pop();
}

function isTitle(text: string, longest: number): boolean {
  return [...text].length <= longest && !SENTENCE_END.test(text) && reportersOfByline(text).length === 0;
}

/** How far below the title lines of metadata are looked for. */
const HEADER_LINES = 8;

function takeHeader(page: Page): void {
  const indented = page.lines.filter(({ isIndented }) => isIndented).length;
  for (const line of page.lines.slice(0, HEADER_LINES)) {
    if (takeMetadata(page, line) || takeDateLine(page, line)) continue;
    if (takeCaption(page, line, indented * 2 > page.lines.length)) continue;
    return;
  }
}

/** A line of labelled values, or of reporters. */
function takeMetadata(page: Page, line: Line): boolean {
  const labels = readLabels(line.text);
  if (labels) {
    if (labels.some(({ value }) => value.length > 200)) return false;
    const before = structuredClone(page.draft);
    const isTaken = labels.map((label) => assign(page.draft, label));
    if (isTaken.every((taken) => !taken)) {
      page.draft = before;
      return false;
    }
    const left = labels.filter((_, index) => !isTaken[index]).map(({ value }) => value);
    if (left.length > 0) page.warnings.push(unusedMetadata(line, left));
    take(page, line, 'metadata', labels.map(({ kind, value }) => `${kind}: ${value}`).join(' | '));
    return true;
  }
  const reporters = reportersOfByline(line.text);
  if (reporters.length > 0) {
    page.draft.reporters.push(...reporters.filter((name) => !page.draft.reporters.includes(name)));
    take(page, line, 'byline', `reporters: ${reporters.join(' ')}`);
    return true;
  }
  return false;
}

function unusedMetadata(line: Line, values: string[]): Warning {
  return {
    code: 'metadata-unused',
    message: t`第 ${line.number} 行的“${values.join(t`”“`)}”没有归入任何一项（同一项已有别的值）。请核对。`,
  };
}

/**
 * `2021-02-09 10:30 四川在线` under the title: a day, perhaps an hour, perhaps the medium. Below the text, a day is the one a document
 * was signed on.
 */
function takeDateLine(page: Page, line: Line): boolean {
  const day = findDay(line.text);
  const rest = withoutDay(line.text).replace(/^[\s|｜()（）]+|(?<![\s|｜()（）])[\s|｜()（）]+$/gu, '');
  if (!day || page.draft.date !== undefined || rest.length > 20 || SENTENCE_END.test(rest)) return false;
  page.draft.date = day;
  if (rest !== '' && page.draft.source === undefined) page.draft.source = rest;
  else if (rest !== '' && rest !== page.draft.source) page.warnings.push(unusedMetadata(line, [rest]));
  take(page, line, 'metadata', `date: ${day}${rest ? ` | source: ${rest}` : ''}`);
  return true;
}

const CAPTION = /^(?:图为|图[一二三四五六七八九十\d]*[：:]|图片说明|▲|△|↑)|(?:摄|供图|资料图)[)）]?$/u;
const CAPTION_LENGTH = 40;

/**
 * A caption says so itself (图为…, …摄), or is a short line at the margin where paragraphs are indented: pages print captions
 * centred, and the clipboard loses that.
 */
function takeCaption(page: Page, line: Line, isIndentedText: boolean): boolean {
  const isShort = [...line.text].length <= CAPTION_LENGTH && !/[。！？!?；;，,：:]$/u.test(line.text);
  const isMarked = CAPTION.test(labelForm(line.text)) && isShort;
  if (!isMarked && !(isIndentedText && isShort && !line.isIndented)) return false;
  page.draft.images.push({ caption: line.text });
  if (!isMarked) {
    page.warnings.push({
      code: 'caption-assumed',
      message: t`第 ${line.number} 行“${line.text}”不缩进、又短，当作图片说明。若是正文或小标题，请移回正文。`,
    });
  }
  take(page, line, 'caption', `images: ${line.text}`);
  return true;
}

const RELATED =
  /^[【\[]?(?:相关(?:文章|阅读|新闻|报道|链接|推荐|资讯|内容)|延伸阅读|推荐阅读|热门(?:推荐|文章|新闻)|猜你喜欢|更多(?:阅读|新闻|资讯)|上一[篇条页]|下一[篇条页]|返回(?:列表|首页|顶部)?|打印(?:本页)?|关闭(?:窗口|本页)?)[】\]]?\s*(?:[:：].*)?$/u;

/** Everything from 相关文章 on, as long as it is titles and not sentences. */
function takeRelated(page: Page): void {
  const start = page.lines.findIndex(({ text }, index) => index > 1 && RELATED.test(labelForm(text)));
  const rest = page.lines.slice(start);
  if (start < 0 || rest.some(({ text }) => /[。；]$/u.test(text))) return;
  for (const line of rest) take(page, line, 'related', '');
}

const NOTICE =
  /^[（(【\[*※]?\s*(?:(?:免责|版权|特别|郑重|转载|本站|本网)*(?:声明|说明)[】\]]?\s*[:：]|免责声明|版权声明|(?:以上|本文)[^。]{0,20}(?:仅代表|不代表)|版权归[^。]{0,12}所有)/u;
/** A notice stands at the end; further up, the same words are the article's own. */
const NOTICE_LINES = 6;

function takeNotice(page: Page): void {
  const tail = page.lines.slice(-NOTICE_LINES).filter((line) => page.lines.indexOf(line) > 0);
  const start = tail.findIndex(({ text }) => NOTICE.test(labelForm(text)));
  if (start < 0) return;
  const lines = tail.slice(start).filter(({ text }, index) => index === 0 || readLabels(text) === undefined);
  page.draft.notice = lines.map(({ text }) => text).join('');
  for (const line of lines) take(page, line, 'notice', 'notice');
}

/** Lines of editors, reporters and sources below the text. */
function takeFooter(page: Page): void {
  for (const line of page.lines.slice(-HEADER_LINES).reverse()) {
    if (page.lines.indexOf(line) === 0 || !takeMetadata(page, line)) return;
  }
}

/** What is left: a paragraph a line. Reporters named within a paragraph go into their field and stay in the text. */
function takeBody(page: Page): void {
  const { draft, lines } = page;
  draft.body.children = lines.map(({ text }): Paragraph => ({
    type: 'paragraph',
    children: [{ type: 'text', value: text }],
  }));
  for (const line of new Set([lines[0], lines.at(-1)])) if (line) noteReporters(page, line);
}

/** The words stay, since they are the source's own sentence; the receipt says what was read out of them. */
function noteReporters({ draft, changes }: Page, line: Line): void {
  const names = reportersIn(line.text);
  if (names.length === 0) return;
  for (const name of names) if (!draft.reporters.includes(name)) draft.reporters.push(name);
  const where = t`第 ${line.number} 行（记入 reporters：${listed(names)}；正文保留）`;
  changes.push({ rule: 'byline', before: line.text.slice(-40), after: line.text.slice(-40), where });
}
