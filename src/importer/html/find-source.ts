import { labelForm } from '../metadata.ts';
import type { Block } from './blocks.ts';
import { ranked, type Choice } from './choice.ts';
import { isSentence } from './furniture.ts';
import type { Credits } from './credits.ts';
import { mediumOfDateline, mediumOfSignature, PRINTED_IN } from './dateline.ts';
import { sourceInScripts } from './embedded.ts';
import { houseOf, isCompany, isOffice, isPortal, nameAtHead, ownersOf } from './house.ts';
import { namePartsOf, paperFirst, siteNameOf, squeeze } from './title-parts.ts';
import type { Origin } from './origin.ts';
import type { Page } from './page.ts';
import { isPageWord, isSectionWord, PAGE_OF_PAPER } from './page-words.ts';
import { isOutlet } from './people.ts';

/** What can say who brought the article, with its weight. What more than one of them says has the sum. */
const POINTS = {
  label: 40,
  embedded: 20,
  meta: 16,
  account: 12,
  'without-label': 12,
  dateline: 8,
  script: 7,
  publisher: 6,
  edition: 5,
  'own-reporter': 4,
  'author-is-a-medium': 3,
  office: 2,
  /** The site or its owner, where it is called as the press or an office is, publishes the page itself or somebody wrote for it, and nobody else is named. */
  site: 1,
};

type SourceReason = keyof typeof POINTS;

/** What was read about the source before its choice. */
export interface SourceClues {
  page: Page;
  credits: Credits;
  /** The words near the headline that stand without a label. */
  unlabelled: string | undefined;
  account: string | undefined;
  origin: Origin | undefined;
  body: Block[];
  /** The lines that may be signed: those around the text and its last one. */
  signed: Block[];
  /** Whether the page names who wrote it. */
  isSigned: boolean;
  title: string | undefined;
}

/** The names that may be the source's, the likeliest first. */
export function findSources(clues: SourceClues): Choice[] {
  const found = new Map<string, [name: string, SourceReason[]]>();
  for (const [name, reason] of saidBy(clues)) {
    if (name === undefined || name === '' || MAIL.test(name)) continue;
    const same = found.get(squeeze(name));
    if (same) same[1].push(reason);
    else found.set(squeeze(name), [name, [reason]]);
  }
  return ranked([...found.values()], POINTS);
}

/** An address of mail, which often stands beside a reporter's name. */
const MAIL = /^[\w.+-]+@[\w-]+\.[\w.]+$/;

function saidBy({
  page,
  credits,
  unlabelled,
  account,
  origin,
  body,
  signed,
  isSigned,
  title = '',
}: SourceClues): [string | undefined, SourceReason][] {
  const { head, embedded, texts } = page;
  return [
    [labelledSource(credits, head), 'label'],
    [embedded?.source, 'embedded'],
    [head.source, 'meta'],
    [account, 'account'],
    [account === undefined ? ofThisSite(unlabelled, head) : undefined, 'without-label'],
    [mediumOfDateline(body) ?? mediumOfSignature(signed), 'dateline'],
    [origin?.source, 'dateline'],
    [sourceInScripts(texts, title), 'script'],
    [head.publisher, 'publisher'],
    [editionOf(head), 'edition'],
    [ownMedium(page, body), 'own-reporter'],
    [PRINTED_IN.exec(body.at(-1)?.text ?? '')?.[1], 'dateline'],
    [credits.authors.find((name) => isOutlet(name) && !/\s/u.test(name)), 'author-is-a-medium'],
    [credits.office, 'office'],
    [credits.isOwn ? houseName(siteNameOf(head)) : undefined, 'label'],
    [pressOf(head) ?? (isSigned || head.isPublishedBySite ? houseName(head.siteName) : undefined), 'site'],
    [credits.isNobodys ? undefined : (ownerOf(page, isSigned) ?? (isSigned ? brandOf(page) : undefined)), 'site'],
  ];
}

/** What the site calls itself, and is no portal. */
function brandOf(page: Page): string | undefined {
  const name = houseName(nameAtHead(page));
  return name !== undefined && !isPortal(name) ? name : undefined;
}

/**
 * The house that owns the site, where it is the press, an office or a company, or somebody wrote for it and it is no portal. What the site
 * has in letters alone its imprint may have in characters as well: RTHK, 香港電台.
 */
function ownerOf(page: Page, isSigned: boolean): string | undefined {
  const house = houseOf(page);
  if (house === undefined) return undefined;
  const isOwn = isOffice(house) || isCompany(house) || (isSigned && !isPortal(house));
  const inCharacters = /^[A-Z]+$/i.test(house) ? ownersOf(page).flatMap((owner) => pressIn(owner) ?? [])[0] : undefined;
  return pressIn(house) ?? inCharacters ?? (isOwn ? houseName(house) : undefined);
}

/** 来源：人民日报海外版 中国青年网 names two; the one that the meta element names as well is meant. */
function labelledSource({ source }: Credits, head: Page['head']): string | undefined {
  return head.source && source?.startsWith(head.source) ? head.source : source;
}

/** Of two names without a label, the one whose site this is: 华西都市报-封面新闻. */
function ofThisSite(name: string | undefined, head: Page['head']): string | undefined {
  const site = siteNameOf(head);
  return site && name?.startsWith(`${site}-`) ? site : name;
}

