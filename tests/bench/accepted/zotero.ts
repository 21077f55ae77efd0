import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toBibtex, toCsl, toRis } from '../../../src/feeds/citation.ts';
import { dayPartsOf, type CslItem } from '../../../src/model/reference.ts';
import type { Verdict } from './verdict.ts';

/** An article's page, below the built site, and the reference that it is to be filed as. */
export interface CitedPage {
  file: string;
  /** As the page prints it: with the quotation marks of its edition, where a reference has those that are stored. */
  title: string;
  item: CslItem;
}

/** What Zotero files, as far as it is compared. */
interface Filed {
  itemType: string;
  title?: string;
  creators?: { name?: string; firstName?: string; lastName?: string }[];
  publicationTitle?: string;
  websiteTitle?: string;
  date?: string;
  url?: string;
}

/** Of the package, what is used here: it has no types that say more. */
interface Translators {
  referenceImport: (text: string) => Promise<Filed[]>;
}

/** What the package leaves in the global scope. */
interface ZoteroItself {
  Debug: { init: (isEnabled: boolean) => void };
  Translate: { Web: new () => WebTranslation };
}

interface WebTranslation {
  setDocument: (document: unknown) => void;
  getTranslators: (all: true) => Promise<{ label: string }[]>;
  setTranslator: (translator: { label: string }) => void;
  translate: (options: { libraryID: false }) => Promise<Filed[]>;
}

type ReadPage = (html: string, url: string) => Promise<Filed[]>;

/** Zotero's translation server with all its translators, as one package. */
const PACKAGE = 'zotero-translators@0.0.2';
/** It names a dependency by its repository; this is the same program, as its authors publish it. */
const OVERRIDES = { 'wicked-good-xpath': 'npm:wgxpath@1.2.0' };
/** The translator that reads what a page's head says of it. */
const OF_PAGES = 'Embedded Metadata';

/**
 * References in files, and articles' pages, as Zotero's own translators file them: under which type, with title, creators, the
 * source as the publication, the day, and the address. Zotero is fetched into `scratch`.
 */
export async function judgeZotero(out: string, pages: CitedPage[], scratch: string): Promise<Verdict[]> {
  const given = ['BibTeX 引文', 'RIS 引文', 'CSL-JSON 引文', '文章页'];
  const zotero = openZotero(scratch);
  if (!zotero)
    return given.map((what) => ({
      consumer: `npm ${PACKAGE}`,
      given: what,
      accepted: 0,
      of: 0,
      remarks: ['取不到，没有试。'],
    }));
  const { importText, readPage } = zotero;
  // Zotero has no newspapers in BibTeX, and its name for a web site's publication is another.
  const ways: { type: string; isPage?: true; file: (page: CitedPage) => Promise<Filed[]> }[] = [
    { type: 'webpage', file: ({ item }) => importText(toBibtex(item)) },
    { type: 'newspaperArticle', file: ({ item }) => importText(toRis(item)) },
    { type: 'newspaperArticle', file: ({ item }) => importText(toCsl(item)) },
    {
      type: 'newspaperArticle',
      isPage: true,
      file: ({ file, item }) => readPage(readFileSync(join(out, file), 'utf8'), item.URL),
    },
  ];
  const verdicts: Verdict[] = [];
  for (const [index, { type, isPage, file }] of ways.entries()) {
    const remarks: string[] = [];
    for (const page of pages) {
      const item = isPage ? { ...page.item, title: page.title } : page.item;
      remarks.push(...faultsOf(item, type, await file(page)));
    }
    verdicts.push({
      consumer: `npm ${PACKAGE}`,
      given: given[index]!,
      accepted: pages.length - remarks.length,
      of: pages.length,
      remarks,
    });
  }
  return verdicts;
}

function openZotero(scratch: string): { importText: Translators['referenceImport']; readPage: ReadPage } | undefined {
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'package.json'), JSON.stringify({ private: true, overrides: OVERRIDES }));
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', scratch, PACKAGE];
  if (spawnSync('npm', install).status !== 0) return undefined;
  const load = createRequire(join(scratch, 'reader.js'));
  const { referenceImport } = load('zotero-translators') as Translators;
  const { JSDOM } = load('jsdom') as {
    JSDOM: new (html: string, options: { url: string }) => { window: { document: unknown } };
  };
  const { Zotero } = globalThis as unknown as { Zotero: ZoteroItself };
  // Or it prints all it does.
  Zotero.Debug.init(false);
  return {
    importText: referenceImport,
    readPage: async (html, url) => {
      const translation = new Zotero.Translate.Web();
      translation.setDocument(new JSDOM(html, { url }).window.document);
      const found = await translation.getTranslators(true);
      const ofPages = found.find(({ label }) => label === OF_PAGES);
      if (!ofPages) return [];
      translation.setTranslator(ofPages);
      return translation.translate({ libraryID: false });
    },
  };
}

/** What was filed otherwise than the reference says, as one remark or none. */
function faultsOf(item: CslItem, type: string, filed: readonly Filed[]): string[] {
  const [one] = filed;
  if (!one || filed.length > 1) return [`${item.id} 收作 ${filed.length} 条`];
  const wanted = {
    itemType: type,
    title: item.title,
    creators: item.author.map(({ literal }) => literal).join('、'),
    source: item['container-title'],
    date: dayPartsOf(item).join('-'),
    url: item.URL,
  };
  const got = {
    itemType: one.itemType,
    title: one.title,
    creators: (one.creators ?? []).map(nameOf).join('、'),
    source: one.publicationTitle ?? one.websiteTitle,
    date: dayOf(one.date ?? ''),
    url: one.url,
  };
  const wrong = Object.entries(wanted).filter(([field, value]) => got[field as keyof typeof got] !== value);
  if (wrong.length === 0) return [];
  return [`${item.id} ${wrong.map(([field]) => `${field} 收作 ${got[field as keyof typeof got]}`).join('；')}`];
}

function nameOf({ name, firstName = '', lastName = '' }: NonNullable<Filed['creators']>[number]): string {
  return name ?? `${lastName}${firstName}`;
}

/** A day as Zotero writes it, in figures or in English: `December 30, 2023`. */
function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const time = Date.parse(`${text} UTC`);
  return Number.isNaN(time) ? text : new Date(time).toISOString().slice(0, 10);
}
