import type { Variants } from '../../hanzi/fold.ts';
import { CITED_KINDS, keyOf, type Citation } from '../../model/citation.ts';
import { KINDS, type CitedKind } from '../../model/cited-kinds.ts';
import { trimBreaks, unitsOf } from '../../hanzi/searchable.ts';
import { coreOf, lettersOf } from './cited-core.ts';

/** How the archive's articles write what they cite, by the kind and by all that readers may type for it. */
export type CitedForms = ReadonlyMap<string, CitedForm[]>;

export interface CitedForm {
  kind: CitedKind;
  /** Everything that articles have for it, in units. */
  alternatives: string[][];
}

type Packed = [kind: number, cores: string[], forms: string[]][];

/** A law or document by its kind alone: 该法第六十三条, 《条例》第三条, 其中第七条, 第九条; 局令第68号. */
const DEPENDENT =
  /^(?:其中?|[该同其新]?(?:前述|上述)?(?:法|条例|规定|若干规定|办法|解释|司法解释|实施细则|实施条例|细则|规则|决定|总?局令?|公告|令)?[中的]?)?第/u;

/** What is looked for where a thing is written so: the words themselves, or their sentence where other things are written the same. */
function told({ kind, text, passage }: Citation, variants: Variants): string {
  const isDependent = (kind === 'statute' || kind === 'document') && DEPENDENT.test(lettersOf(text, variants));
  return isDependent ? passage.replace(/^…|…$/gu, '') : text;
}

/** As a file of the index holds them, then deflated; nothing where nothing is cited. */
export function packCitedForms(citations: readonly Citation[], variants: Variants): Uint8Array | undefined {
  const packed: Packed = [...Map.groupBy(citations, keyOf).values()].map((own) => {
    const { kind, id } = own[0]!;
    const written = own.map((one) => told(one, variants));
    const forms = new Set(written.map((text) => trimBreaks(unitsOf(text, variants).units).join('')));
    // A list names several things, so none of them is asked for by it.
    const single = written.filter((text) => !/[、，,；;和及与至或]/u.test(text));
    const cores = new Set([id, ...single].map((text) => coreOf(text, variants)));
    return [CITED_KINDS.indexOf(kind), [...cores], [...forms]];
  });
  return packed.length === 0 ? undefined : new TextEncoder().encode(JSON.stringify(packed));
}

export function unpackCitedForms(bytes: Uint8Array): CitedForms {
  const forms = new Map<string, CitedForm[]>();
  for (const [kind, cores, written] of JSON.parse(new TextDecoder().decode(bytes)) as Packed) {
    const form = { kind: CITED_KINDS[kind]!, alternatives: written.map((text) => [...text]) };
    for (const core of cores) forms.set(core, [...(forms.get(core) ?? []), form]);
  }
  return forms;
}

/** What is written before a colon to ask for things of a kind. */
export const CITED_FIELDS: Readonly<Record<string, CitedKind>> = Object.fromEntries(
  CITED_KINDS.flatMap((kind) => [kind, ...KINDS[kind].asked].map((word) => [word, kind])),
);
const ASKED = new RegExp(`(?:${Object.keys(CITED_FIELDS).join('|')})[:：]`, 'iu');
/** 第六十四条, 20号; a law's name or a year in brackets with digits after it; a court's code; five digits that are no date. */
const NUMBERED =
  /(?:第[〇零一二三四五六七八九十百千]+|[〇零一二三四五六七八九十百千]{2}|[0-9])\s?[号號条條]|[法典例则則定释釋）)]\s?第?\s?[0-9]|[（(〔[【]\s?[0-9]{4}|\p{Script=Han}(?!(?:19|20)[0-9]{2}年)[0-9]{2,4}\p{Script=Han}|[0-9](?:\s?[0-9]){4}/u;

/** Whether a query may ask for what is cited, so that the forms have to be had: years, dates and other operators ask for none. */
export function mayAskCited(query: string): boolean {
  const narrow = query.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return ASKED.test(narrow) || NUMBERED.test(narrow);
}
