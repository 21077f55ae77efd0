import { t } from '../../language/say.ts';
import type { Change, Warning } from '../draft.ts';
import { applyEdits, originOf, placeIn, receipts, type Edit } from '../edits.ts';
import { weighMirror } from './mirror.ts';
import { removeReadings } from './readings.ts';
import { cost } from './likelihood.ts';
import { simplify, simplifyMirror } from './simplify.ts';
import { repairSlips, SLIP, type Repair } from './slips.ts';

/** A text freed of a mirror's garble, with receipts for every character. */
export interface Degarbled {
  text: string;
  /** The text was a mirror's; its punctuation may have been made half-width too. */
  isMirror: boolean;
  changes: Change[];
  warnings: Warning[];
}

/**
 * Undoes what copying sites do to Simplified text: conversion to Traditional character by character, and readings put
 * behind the converted characters. Nothing changes in a text that does not bear these marks.
 */
export function degarble(text: string): Degarbled {
  const evidence = weighMirror(text);
  if (!evidence.isMirror) return { text, isMirror: false, changes: [], warnings: leftReadings(evidence.readings) };
  const place = placeIn(text);
  const slips = repairSlips(text);
  const steps: [rule: string, step: (text: string) => Edit[]][] = [
    ['byte-slips', () => slips],
    ['readings', removeReadings],
    ['mechanical-traditional', simplifyMirror],
  ];
  let now = text;
  let origin = (offset: number) => offset;
  const changes: Change[] = [];
  for (const [rule, step] of steps) {
    const edits = step(now);
    const before = origin;
    for (const receipt of receipts(rule, now, edits, (offset) => place(before(offset)))) changes.push(receipt);
    const back = originOf(edits);
    origin = (offset) => before(back(offset));
    now = applyEdits(now, edits);
  }
  return {
    text: now,
    isMirror: true,
    changes,
    warnings: [MIRROR, ...guessedCharacters(text, slips, place), ...doubtfulSlips(now, changes)],
  };
}

/** However well they read, characters that nothing but their neighbours speaks for are an editor's to confirm. */
function guessedCharacters(text: string, slips: Repair[], place: (offset: number) => string): Warning[] {
  const places = slips.flatMap(({ start, end, guessed }) =>
    guessed.map((characters) => t`${place(start)}“${text.slice(start, end)}”里的“${simplify(characters)}”`),
  );
  if (places.length === 0) return [];
  return [
    {
      code: 'characters-guessed',
      message: t`有 ${places.length} 处文字在转抄时丢失，按前后文推断补回：${places.join(t`，`)}。请对照原文核对。`,
    },
  ];
}

/** Bits a character may cost from both sides together before its place is in doubt; in news about 14 are usual. */
const DOUBTFUL = 34;

/** Places where bytes are lost for good, or where the repair does not read like news. */
function doubtfulSlips(text: string, changes: Change[]): Warning[] {
  const repaired = changes
    .filter(({ rule, after }) => rule === 'byte-slips' && isDoubtful(simplify(after)))
    .map(({ before, after, where }) => t`${where}“${before}”→“${after}”`);
  const left = [...text.matchAll(SLIP)].map(([sign]) => t`“${sign}”`);
  const places = [...repaired, ...left];
  if (places.length === 0) return [];
  return [
    {
      code: 'slips-doubtful',
      message: t`有 ${places.length} 处字节错位没有把握复原：${places.join(t`，`)}。请对照原文改正。`,
    },
  ];
}

function isDoubtful(text: string): boolean {
  const characters = [...text];
  const costs = characters.map((character, index) => (index === 0 ? 0 : cost(characters[index - 1]!, character)));
  return /[?\ufffd]/u.test(text) || costs.some((bits, index) => bits + (costs[index + 1] ?? 0) > DOUBTFUL);
}

const MIRROR: Warning = {
  code: 'mirror-suspected',
  message: t`这份文字出自转抄网站：正文被逐字转成繁体。已还原；请找到原文核对，并把原文网址写进 provenance.url。`,
};

function leftReadings(count: number): Warning[] {
  if (count === 0) return [];
  return [
    {
      code: 'readings-left',
      message: t`有 ${count} 处括注的拼音，不足以断定是转抄网站所加，原样保留。请看一眼；若是杂讯，请在文章文件里删去。`,
    },
  ];
}
