import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBibtex, toRis } from '../../../src/feeds/citation.ts';
import type { CslItem } from '../../../src/model/reference.ts';
import { unpackPackages } from '../../debian.ts';
import type { Verdict } from './verdict.ts';

/** References in files, as Debian's bibutils read them: each with its title, authors and address. */
export function judgeReferences(items: CslItem[], scratch: string): Verdict[] {
  mkdirSync(scratch, { recursive: true });
  const isUnpacked = unpackPackages(['bibutils', 'libbibutils8'], scratch);
  return [
    { program: 'bib2xml', given: 'BibTeX', write: toBibtex },
    { program: 'ris2xml', given: 'RIS', write: toRis },
  ].map(({ program, given, write }) => {
    const verdict = { consumer: `bibutils ${program}`, given: `${given} 引文`, accepted: 0, of: 0 };
    if (!isUnpacked) return { ...verdict, remarks: ['取不到，没有试。'] };
    const read = readerOf(join(scratch, 'usr/bin', program), scratch);
    const remarks = items.flatMap((item) => faultOf(item, read(write(item))));
    return { ...verdict, accepted: items.length - remarks.length, of: items.length, remarks };
  });
}

/** A file of references as Debian's biber reads it for biblatex: without a complaint, every field at hand. */
export function judgeBiber(items: CslItem[], scratch: string): Verdict {
  const verdict = { consumer: 'biber', given: 'BibTeX 引文', accepted: 0, of: 0 };
  if (spawnSync('biber', ['--version']).status !== 0)
    return { ...verdict, remarks: ['没有装（Debian 用 apt-get install biber），没有试。'] };
  mkdirSync(scratch, { recursive: true });
  const [given, written] = [join(scratch, 'references.bib'), join(scratch, 'read.bib')];
  writeFileSync(given, items.map(toBibtex).join('\n'));
  const { stdout } = spawnSync('biber', ['--tool', '--output-file', written, given], { encoding: 'utf8' });
  const complaints = stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
  const entries = new Map(
    readFileSync(written, 'utf8')
      .split(/^@/m)
      .map((entry) => [/\{([^,]+),/.exec(entry)?.[1], wordsOf(entry)]),
  );
  const remarks = items.flatMap(({ id, title, author, URL: address, ...item }) => {
    const wanted = [title, ...author.map(({ literal }) => literal), item['container-title'], address];
    const lost = wanted.filter((text) => !entries.get(id)?.includes(wordsOf(text)));
    return lost.length === 0 ? [] : [`${id} 没有 ${lost.join('；')}`];
  });
  return {
    ...verdict,
    accepted: items.length - remarks.length,
    of: items.length,
    remarks: [...complaints, ...remarks],
  };
}

interface Answer {
  /** MODS. */
  xml: string;
  complaint: string;
}

function readerOf(program: string, scratch: string): (text: string) => Answer {
  const library = join(scratch, `usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`);
  return (input) => {
    const options = { input, encoding: 'utf8', env: { LD_LIBRARY_PATH: library } } as const;
    const { stdout, stderr } = spawnSync(program, ['-i', 'utf8', '-o', 'utf8'], options);
    return { xml: stdout, complaint: stderr };
  };
}

/** The program counts what it has read where errors go; that MODS has no place for a field is no error. */
const COUNT = /^\w+: Processed 1 references\.\s*$/m;
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

function faultOf({ id, title, author, URL: address }: CslItem, { xml, complaint }: Answer): string[] {
  const said = wordsOf(xml.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity));
  const lost = [title, ...author.map(({ literal }) => literal)].filter((text) => !said.includes(wordsOf(text)));
  if (!xml.includes(address.replaceAll('&', '&amp;'))) lost.push(address);
  const fault = [...lost.map((text) => `没有 ${text}`), ...(COUNT.test(complaint) ? [] : [complaint.trim()])];
  return fault.length === 0 ? [] : [`${id} ${fault.join('；')}`];
}

/** Letters, figures and Han characters, whatever marks and parts of names stand between. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
