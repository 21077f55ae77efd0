import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { csvHead, toCsvLines } from '../../feeds/csv.ts';
import { toJsonLine, toMarkdown } from '../../feeds/record.ts';
import type { Edition } from '../../hanzi/edition.ts';
import { articleDataAddress, FRONT, inScript, type Address } from '../../model/address.ts';
import type { Archive } from '../../model/archive.ts';
import type { Article } from '../../model/article.ts';
import { monthOf, yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import type { Context } from '../../views/context.ts';
import { DATA, yearLinesAddress } from '../../views/data.ts';
import { digestsOf } from '../../views/listing.ts';
import { fullRecordOf, sayMarkdown, type ArticleRecord } from '../../views/record.ts';
import type { Part } from '../ledger/ledger.ts';
import type { SiteWriter } from '../site/files.ts';
import type { Years } from '../years.ts';

/** What exports and feeds are made from. */
export interface ExportsInput {
  archive: Archive;
  /** The first stands at the root. */
  editions: Edition[];
  /** An edition's contexts, which load what conversion needs; only asked for when something is to be written. */
  contextsIn: (edition: Edition) => (address: Address) => Context;
  readBody: (article: Article) => Promise<string>;
  /** Changes with whatever they depend on beside the articles. */
  key: string;
  years: Years;
  writer: SiteWriter;
  progress: (done: number, total: number) => void;
}

/**
 * Makes the articles as data: JSON and Markdown beside every page, all of them as lines and as a table, and the lines by
 * year.
 *
 * These are many small files and a few that change whenever any article does, so they are not pages of Astro's: months that
 * did not change are not looked at, and the large files are joined from those of the months.
 */
export async function makeExports(input: ExportsInput): Promise<void> {
  const { archive, editions, years } = input;
  const covered = archive.articles.filter(({ date }) => years.cover(yearOf(date)));
  const exports = editions.map((edition) => ({ edition: new EditionExports(input, edition), lines: [] as Part[] }));
  let done = 0;
  for (const [year, articles] of Map.groupBy(covered, ({ date }) => yearOf(date))) {
    const months: Part[][] = exports.map(() => []);
    for (const [month, own] of Map.groupBy(articles, ({ date }) => monthOf(date))) {
      // Twins one after the other, so that what both show need be read only once.
      for (const [index, { edition }] of exports.entries()) months[index]!.push(await edition.month(month, own));
      input.progress((done += own.length), covered.length);
      // Otherwise nothing here waits, and neither progress nor the end of the whole build would be heard of.
      await setImmediate();
    }
    for (const [index, { edition, lines }] of exports.entries()) lines.push(edition.year(year, months[index]!));
  }
  if (years.areAll) for (const { edition, lines } of exports) edition.everything(lines);
}

/** The exports of one edition. Newest articles come first. */
class EditionExports {
  readonly #input: ExportsInput;
  readonly #edition: Edition;
  #context: Context | undefined;
  /** Lines of months just made, until those of their year are. */
  readonly #lines = new Map<Part, string>();

  constructor(input: ExportsInput, edition: Edition) {
    this.#input = input;
    this.#edition = edition;
  }

  /** The files beside the articles' pages. */
  async month(month: string, articles: Article[]): Promise<Part> {
    const { writer, readBody } = this.#input;
    const name = `data ${month} ${this.#edition.script}`;
    const key = hashOf([this.#input.key, digestsOf(articles)], 32);
    if (!writer.keep(name, key)) {
      const lines: string[] = [];
      const context = (this.#context ??= this.#input.contextsIn(this.#edition)(FRONT));
      for (const article of articles) {
        const markdown = sayMarkdown(context, article, await readBody(article));
        const record = fullRecordOf(context, article, markdown);
        const { text: _, ...fields } = record;
        const line = `${toJsonLine(record)}\n`;
        lines.push(line);
        writer.write(name, key, this.#beside(article, 'json'), line);
        writer.write(name, key, this.#beside(article, 'md'), toMarkdown(fields, markdown));
      }
      this.#lines.set(writer.ledger.get(name)!, lines.join(''));
    }
    return writer.ledger.get(name)!;
  }

  /** The lines of one year, which are those of the articles' own files. */
  year(year: string, months: Part[]): Part {
    const made = this.#join(yearLinesAddress(year), months, '', (month) => this.#linesOf(month));
    this.#lines.clear();
    return made;
  }

  #linesOf(month: Part): string {
    const fresh = this.#lines.get(month);
    if (fresh !== undefined) return fresh;
    return month.files
      .filter(({ address }) => address.endsWith('.json'))
      .map((file) => readFileSync(this.#input.writer.pathOf(file), 'utf8'))
      .join('');
  }

  /** The lines of all years, and the table of them. */
  everything(years: Part[]): void {
    const linesOf = ({ files: [file] }: Part) => readFileSync(this.#input.writer.pathOf(file!), 'utf8');
    this.#join(DATA.lines, years, '', linesOf);
    this.#join(DATA.table, years, csvHead(), (year) => toCsvLines(recordsIn(linesOf(year))));
  }

  /** A file joined from parts of it, one in memory at a time; it changes when one of them does. */
  #join(address: Address, parts: Part[], head: string, textOf: (part: Part) => string): Part {
    const { writer } = this.#input;
    const at = this.#address(address);
    const key = hashOf([this.#input.key, parts.map((part) => part.key)], 32);
    if (!writer.keep(at, key)) {
      const file = openSync(writer.pathFor(at), 'w');
      writeFileSync(file, head);
      for (const part of parts) writeFileSync(file, textOf(part));
      closeSync(file);
      writer.adopt(at, key, [at]);
    }
    return writer.ledger.get(at)!;
  }

  #beside({ id }: Article, format: 'json' | 'md'): Address {
    return this.#address(articleDataAddress(id, format));
  }

  #address(address: Address): Address {
    return inScript(address, this.#edition.script, this.#input.editions[0]!.script);
  }
}

function recordsIn(lines: string): ArticleRecord[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArticleRecord);
}
