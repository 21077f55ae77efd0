import type { CslItem } from '../views/citation.ts';

/** A reference in a format of citation software. */
export interface CitationFile {
  name: string;
  /** What the file is to be called when it is saved. */
  file: string;
  type: string;
  content: string;
}

/** The reference in the format that all citation software reads. */
export function risFile(item: CslItem): CitationFile {
  return { name: 'RIS', file: `${item.id}.ris`, type: 'application/x-research-info-systems', content: toRis(item) };
}

/** The reference in the other formats. They say what RIS says, so a page need not hold them. */
export function otherFiles(item: CslItem): CitationFile[] {
  return [
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
  return `data:${type},${content.toWellFormed().replace(NOT_IN_URL, encodeURIComponent)}`;
}

// Han characters stay as they are: browsers encode them, and three bytes each are a third of nine.
// eslint-disable-next-line no-control-regex
const NOT_IN_URL = /[\u0000-\u0020"#%<>[\\\]^`{|}\u007f-\u009f]+/g;

/** What such an address holds. Throws a URIError when it is none that `dataUrl` made. */
export function contentOf(url: string): string {
  return decodeURIComponent(url.slice(url.indexOf(',') + 1));
}

export function toCsl(item: CslItem): string {
  return JSON.stringify([item]);
}

/** A newspaper article (`NEWS`), one line a field. */
export function toRis(item: CslItem): string {
  const [year, month, day] = partsOf(item);
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

/** The reference that `toRis` wrote. */
export function parseRis(ris: string): CslItem {
  const fields = ris.split('\r\n').map((line) => [line.slice(0, 2), line.slice('TY  - '.length)] as const);
  const valuesOf = (tag: string) => fields.flatMap(([other, value]) => (other === tag ? value : []));
  const valueOf = (tag: string) => valuesOf(tag)[0]!;
  const [year, month, day] = valueOf('DA').split('/').map(Number) as [number, number, number];
  return {
    id: valueOf('ID'),
    type: 'article-newspaper',
    title: valueOf('TI'),
    author: valuesOf('AU').map((literal) => ({ literal })),
    'container-title': valueOf('T2'),
    issued: { 'date-parts': [[year, month, day]] },
    URL: valueOf('UR'),
    language: valueOf('LA'),
    archive: valueOf('DP'),
    archive_location: valueOf('ID'),
  };
}

/**
 * An `article` with the source as its journal, and the day as biblatex and the styles for GB/T 7714 read it. Braces keep
 * names whole and titles as they are written.
 */
export function toBibtex(item: CslItem): string {
  const authors = item.author.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ');
  const fields: [name: string, value: string][] = [
    ['author', authors],
    ['journal', escapeTex(item['container-title'])],
    ['year', partsOf(item)[0]!],
    ['title', `{${escapeTex(item.title)}}`],
    ['url', item.URL],
    ['date', partsOf(item).join('-')],
    ['language', item.language],
    ['entrysubtype', 'newspaper'],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@article{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** Year, month and day with their zeros. */
function partsOf({ issued }: CslItem): string[] {
  return issued['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'));
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
