import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import { referenceOf, STANDARDS, type CslItem, type Standard } from '../../../src/model/reference.ts';
import type { Verdict } from './verdict.ts';

const SEEN = '2026-11-26';

/** Articles as no sample has them: those that styles and programs disagree about. */
const ODD: Partial<CslItem>[] = [
  { author: [] },
  { author: namesOf('行之知识产权') },
  { author: namesOf('甲', '乙', '丙') },
  { author: namesOf('甲', '乙', '丙', '丁') },
  { author: namesOf('John Smith', '王五') },
  { title: '“专利‘大户’”在《日报》上说……' },
  { title: '增长 50%：A & B <b> {c} #1' },
  // We print the title as its source did; citeproc bends straight quotation marks, and the single ones the wrong way.
  { title: '"专利"与\'商标\'' },
  { 'container-title': 'IPRdaily.cn' },
];

function namesOf(...names: string[]) {
  return names.map((literal) => ({ literal }));
}

/**
 * The references by citeproc with the official styles, beside our own. `items` are references of an archive's articles;
 * `folder` has the styles and their locales.
 */
export function judgeCitations(items: CslItem[], folder: string): Verdict[] {
  const all = [...items, ...ODD.map((fields, index) => ({ ...items[index % items.length]!, ...fields }))];
  return STANDARDS.map((standard) => judgeStandard(all, standard, folder));
}

function judgeStandard(items: CslItem[], standard: Standard, folder: string): Verdict {
  const verdict = { consumer: `citeproc，GB/T 7714—${standard}`, given: '引文', accepted: 0, of: 0 };
  const file = join(folder, `china-national-standard-gb-t-7714-${standard}-numeric.csl`);
  if (!existsSync(file)) return { ...verdict, remarks: [`没有 ${file}，没有试。`] };
  const style = readFileSync(file, 'utf8');
  const remarks = items.flatMap((item) => {
    const [ours, theirs] = [referenceOf(item, standard, SEEN), byCiteproc(item, style, folder)];
    return ours === theirs ? [] : [`本站 ${ours}；样式 ${theirs}`];
  });
  return { ...verdict, accepted: items.length - remarks.length, of: items.length, remarks };
}

function byCiteproc(item: CslItem, style: string, folder: string): string {
  const [year, month, day] = SEEN.split('-').map(Number);
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag) => {
        const file = join(folder, `locales-${tag}.xml`);
        return existsSync(file) ? readFileSync(file, 'utf8') : false;
      },
      retrieveItem: () => ({ ...item, accessed: { 'date-parts': [[year, month, day]] } }),
    },
    style,
  );
  engine.setOutputFormat('text');
  engine.updateItems([item.id]);
  return engine
    .makeBibliography()[1][0]!
    .trim()
    .replace(/^\[1\] /, '');
}
