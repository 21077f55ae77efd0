import { t } from '../language/say.ts';
import { toJson, type Outcome } from './report.ts';

/** What an import came to: how many inputs, for which reasons, and names of a few of them. */
export interface Tally {
  written: number;
  known: number;
  failed: number;
  warned: number;
  /** Why inputs failed → how many and the first of them; how many articles have a warning, by its code. */
  reasons: Map<string, { inputs: number; named: string[] }>;
  warnings: Map<string, number>;
}

export const emptyTally = (): Tally => ({
  ...{ written: 0, known: 0, failed: 0, warned: 0 },
  reasons: new Map(),
  warnings: new Map(),
});

/** Adds one outcome. Warnings of what failed are not counted: there is no article to look at yet. */
export function count(tally: Tally, outcome: Outcome): void {
  const { input, place, problems } = outcome;
  for (const problem of problems) {
    const { inputs, named } = tally.reasons.get(problem) ?? { inputs: 0, named: [] };
    tally.reasons.set(problem, { inputs: inputs + 1, named: named.length < NAMED ? [...named, input] : named });
  }
  if (problems.length > 0) tally.failed++;
  else if (place?.state === 'known') tally.known++;
  else tally.written++;
  if (problems.length > 0) return;
  const codes = new Set(toJson(outcome).warnings.map(({ code }) => code));
  for (const code of codes) tally.warnings.set(code, (tally.warnings.get(code) ?? 0) + 1);
  if (codes.size > 0) tally.warned++;
}

/** Reasons that are told, and inputs that are named for each: the whole is in the report above. */
const MOST_REASONS = 10;
const NAMED = 3;

/**
 * What there is to do after many inputs, whose reports fill many screens: each reason why some failed with how many and
 * which, and each warning with how many articles have it, the most frequent first. Empty for a single input.
 */
export function whatToDo({ written, known, failed, reasons, warnings }: Tally): string {
  if (written + known + failed < 2) return '';
  const lines: string[] = [];
  const byCount = [...reasons].sort((a, b) => b[1].inputs - a[1].inputs);
  if (failed > 0) lines.push(t`没有导入的（补上选项或改好来件，再导入一次，已收录的会跳过）：`);
  for (const [reason, { inputs, named }] of byCount.slice(0, MOST_REASONS))
    lines.push(t`  ${inputs} 份：${reason}（${named.join(t`，`)}${inputs > NAMED ? t`……` : ''}）`);
  if (byCount.length > MOST_REASONS) lines.push(t`  另有 ${byCount.length - MOST_REASONS} 种原因，见上。`);
  const told = [...warnings].sort((a, b) => b[1] - a[1]).map(([code, articles]) => `${code} ${articles}`);
  if (told.length > 0) lines.push(t`需要注意的（各有几篇，逐篇见上）：${told.join(t`，`)}`);
  return lines.join('\n');
}
