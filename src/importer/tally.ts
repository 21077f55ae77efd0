import { t } from '../language/say.ts';
import { toJson, type Outcome } from './report.ts';

/** What an import came to: how many inputs, for which reasons, and names of a few of them. */
export interface Tally {
  written: number;
  known: number;
  failed: number;
  warned: number;
  /** Why inputs failed → how many and the first of them; the code of a warning → how many articles have it, and what it says of the first. */
  reasons: Map<string, { inputs: number; named: string[] }>;
  warnings: Map<string, { articles: number; message: string }>;
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
  const own = new Map(toJson(outcome).warnings.map(({ code, message }) => [code, message]));
  for (const [code, said] of own) {
    const { articles, message } = tally.warnings.get(code) ?? { articles: 0, message: said };
    tally.warnings.set(code, { articles: articles + 1, message });
  }
  if (own.size > 0) tally.warned++;
}

/** Reasons that are told, and inputs that are named for each: the whole is in the report above. */
const MOST_REASONS = 10;
const NAMED = 3;

/**
 * What there is to do after many inputs, whose reports fill many screens: each reason why some failed with how many and
 * which, and each warning with how many articles have it and what it says of one, the most frequent first. Empty for a single input.
 */
export function whatToDo({ written, known, failed, reasons, warnings }: Tally): string {
  if (written + known + failed < 2) return '';
  const lines: string[] = [];
  const byCount = [...reasons].sort((a, b) => b[1].inputs - a[1].inputs);
  if (failed > 0) lines.push(t`没有导入的（补上选项或改好来件，再导入一次，已收录的会跳过）：`);
  for (const [reason, { inputs, named }] of byCount.slice(0, MOST_REASONS))
    lines.push(t`  ${inputs} 份：${reason}（${named.join(t`，`)}${inputs > NAMED ? t`……` : ''}）`);
  if (byCount.length > MOST_REASONS) lines.push(t`  另有 ${byCount.length - MOST_REASONS} 种原因，见上。`);
  if (warnings.size > 0) lines.push(t`需要注意的（逐篇见上）：`);
  for (const [code, { articles, message }] of [...warnings].sort((a, b) => b[1].articles - a[1].articles))
    lines.push(t`  ${articles} 篇（${code}），例如：${message}`);
  return lines.join('\n');
}
