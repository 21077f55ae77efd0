import { t } from '../language/say.ts';
import type { Change } from './draft.ts';

/** What stands left and right of one line of the side-by-side view. */
export interface DiffLine {
  where: string;
  rule: string;
  before: string;
  after: string;
}

/** Longest text shown of one change; the whole is in `--json`. */
const LONGEST = 60;

/** The changes as lines for showing side by side; runs of the same rule and text are told once, with their number. */
export function diffLines(changes: Change[]): DiffLine[] {
  const groups = new Map<string, { change: Change; count: number }>();
  for (const change of changes) {
    const key = `${change.rule}\u0000${change.before}\u0000${change.after}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { change, count: 1 });
  }
  return [...groups.values()].map(({ change, count }) => ({
    where: count === 1 ? change.where : t`${change.where}等 ${count} 处`,
    rule: change.rule,
    before: visible(change.before),
    after: visible(change.after),
  }));
}

/** Line ends and what nobody sees, made visible; long texts cut in the middle. */
function visible(text: string): string {
  const shown = text
    .replace(/\n/gu, '⏎')
    .replace(/[\u00a0\u3000\t]/gu, '␣')
    .replace(
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u001f\u200b-\u200f\u2060\ufeff]/gu,
      (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
  const characters = [...shown];
  if (characters.length <= LONGEST) return shown;
  return `${characters.slice(0, LONGEST / 2).join('')}…${characters.slice(-LONGEST / 2).join('')}`;
}
