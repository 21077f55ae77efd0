import type { Draft } from '../draft.ts';
import { accountOf, accountOnCard } from './account.ts';
import type { Block } from './blocks.ts';
import { rivalOf } from './choice.ts';
import { readBareLine, readNamesAlone } from './bare-line.ts';
import { findBreadcrumb } from './breadcrumb.ts';
import { isCreditLine } from './credit-line.ts';
import { readCredits, type Credits } from './credits.ts';
import { findAuthor, reportersWithin } from './find-author.ts';
import { posterOf } from './forum.ts';
import { originOf } from './origin.ts';
import { findDates } from './find-date.ts';
import { findSources } from './find-source.ts';
import type { Headline } from './headline.ts';
import { siteNameOf } from './title-parts.ts';
import { joinLoneLabels } from './labels.ts';
import { partedText, withoutLinks } from './leaves.ts';
import type { Page } from './page.ts';
import { nameOnCard } from './h-card.ts';
import { peopleIn } from './people.ts';
import { sectionsOf } from './sections.ts';
import { isPersonalName } from './surnames.ts';
import type { Sorted } from './sort.ts';
import { linesWithoutLabels, NEAR, surroundings } from './surroundings.ts';
import { attribute, fold, rawText } from './tree.ts';

type Fields = Pick<
  Draft,
  | 'title'
  | 'date'
  | 'source'
  | 'author'
  | 'reporters'
  | 'editors'
  | 'breadcrumb'
  | 'keywords'
  | 'url'
  | 'siteName'
  | 'evidence'
  | 'rivals'
>;

/** What a house has said of whom it names as source, it says of all its pages: 注明“来源：某某报”的作品. */
const QUOTED_LABEL = /[“"「『]\s?(?:稿件|文章|信息)?来源\s?[：:]/u;

/** An article is linked by no fewer characters than this. */
const LEAST_OF_LINK = 4;

/** Whether a line tells of another article, to which it links behind its credits: 来源：某华网 <a>种业振兴</a>. */
function isOfAnother(block: Block): boolean {
  const own = withoutLinks(block);
  return block.linked >= LEAST_OF_LINK && own.length < block.text.length && isCreditLine(own) && !/[：:]$/u.test(own);
}

/** Everything a page says about its article besides the text. */
export function readFields(page: Page, sorted: Sorted, headline: Headline | undefined): Fields {
  const around = surroundings(page, headline);
  const lines = [...around.above, ...sorted.credits, ...around.below, ...around.before].filter(
    (block) =>
      block.text.length <= 300 &&
      !QUOTED_LABEL.test(block.said) &&
      !(around.below.includes(block) && isOfAnother(block)) &&
      !(block.kind === 'paragraph' && sorted.body.includes(block)),
  );
  const credits = readCredits(joinLoneLabels(lines.map(wordsShown).filter((line) => line !== '')));
  const breadcrumb = findBreadcrumb(
    page.blocks.slice(0, page.blocks.indexOf(sorted.body[0]!) + 1 || undefined),
    headline?.text,
  );
  const close = around.above.slice(0, 2 * NEAR);
  const body = page.blocks.indexOf(sorted.body[0]!);
  const under = page.blocks.slice((headline?.at ?? body) + 1, Math.max(0, body)).slice(0, NEAR);
  const poster = posterOf([...around.before, ...close, ...under]);
  const ownWords = [...sectionsOf(page, headline, breadcrumb), headline?.text ?? '', ...(poster ? [poster] : [])];
  const shown = poster
    ? undefined
    : (accountOf([...around.before, ...close, ...under]) ??
      accountOnCard(page.blocks.slice(0, Math.max(0, body)).filter((_, at) => at !== headline?.at)));
  // Media have buttons to follow those who write for them, too.
  const isOfStaff = shown !== undefined && isPersonalName(shown) && isMedium(page.head.siteName);
  const account = isOfStaff ? undefined : shown;
  const origin = originOf(close, sorted.body);
  const bare = linesWithoutLabels(page, sorted, around, headline).map((block) =>
    readBareLine(block, ownWords, account),
  );
  const siteName = siteNameOf(page.head);
  const unlabelled = bare.find(({ source }) => source)?.source;
  const reporters = [...new Set([...credits.reporters, ...reportersWithin(sorted.body)])];
  const signed =
    (isOfStaff ? shown : bare.find(({ author }) => author)?.author) ??
    readNamesAlone(page.blocks.slice((headline?.at ?? body) + 1), ownWords) ??
    nameOnCard([...around.before, ...close]);
  const days = findDates(page, sorted, around, headline?.text);
  const editors = editorsOf(page, credits);
  const names = { credits, editors, reporters, bare: poster ?? (signed === account ? undefined : signed), origin };
  const outlets = [account, siteName, page.head.source].filter((name) => name !== undefined);
  const sources = findSources({
    page,
    credits,
    unlabelled,
    account,
    origin,
    body: sorted.body,
    signed: [...lines, ...sorted.body.slice(-1)],
    isSigned: reporters.length > 0 || findAuthor(page, sorted, names, outlets) !== undefined,
    title: headline?.text,
  });
  const source = sources[0]?.value;
  return {
    title: headline?.text,
    date: days[0]?.value,
    source,
    author: findAuthor(page, sorted, names, source === undefined ? outlets : [source, ...outlets]),
    reporters,
    editors,
    breadcrumb,
    keywords: keywordsOf(page, credits, sorted),
    url: page.url,
    siteName,
    evidence: {
      title: headline?.evidence ?? [],
      date: days[0]?.evidence ?? [],
      source: sources[0]?.evidence ?? [],
    },
    rivals: { date: rivalOf(days), source: rivalOf(sources) },
  };
}

/** Whether a site that names itself is no platform of others' articles. */
const isMedium = (siteName: string | undefined) =>
  siteName !== undefined && !/(?:平台|[号號]|头条|頭條)$/u.test(siteName);

/** A medium may be shown by its picture alone. */
function wordsShown(block: Block): string {
  return block.kind === 'image' ? attribute(block.node, 'alt').trim().slice(0, LONGEST_NAME) : partedText(block);
}

const LONGEST_NAME = 20;

function editorsOf({ head }: Page, credits: Credits): string[] {
  return credits.editors.length > 0 ? credits.editors : peopleIn(head.editor ?? '');
}

/** The meta element often holds the site's own keywords: those of an article are in its text. */
function keywordsOf({ head }: Page, credits: Credits, sorted: Sorted): string[] {
  if (credits.keywords.length > 0) return credits.keywords;
  const text = sorted.body.map(({ node }) => fold(rawText(node))).join('');
  return head.keywords.filter((word) => text.includes(word)).length * 2 >= head.keywords.length ? head.keywords : [];
}
