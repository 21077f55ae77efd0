import { dayPartsOf, type CslItem } from '../model/reference.ts';

/** A reference in a format of citation software. */
export interface CitationFile {
  name: string;
  /** What the file is to be called when it is saved. */
  file: string;
  type: string;
  content: string;
}

/** The reference in the formats that citation software reads. */
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
  return `data:${type},${content.replace(NOT_IN_URL, encodeURIComponent)}`;
}

// Han characters stay as they are: browsers encode them, and three bytes each are a third of nine.
// eslint-disable-next-line no-control-regex
const NOT_IN_URL = /[\u0000-\u0020"#%<>[\\\]^`{|}\u007f-\u009f]+/g;

export function toCsl(item: CslItem): string {
  return JSON.stringify([item]);
}

/** A newspaper article (`NEWS`), one line a field. */
export function toRis(item: CslItem): string {
  const [year, month, day] = dayPartsOf(item);
  const fields: [tag: string, value: string][] = [
    ['TY', 'NEWS'],
    ...item.author.map(({ literal }): [string, string] => ['AU', literal]),
    ['ID', item.id],
    ['LA', item.language],
    ['PY', year!],
    ['T2', item['container-title']],
    ['TI', item.title],
    ['UR', item.URL],
    ['DA', `${year}/${month}/${day}/`],
    ['DP', item.archive],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/**
 * An `online` entry, which is what Zotero knows nearest to news: it takes an `article` for one of a scholarly journal, and
 * has no name for newspapers. The source is there as the organization, as biblatex reads it, and as the journal, which
 * Zotero makes the name of the web site; `mark` is what the styles for GB/T 7714 print as the kind. Braces keep names whole
 * and titles as they are written.
 */
export function toBibtex(item: CslItem): string {
  const authors = item.author.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ');
  const fields: [name: string, value: string][] = [
    ['author', authors],
    ['organization', escapeTex(item['container-title'])],
    ['journal', escapeTex(item['container-title'])],
    ['mark', 'N'],
    ['year', dayPartsOf(item)[0]!],
    ['title', `{${escapeTex(item.title)}}`],
    ['url', item.URL],
    ['date', dayPartsOf(item).join('-')],
    ['language', item.language],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@online{${item.id},\n${lines.join(',\n')}\n}\n`;
}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');

/** What TeX takes for commands, named, since BibTeX counts braces even where they are escaped. */
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
