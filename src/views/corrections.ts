import { articleAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { dateText, type Context, type DateText, type Link } from './context.ts';
import { frameOf, type Frame } from './frame.ts';

/** Everything that was corrected or withdrawn, newest first. */
export interface CorrectionsView {
  frame: Frame;
  heading: string;
  intro: string;
  entries: { date: DateText; kind: string; article: Link; text: string }[];
  none: string;
}

export function viewCorrections(context: Context): CorrectionsView {
  const { archive, label } = context;
  const corrected = archive.articles.flatMap((article) =>
    article.corrections.map(({ date, text }) => entryOf(context, article, date, label.corrected, text)),
  );
  const withdrawn = archive.withdrawn.map((article) => {
    const { date, reason, hide_title: hidden } = article.withdrawal!;
    return entryOf(context, article, date, label.withdrawal, reason, hidden);
  });
  const entries = [...corrected, ...withdrawn];
  return {
    frame: frameOf(context, { title: label.corrections, crumbs: [{ text: label.corrections }] }),
    heading: label.corrections,
    intro: label.correctionsIntro,
    entries: entries.sort(
      (a, b) => compare(b.date.datetime, a.date.datetime) || compare(a.article.href!, b.article.href!),
    ),
    none: label.noCorrections,
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function entryOf(
  context: Context,
  article: Article,
  date: string,
  kind: string,
  text: string,
  hidden = false,
): CorrectionsView['entries'][number] {
  const title = hidden ? context.label.untitled : context.sayArticle(article).title;
  return {
    date: dateText(date),
    kind,
    article: { text: title, href: context.link(articleAddress(article.id)) },
    text: context.say(text, article),
  };
}
