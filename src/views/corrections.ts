import { articleAddress, CORRECTIONS_FEED } from '../model/address.ts';
import { correctionLog, type LogEntry } from '../model/correction-log.ts';
import { dateText, type Context, type DateText, type TitleLink } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { withdrawnTitle } from './withdrawal.ts';

/** Everything that was corrected or withdrawn, newest first. */
export interface CorrectionsView {
  frame: Frame;
  heading: string;
  intro: string;
  entries: CorrectionEntry[];
  none: string;
}

export interface CorrectionEntry {
  date: DateText;
  kind: string;
  article: TitleLink;
  text: string;
}

export function viewCorrections(context: Context): CorrectionsView {
  const { label } = context;
  return {
    frame: frameOf(context, {
      title: label.corrections,
      crumbs: [{ text: label.corrections }],
      feed: { title: label.corrections, address: CORRECTIONS_FEED },
    }),
    heading: label.corrections,
    intro: label.correctionsIntro,
    entries: changesOf(context),
    none: label.noCorrections,
  };
}

/** Every correction and withdrawal, newest first. */
function changesOf(context: Context): CorrectionEntry[] {
  return correctionLog(context.archive).map((entry) => entryOf(context, entry));
}

/** The corrections alone, newest first: nothing but the page of corrections may lead to what was withdrawn. */
export function correctionsOf(context: Context): CorrectionEntry[] {
  return correctionLog(context.archive)
    .filter(({ number }) => number !== undefined)
    .map((entry) => entryOf(context, entry));
}

function entryOf(context: Context, { article, date, text, number }: LogEntry): CorrectionEntry {
  const { label, link, markPhrases, markTitle, say } = context;
  const isWithdrawal = number === undefined;
  return {
    date: dateText(context, date),
    kind: isWithdrawal ? label.withdrawal : label.corrected,
    article: {
      title: isWithdrawal ? markPhrases(withdrawnTitle(context, article)) : markTitle(article),
      href: link(articleAddress(article.id)),
    },
    text: say(text, article),
  };
}
