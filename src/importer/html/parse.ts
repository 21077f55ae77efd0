import type { Change, Cleaned, Draft } from '../draft.ts';
import { emptyDraft } from '../draft.ts';
import { withoutUnsafeLinks } from '../links.ts';
import type { Block } from './blocks.ts';
import { toBody } from './body.ts';
import { readFields } from './fields.ts';
import { inferDate } from './find-date.ts';
import { findHeadline, type Headline } from './headline.ts';
import { readPage, type Page } from './page.ts';
import { toImages } from './pictures.ts';
import { receiptsOf, warningsOf } from './receipts.ts';
import { sortBlocks, type Sorted } from './sort.ts';
import { surroundings } from './surroundings.ts';
import { isRunning } from './survey.ts';

/**
 * A saved page of a Chinese site → what it says, without what the site has around every article. `text` is the decoded
 * page, `url` where it was found. Nothing in the page is run, fetched or carried along but text, links and the addresses of
 * pictures. Never throws: a page without an article gives an empty draft and a warning.
 */
export function parseHtml(text: string, options: { url?: string } = {}): Cleaned {
  const page = readPage(text, options.url);
  const headline = headlineOf(page);
  const sorted = sortBlocks(page.article, page.container, headline?.text);
  const read = toDraft(page, sorted, headline);
  const inferred = read.date === undefined ? inferDate(sorted, surroundings(page, headline)) : undefined;
  const { draft, changes } = withoutUnsafeLinks({ ...read, date: read.date ?? inferred?.day });
  return {
    draft,
    changes: [...badgeReceipt(headline), ...receiptsOf(page, sorted), ...changes],
    warnings: [...warningsOf(page, sorted, draft), ...(inferred ? [inferred.warning] : [])],
  };
}

function badgeReceipt(headline: Headline | undefined): Change[] {
  return headline?.badge ? [{ rule: 'title-badge', before: headline.badge, after: '', where: '标题' }] : [];
}

/** The scripts of an app's page name the headline beside the text; elsewhere it is looked for above the first sentence. */
function headlineOf({ blocks, article, embedded, head }: Page): Headline | undefined {
  if (embedded?.title) return { text: embedded.title, evidence: ['embedded'] };
  const start = article[0] ? blocks.indexOf(article[0]) : blocks.length;
  const sentence = article.find(isRunning);
  return findHeadline(blocks, start, sentence ? blocks.indexOf(sentence) : start, head);
}

function toDraft(page: Page, sorted: Sorted, headline: Headline | undefined): Draft {
  const images = toImages(page.article, sorted);
  const captionOf = (block: Block) => images.find(({ picture }) => picture === block)?.image.caption;
  return {
    ...emptyDraft(),
    ...readFields(page, sorted, headline),
    images: images.map(({ image }) => image),
    ...(sorted.notices.length > 0 && { notice: sorted.notices.map(({ text }) => text).join(' ') }),
    body: toBody(sorted.body, page.url, captionOf),
  };
}
