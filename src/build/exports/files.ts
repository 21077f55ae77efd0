import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { csvHead, toCsvLines } from '../../feeds/csv.ts';
import { toJsonLine, toMarkdown } from '../../feeds/record.ts';
import type { Edition } from '../../hanzi/edition.ts';
import { articleDataAddress, inScript, type Address } from '../../model/address.ts';
import type { Archive } from '../../model/archive.ts';
import type { Article } from '../../model/article.ts';
import { monthOf, yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import type { Script } from '../../model/script.ts';
import type { Context } from '../../views/context.ts';
import { DATA, yearLinesAddress } from '../../views/data.ts';
import { digestsOf } from '../../views/listing.ts';
import { fullRecordOf, sayMarkdown } from '../../views/record.ts';

/** Files that are open at the same time; some systems allow no more than 256. */
const AT_ONCE = 64;

/** What the exports are made from, and where. */
export interface ExportInput {
  archive: Archive;
  /** The first stands at the root. */
  editions: Edition[];
  /** Makes an edition's context, which loads what conversion needs; only asked for when something is to be written. */
  contextIn: (edition: Edition) => Context;
  readBody: (article: Article) => Promise<string>;
  /** Changes with whatever the exports depend on beside the articles. */
  key: string;
  /** The folder the site is made in. */
  stage: string;
  /** A folder for what is kept between builds. */
  cache: string;
  progress: (done: number, total: number) => void;
}

/** A month's articles in one edition: the unit that is made anew when anything in it changes. */
interface Month {
  month: string;
  articles: Article[];
  key: string;
}

/** Keys of all parts as they were made last, by the part's name. */
type Ledger = Record<string, string>;

/**
 * Writes the articles as data: JSON and Markdown beside every page, all of them as a table and as lines, and the lines by
 * year. Returns the addresses.
 *
 * These are many small files and a few that change whenever any article does, so they are not pages of Astro's: months that
 * did not change are not looked at, and the large files are joined from parts.
 */
export async function writeExports(input: ExportInput): Promise<Address[]> {
  const { archive, editions, key, cache, progress } = input;
  const file = join(cache, 'ledger.json');
  const before = await readLedger(file);
  const after: Ledger = {};
  const addresses: Address[] = [];
  let done = 0;
  for (const each of editions) {
    const edition = new EditionExports(input, each);
    const months = monthsOf(archive.articles, `${key} ${edition.script}`);
    await writeLedger(file, withoutStale(before, edition.script, months));
    for (const part of months) {
      const name = `${edition.script}/${part.month}`;
      if (before[name] !== part.key) await edition.writeMonth(part);
      after[name] = part.key;
      done += part.articles.length;
      progress(done, archive.articles.length * editions.length);
    }
    addresses.push(...(await edition.join(months, before, after)), ...edition.singles());
    await writeLedger(file, { ...before, ...after });
  }
  await writeLedger(file, after);
  return addresses;
}

/**
 * The ledger without the parts of an edition that are about to be made anew, nor what is joined from them: were the build
 * cut off while it writes them, they must not pass for what they were.
 */
function withoutStale(ledger: Ledger, script: Script, months: Month[]): Ledger {
  const keys = new Map(months.map(({ month, key }) => [`${script}/${month}`, key]));
  const isStale = ([name, key]: [string, string]) => name.startsWith(script) && keys.get(name) !== key;
  return Object.fromEntries(Object.entries(ledger).filter((entry) => !isStale(entry)));
}

/** Newest first, as the articles come. */
function monthsOf(articles: Article[], key: string): Month[] {
  return [...Map.groupBy(articles, ({ date }) => monthOf(date))].map(([month, own]) => ({
    month,
    articles: own,
    key: hashOf([key, digestsOf(own)], 32),
  }));
}

/** The exports of one edition. */
class EditionExports {
  readonly script: Script;
  readonly #input: ExportInput;
  readonly #edition: Edition;
  #context: Context | undefined;

  constructor(input: ExportInput, edition: Edition) {
    this.#input = input;
    this.#edition = edition;
    this.script = edition.script;
  }

  /** The files beside the articles' pages, and the month's part of the large files. */
  async writeMonth({ month, articles }: Month): Promise<void> {
    await mkdir(join(this.#input.stage, dirname(this.#address(articleDataAddress('', 'json')))), { recursive: true });
    const context = (this.#context ??= this.#input.contextIn(this.#edition));
    const records = [];
    const lines: string[] = [];
    // Small files wait more than they are written, so some are written together while other texts are converted.
    const writing: Promise<void>[] = [];
    for (const article of articles) {
      const markdown = sayMarkdown(context, article, await this.#input.readBody(article));
      const record = fullRecordOf(context, article, markdown);
      const { text: _, ...fields } = record;
      const line = `${toJsonLine(record)}\n`;
      writing.push(this.#write(articleDataAddress(article.id, 'json'), line));
      writing.push(this.#write(articleDataAddress(article.id, 'md'), toMarkdown(fields, markdown)));
      if (writing.length >= AT_ONCE) await Promise.all(writing.splice(0));
      records.push(record);
      lines.push(line);
    }
    await Promise.all(writing);
    await mkdir(join(this.#input.cache, this.script), { recursive: true });
    await writeFile(this.#part(month, 'jsonl'), lines.join(''));
    await writeFile(this.#part(month, 'csv'), toCsvLines(records));
  }

  /** Joins the parts into the files by year and the files of everything, where a month of theirs changed. */
  async join(months: Month[], before: Ledger, after: Ledger): Promise<Address[]> {
    const years = [...Map.groupBy(months, ({ month }) => yearOf(month))];
    const files: [Address, Month[], 'jsonl' | 'csv'][] = [
      ...years.map(([year, own]): [Address, Month[], 'jsonl'] => [yearLinesAddress(year), own, 'jsonl']),
      [DATA.lines, months, 'jsonl'],
      [DATA.table, months, 'csv'],
    ];
    for (const [address, own, format] of files) {
      const name = `${this.script} ${address}`;
      after[name] = hashOf(own.map(({ key }) => key));
      const path = join(this.#input.stage, this.#address(address));
      if (before[name] === after[name] && existsSync(path)) continue;
      await concatenate(
        own.map(({ month }) => this.#part(month, format)),
        path,
        format === 'csv' ? csvHead() : '',
      );
    }
    return files.map(([address]) => this.#address(address));
  }

  /** Addresses of the files beside the pages. */
  singles(): Address[] {
    return this.#input.archive.articles.flatMap(({ id }) =>
      (['json', 'md'] as const).map((format) => this.#address(articleDataAddress(id, format))),
    );
  }

  #address(address: Address): Address {
    return inScript(address, this.script, this.#input.editions[0]!.script);
  }

  #part(month: string, format: string): string {
    return join(this.#input.cache, this.script, `${month}.${format}`);
  }

  #write(address: Address, text: string): Promise<void> {
    return writeFile(join(this.#input.stage, this.#address(address)), text);
  }
}

/** Whole or not at all. */
async function concatenate(parts: string[], path: string, head: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(
    async function* () {
      yield head;
      for (const part of parts) yield* createReadStream(part);
    },
    createWriteStream(`${path}.new`),
  );
  await rename(`${path}.new`, path);
}

/** Nothing is known when there is no ledger or it is damaged; then everything is made anew. */
async function readLedger(file: string): Promise<Ledger> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Ledger;
  } catch {
    return {};
  }
}

async function writeLedger(file: string, ledger: Ledger): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(ledger));
  await rename(`${file}.new`, file);
}
