import { t } from '../language/say.ts';
import type { Day } from '../model/day.ts';
import type { Warning } from './draft.ts';
import { signatureOf, SimilarTexts, type Signature } from './similar.ts';

/** What the importer must know of an article that is in the archive; none of it is the article's own words. */
export interface Known {
  id: string;
  date: Day;
  /** Of the raw capture, when the archive recorded it. */
  sha256?: string;
  /** The address it was taken from, when the archive recorded it. */
  url?: string;
  /** The address that led there. */
  requested?: string;
}

/** What an article is called. */
export interface Called {
  title: string;
  source: string;
}

/** The nearest article in the archive to a text. */
export interface Similar {
  known: Known;
  called: Called;
  /** From .5 to 1. */
  similarity: number;
}

/** All articles of the archive, for asking whether a capture, an id or a story is there already. */
export class ArchiveIndex {
  private readonly articles: Known[] = [];
  private readonly byId = new Map<string, Known>();
  private readonly byCapture = new Map<string, Known>();
  private readonly addresses = new Set<string>();
  private readonly texts = new SimilarTexts();
  readonly #called = new Map<string, Called>();
  readonly #calledOf: (id: string) => Called;

  /** `calledOf` is asked what an article is called when its name is to be told and was not given. */
  constructor(calledOf: (id: string) => Called) {
    this.#calledOf = calledOf;
  }

  /** `signature` is that of its text. */
  add(known: Known, signature: Signature | undefined, called?: Called): void {
    if (called) this.#called.set(known.id, called);
    this.articles.push(known);
    this.byId.set(known.id, known);
    if (known.sha256) this.byCapture.set(known.sha256, known);
    for (const address of [known.url, known.requested]) if (address) this.addresses.add(address);
    this.texts.add(signature);
  }

  withId(id: string): Known | undefined {
    return this.byId.get(id);
  }

  withCapture(sha256: string): Known | undefined {
    return this.byCapture.get(sha256);
  }

  hasAddress(url: string): boolean {
    return this.addresses.has(url);
  }

  /** The article whose text is nearest to this one, the earliest published among equally near ones. */
  nearest(text: string): Similar | undefined {
    const signature = signatureOf(text);
    if (!signature) return undefined;
    const found = this.texts.find(signature);
    const best = found.filter(({ similarity }) => similarity === found[0]!.similarity);
    const first = best
      .map(({ number, similarity }) => ({ known: this.articles[number]!, similarity }))
      .sort((a, b) => (a.known.date < b.known.date ? -1 : a.known.date > b.known.date ? 1 : 0))[0];
    return first && { ...first, called: this.#called.get(first.known.id) ?? this.#calledOf(first.known.id) };
  }
}

/** Tells the editor of a story that is in the archive already, and which of the two was published first. */
export function duplicateWarning({ known, called, similarity }: Similar, date: Day | undefined): Warning {
  const share = Math.round(similarity * 100);
  const original =
    date !== undefined && date < known.date
      ? t`本篇日期较早，可能是原载`
      : date === known.date
        ? t`两篇同日，请查谁是原载`
        : t`档案里的那篇较早，可能是原载`;
  return {
    code: 'similar-article',
    message: t`与 ${known.id}《${called.title}》（${called.source}，${known.date}）的文字约 ${share}% 相同；${original}。请比较，重复的不必收录。`,
  };
}
