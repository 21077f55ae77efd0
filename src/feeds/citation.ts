import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from '../views/citation.ts';

/** A reference in a format of citation software. */
export interface CitationFile {
  name: string;
  /** What the file is to be called when it is saved. */
  file: string;
  type: string;
  content: string;
}

/** The reference in the three formats that citation software reads. */
export function citationFiles(item: CslItem): CitationFile[] {
  return [
    { name: 'RIS', file: `${item.id}.ris`, type: 'application/x-research-info-systems', content: toRis(item) },
    { name: 'BibTeX', file: `${item.id}.bib`, type: 'application/x-bibtex', content: toBibtex(item) },
    {
      name: 'CSL-JSON',
      file: `${item.id}.json`,
      type: 'application/vnd.citationstyles.csl+json',
      content: toCsl(item),
    },
  ];
}

/** The file as an address of its own (RFC 2397), so that it needs no server and works from a folder on a disk. */
export function dataUrl({ type, content }: CitationFile): string {
  return `data:${type};charset=utf-8,${content.toWellFormed().replace(NOT_IN_URL, encodeURIComponent)}`;
}

// Han characters stay as they are: browsers encode them, and three bytes each are a third of nine.
// eslint-disable-next-line no-control-regex
const NOT_IN_URL = /[\u0000-\u0020"#%<>[\\\]^`{|}\u007f-\u009f]+/g;

export function toCsl(item: CslItem): string {
  return JSON.stringify([item]);
}

Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** A newspaper article (`NEWS`), one line a field. */
export function toRis(item: CslItem): string {
  // citation-js maps the fields, but would break lines in the midst of an address, and leaves out the day.
  const reporter = item.author.map(({ literal }) => literal);
  const [{ TY, ...tags }] = plugins.output.format('ris', [{ ...item, reporter }], { format: 'object' }) as [Fields];
  const [year, month, day] = partsOf(item);
  const fields = Object.entries({ TY: TY!, ...tags, DA: `${year}/${month}/${day}/`, DP: item.archive });
  const lines = fields.flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${oneLine(one)}`));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

type Fields = Record<string, string | string[]>;

/** An `article` with the source as its journal, and the day as biblatex and the styles for GB/T 7714 read it. */
export function toBibtex(item: CslItem): string {
  const escaped = {
    ...item,
    title: escapeTex(item.title),
    'container-title': escapeTex(item['container-title']),
    author: item.author.map(({ literal }) => ({ literal: escapeTex(literal) })),
  };
  const [{ type, label, properties }] = plugins.output.format('bibtex', [escaped], { format: 'object' }) as [
    BibtexEntry,
  ];
  const { howpublished: _, month: __, ...mapped } = properties;
  const fields = {
    ...mapped,
    date: partsOf(item).join('-'),
    language: item.language,
    entrysubtype: 'newspaper',
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${label},\n${lines.join(',\n')}\n}\n`;
}

interface BibtexEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}

/** Year, month and day with their zeros. */
function partsOf({ issued }: CslItem): string[] {
  return issued['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'));
}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');

/**
 * What TeX takes for commands, named, since BibTeX counts braces even where they are escaped, and citation-js reads `<b>` as
 * bold. It has such an escape itself, but one that drops every Han character.
 */
function escapeTex(text: string): string {
  return oneLine(text).replace(/[\\{}<>^~$&#%_]/g, (character) => TEX[character] ?? `\\${character}`);
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
