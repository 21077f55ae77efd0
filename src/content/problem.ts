import { t } from '../language/say.ts';
import { visible } from '../language/visible.ts';

/** Something in the content folder that must be put right before the archive can be built. */
export interface Problem {
  /** Path below the content folder, `/`-separated. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** What is wrong, without a full stop. */
  what: string;
  /** What to write instead, a whole sentence. */
  todo: string;
}

/** `folder/file:line: what。todo`: a form that editors and terminals turn into a link. */
export function printProblem(folder: string, { file, line, what, todo }: Problem): string {
  // A name may hold a line end, which would make two lines of one.
  return visible(t`${folder}/${file}:${line}: ${what}。${todo}`);
}

/** By file, then by line. */
export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
