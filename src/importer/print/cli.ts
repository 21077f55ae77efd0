import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { t } from '../../language/say.ts';
import { visible } from '../../language/visible.ts';
import { diffLines } from '../diff.ts';
import { summarize, toJson, type Outcome } from '../report.ts';

interface Printing {
  json?: boolean;
  diff?: boolean;
  dryRun?: boolean;
}

/** Prints what came of one input: a line of JSON for programs, or a summary, with what was changed if that is wanted. */
export function printOutcome(outcome: Outcome, { json, diff, dryRun }: Printing): void {
  if (json) {
    console.log(JSON.stringify(toJson(outcome)));
    return;
  }
  const text = shown(summarize(outcome, dryRun ?? false));
  console.log(styleText(outcome.problems.length > 0 ? 'red' : 'reset', text));
  if (diff && outcome.reading) printDiff(outcome.reading);
}

/** Lines with what comes from outside in them, as a terminal shows them. */
const shown = (lines: string) => lines.split('\n').map(visible).join('\n');

/** Two columns, removed red on the left, put in its place green on the right; styles go where there is no terminal. */
function printDiff({ changes }: NonNullable<Outcome['reading']>): void {
  const width = Math.max(20, Math.floor(((process.stdout.columns || 120) - 6) / 2));
  for (const { where, rule, before, after } of diffLines(changes)) {
    console.log(styleText('dim', `    ${rule}  ${where}`));
    const left = styleText('red', pad(shown(before), width));
    console.log(`    ${left}│ ${after === '' ? styleText('dim', t`（删去）`) : styleText('green', shown(after))}`);
  }
}

/** Padded to the width in columns; Han characters take two. */
function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - stringWidth(text)));
}
