import type { Nodes } from 'mdast';
import { t } from '../language/say.ts';
import type { Change, Cleaned, Draft } from './draft.ts';
import { mapTexts, textsOf } from './draft-texts.ts';
import { applyEdits, receipts } from './edits.ts';
import { inspect } from './inspect.ts';
import { brokenLines } from './rules/broken-lines.ts';
import { compatibilityIdeographs } from './rules/compatibility-ideographs.ts';
import { controlCharacters } from './rules/control-characters.ts';
import { doubledPunctuation } from './rules/doubled-punctuation.ts';
import { halfWidthPunctuation, isPunctuationFolded } from './rules/half-width-punctuation.ts';
import { radicals } from './rules/radicals.ts';
import type { Rule } from './rules/rule.ts';
import { spaces } from './rules/spaces.ts';
import { zeroWidth } from './rules/zero-width.ts';

/**
 * In this order: what nobody sees goes first, so that the rules after it see true neighbours; then characters become
 * themselves; then lines and spaces; punctuation last, because it looks at what stands beside it.
 */
const RULES: Rule[] = [
  controlCharacters,
  zeroWidth,
  compatibilityIdeographs,
  radicals,
  brokenLines,
  spaces,
  doubledPunctuation,
];

/** What the cleaning must know besides the draft. */
export interface Origin {
  /** The text bears the marks of a copying site, which may have made its punctuation half-width. */
  isMirror: boolean;
}

/** Cleans every text of the draft by the rules. The draft itself is left as it was. */
export function clean(draft: Draft, { isMirror }: Origin): Cleaned {
  const changes: Change[] = [];
  const plain = mapTexts(draft, (text, where) => applyRules(RULES, text, where, changes));
  // Judged when nothing unseen stands between a character and its mark any more.
  const isFolded =
    isMirror &&
    isPunctuationFolded(
      textsOf(plain)
        .map(({ text }) => text)
        .join('\n'),
    );
  const said = isFolded
    ? mapTexts(plain, (text, where) => applyRules([halfWidthPunctuation], text, where, changes))
    : plain;
  const cleaned = trimBody(trimFields(said, changes), changes);
  return { draft: cleaned, changes, warnings: inspect(textsOf(cleaned).map(({ text }) => text)) };
}

function applyRules(rules: Rule[], text: string, where: string, changes: Change[]): string {
  return rules.reduce((now, { name, edit }) => {
    const edits = edit(now);
    for (const receipt of receipts(name, now, edits, () => where)) changes.push(receipt);
    return applyEdits(now, edits);
  }, text);
}

/** A run that does not reach the end is tried once, not from each of its spaces. */
const TRAILING = /(?<!\s)\s+$/u;
const LEADING = /^\s+/u;

/** Takes the spaces off both ends of every field; names and keywords of nothing else go. */
function trimFields(draft: Draft, changes: Change[]): Draft {
  const trimmed = mapTexts({ ...draft, body: { type: 'root', children: [] } }, (text, where) => {
    const after = text.replace(LEADING, '').replace(TRAILING, '');
    if (after !== text) changes.push({ rule: 'spaces', before: text, after, where });
    return after;
  });
  const lists = { reporters: trimmed.reporters, editors: trimmed.editors, keywords: trimmed.keywords };
  const filled = Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [key, list.filter((text) => text !== '')]),
  );
  return { ...trimmed, ...filled, body: draft.body };
}

/** Indents are drawn by the page's style; here the spaces at the edges of paragraphs go, and paragraphs of nothing else. */
function trimBody(draft: Draft, changes: Change[]): Draft {
  const children = draft.body.children
    .map((node, index) => trimBlock(node, t`正文第 ${index + 1} 段`, changes))
    .filter((node) => node.type !== 'paragraph' || node.children.length > 0);
  return { ...draft, body: { type: 'root', children } };
}

function trimBlock<N extends Nodes>(node: N, where: string, changes: Change[]): N {
  if (!('children' in node)) return node;
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') {
    return { ...node, children: node.children.map((child) => trimBlock(child, where, changes)) };
  }
  const children = [...node.children];
  trimEdge(children, 0, LEADING, where, changes);
  trimEdge(children, -1, TRAILING, where, changes);
  return { ...node, children };
}

function trimEdge(children: Nodes[], at: 0 | -1, edge: RegExp, where: string, changes: Change[]): void {
  const node = children.at(at);
  if (node?.type !== 'text') return;
  const value = node.value.replace(edge, '');
  if (value === node.value) return;
  changes.push({ rule: 'spaces', before: edge.exec(node.value)![0], after: '', where });
  if (value === '') children.splice(at, 1);
  else children.splice(at, 1, { ...node, value });
  if (value === '') trimEdge(children, at, edge, where, changes);
}
