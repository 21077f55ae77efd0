import { squeeze } from './title-parts.ts';

/** What a field may say, and what speaks for it. */
export interface Choice {
  value: string;
  evidence: string[];
  /** The sum of what that weighs. */
  points: number;
}

/** Values with their reasons, weighed by `points`: the one for which most speaks first. */
export function ranked<Reason extends string>(found: [string, Reason[]][], points: Record<Reason, number>): Choice[] {
  return found
    .map(([value, evidence]) => ({
      value,
      evidence,
      points: evidence.reduce((sum, reason) => sum + points[reason], 0),
    }))
    .sort((a, b) => b.points - a.points);
}

/** So much of what speaks for the first has to speak for another. */
const COMPETES = 0.4;

/** Of choices in their order, the other that may be meant as well: it is not the first with more words or fewer. */
export function rivalOf([first, ...others]: Choice[]): Choice | undefined {
  if (!first) return undefined;
  const taken = squeeze(first.value);
  const isOther = (said: string) => !taken.includes(said) && !said.includes(taken);
  const rival = others.find(({ value }) => isOther(squeeze(value)));
  return rival && rival.points >= first.points * COMPETES ? rival : undefined;
}