/** How papers and stations are called, whose sites carry what they publish themselves; those of 新闻网 carry others', too. Reports, posters and forecasts are none. */
const PRESS =
  /^(\p{Script=Han}{1,8}?(?:(?<![情海举预公电警通申年简])报|通讯社|电视台|电台|卫视|周刊|杂志))(?:社|网站?|即时|电子报|客户端|手机版?)?(?:新闻)?(?!\p{Script=Han})/u;

/** The paper or the station whose site it is, without its name in letters and that of a section: 蜀江日報 Shujiang Daily, 蜀報即時新聞. Sections may stand behind it in `<title>`. */
function pressOf(head: Page['head']): string | undefined {
  const names = head.siteName ? [head.siteName] : namePartsOf(head).slice(1).reverse();
  return names.flatMap((name) => pressIn(name) ?? [])[0];
}

function pressIn(name: string): string | undefined {
  const press = name.slice(0, PRESS.exec(labelForm(name))?.[1]?.length ?? 0) || NEWS.exec(name)?.[0];
  return press === undefined || isSectionWord(press) ? undefined : press;
}

/** Media of Hong Kong and Taiwan that call themselves news, maybe with their letters behind it; sections are called so as well. */
const NEWS =
  /^(?!即時|最新|財經|國際|全球|本地|地方|生活|娛樂|體育|社會|政治|兩岸|港澳|要聞|視像|熱門|焦點|相關|今日|健康|科技|產業)\p{Script=Han}{2,6}新聞(?:網|雲)?(?=$|[\sA-Za-z])/u;

/** What the site calls itself, where that is a name, no word that any site could have (首页, 新闻中心), and no platform of others' articles. */
function houseName(site: string | undefined): string | undefined {
  return site && !site.endsWith('平台') && !isPageWord(site) && !isSectionWord(site) ? site : undefined;
}

/** The paper whose electronic edition the page is: 蜀江日报数字报, or that stands before the headline. */
function editionOf(head: Page['head']): string | undefined {
  const { title = '' } = head;
  const named =
    /(?<=^|[|｜_»\s-])([^|｜_»\s-]{1,11}?报)(?:社)?\s?[|｜_-]?\s?(?:多媒体)?(?:数字报|电子报|电子版|数字版)/u.exec(
      labelForm(title),
    );
  return named ? title.slice(named.index, named.index + named[1]!.length) : paperFirst(head);
}

/** The number of a printed issue. */
const ISSUE = /总第\s?\d+\s?期/u;

/** The site, where a reporter is called its own (本报记者, on the site of 蜀江日报, or 蜀江周末记者), or the page is one of a printed paper that the site is called by. */
function ownMedium({ head, blocks }: Page, body: Block[]): string | undefined {
  const site = siteNameOf(head) ?? head.title ?? '';
  const first = body[0] ? blocks.indexOf(body[0]) : -1;
  const said = blocks.slice(Math.max(0, first - 4), first + 1).map((block) => block.said);
  const [, kind] = said.flatMap((text) => /本([报网台刊])(?:记者|讯|首席|通讯员|节目)/u.exec(text.slice(0, 60)) ?? []);
  const above = blocks.slice(0, Math.max(0, first));
  const isOfPaper = above.some(({ text }) => PAGE_OF_PAPER.test(text) || ISSUE.test(text));
  const isPrinted = site.endsWith('报') && site.length <= 12 && isOfPaper;
  // A lead may stand above the line that names the reporter.
  const isNamed =
    site.length >= 3 &&
    blocks.slice(Math.max(0, first - 4), first + 4).some((block) => block.said.slice(0, 60).includes(`${site}记者`));
  const told = wordsOfBeingTold(site);
  const isTold = site.length >= 3 && body.some(({ said: text }) => told.some((words) => text.includes(words)));
  // Stations may be called by their letters: SJTV.
  const isOwn = kind && (site.endsWith(kind) || (kind === '台' && /^[A-Z]{3,6}$/.test(site)));
  if (isOwn || isNamed || isPrinted || isTold) return site;
  const names = namePartsOf(head)
    .slice(1)
    .map((name) => name.replace(/^《(.*)》$/u, '$1'));
  const ofKind = kind === undefined ? undefined : names.find((name) => name.endsWith(kind) && name.length <= 12);
  return ofKind ?? (kind === '报' && isOfPaper ? paperAmong(above) : undefined);
}

/** What its own articles say of a site: 36茶获悉, 创始人告诉36茶. */
const wordsOfBeingTold = (site: string) => [
  ...['获悉', '独家获悉', '了解到', '注意到'].map((heard) => site + heard),
  ...[`告诉${site}`, `向${site}表示`, `对${site}表示`],
];

/** The only paper that is named among some lines, or whose house is: 首页 蜀江科技报社 数字报首页. */
function paperAmong(blocks: Block[]): string | undefined {
  const words = blocks.filter((block) => !isSentence(block)).flatMap(({ text }) => text.split(/\s+/));
  const papers = new Set(words.flatMap((word) => pressIn(word.replace(/报社$/, '报')) ?? []).filter(isPaper));
  return papers.size === 1 ? [...papers][0] : undefined;
}

/** 蜀江日报; not 数字报, which every paper has. */
const isPaper = (name: string) => /^\p{Script=Han}{3,9}[报報]$/u.test(name) && !/数字|电子|數字|電子/u.test(name);
