import { escapeHtml } from '../markup/escape.ts';
import { articleAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import type { LogEntry } from '../model/correction-log.ts';
import type { Context } from './context.ts';
import { categoryNameOf, guidOf, type FeedEntry } from './feed-entry.ts';
import { fill } from './labels.ts';
import { withdrawnTitle } from './withdrawal.ts';

/** What a feed has of a withdrawn article: under the same id, so that readers overwrite the text that they hold. */
export function viewStub(context: Context, article: Article): FeedEntry {
  const { archive, edition, label, say } = context;
  const { date, reason } = article.withdrawal!;
  return {
    ...noticeOf(context, article),
    guid: guidOf(archive.site.authority, article.id, edition.script),
    title: fill(label.withdrawnTitle, { title: withdrawnTitle(context, article) }),
    published: article.date,
    updated: date,
    ...saying(fill(label.withdrawnReason, { date: context.sayDate(date), reason: say(reason, article) })),
  };
}

/** A correction or withdrawal as an entry of its own, which leads to where the article's page tells of it. */
export function viewLogEntry(context: Context, { article, date, text, number }: LogEntry): FeedEntry {
  const { archive, edition, label, say, sayArticle } = context;
  const isWithdrawal = number === undefined;
  const notice = noticeOf(context, article);
  const part = isWithdrawal ? 'withdrawal' : `correction-${number}`;
  return {
    ...notice,
    guid: `${guidOf(archive.site.authority, article.id, edition.script)}/${part}`,
    url: isWithdrawal ? notice.url : `${notice.url}#${part}`,
    title: isWithdrawal
      ? fill(label.withdrawnTitle, { title: withdrawnTitle(context, article) })
      : fill(label.correctedTitle, { title: sayArticle(article).title }),
    published: date,
    updated: date,
    ...saying(say(text, article)),
  };
}

/** An entry that tells of an article, with nothing of its text. */
function noticeOf(context: Context, article: Article) {
  return {
    id: article.id,
    url: context.absolute(articleAddress(article.id)),
    creators: [],
    source: undefined,
    original: undefined,
    categories: [categoryNameOf(context, article)],
    pictures: [],
  };
}

const saying = (text: string) => ({ summary: text, html: `<p>${escapeHtml(text)}</p>` });
