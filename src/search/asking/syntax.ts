import type { CitedKind } from '../../model/cited-kinds.ts';
import { CITED_FIELDS } from '../form/cited.ts';

/** What stands in a search box, cut into words and operators. */
export type Token = OperatorToken | Term;

/** Between its neighbours: either will do, both, or both near each other. */
export interface OperatorToken {
  kind: 'operator';
  name: Operator;
  /** As it was typed. */
  typed: string;
}

export type Operator = 'OR' | 'AND' | 'NEAR';

export interface Term {
  kind: 'term';
  /** Without minus, field and quotes. */
  said: string;
  isExcluded: boolean;
  isQuoted: boolean;
  field: Field | undefined;
  /** All of it as it was typed. */
  typed: string;
}

/** What a word may be asked of instead of the whole article. */
export type Field = 'title' | 'source' | 'date' | CitedKind;

const FIELDS: Record<string, Field> = {
  ...{ 标题: 'title', 標題: 'title', title: 'title' },
  ...{ 来源: 'source', 來源: 'source', source: 'source' },
  ...{ 日期: 'date', date: 'date' },
  ...CITED_FIELDS,
};

const OPERATORS: Record<string, Operator> = { OR: 'OR', '|': 'OR', AND: 'AND', NEAR: 'NEAR' };

/** `-`, a field, then a quoted piece that ends a word, or anything without space. Chinese quotation marks quote as well. */
const PIECE = new RegExp(
  `([-－−]?)((?:${Object.keys(FIELDS).join('|')})[:：])?(?:["“”＂「『]([^"“”＂」』]*)["“”＂」』](?!\\S)|(\\S*))`,
  'giu',
);

export function tokensOf(text: string): Token[] {
  const spaced = joinSpacedOut(text.replace(/[|｜]/gu, ' | '));
  return [...spaced.matchAll(PIECE)]
    .filter(([typed]) => typed !== '')
    .map(([typed, minus, field, quoted, plain]): Token => {
      const name = OPERATORS[typed];
      if (name) return { kind: 'operator', name, typed };
      return {
        kind: 'term',
        said: quoted ?? plain ?? '',
        isExcluded: minus !== '',
        isQuoted: quoted !== undefined,
        field: field === undefined ? undefined : FIELDS[field.slice(0, -1).toLowerCase()],
        typed,
      };
    });
}

/** 知 识 产 权 is one word; a single character beside words is no such thing. */
function joinSpacedOut(text: string): string {
  return text.replace(SPACED_OUT, (run) => run.replace(/\s+/gu, ''));
}

const SPACED_OUT = /(?<!\S)\p{Script=Han}(?:\s+\p{Script=Han}(?!\S))+/gu;
