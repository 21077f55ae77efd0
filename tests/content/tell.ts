import { readAgain } from '../../src/content/files.ts';
import { printProblem } from '../../src/content/problem.ts';
import { warningsOf } from '../../src/content/warnings.ts';
import { listVisible } from '../../src/disk/tree/files.ts';

/** What is told of a content folder, line by line: its problems, or the reminders where it has none. */
export async function tell(folder: string): Promise<string[]> {
  const { problems, seen } = await readAgain(folder, undefined, 0);
  const found = problems.length === 0 ? warningsOf(await listVisible(folder), seen!) : problems;
  return found.map((problem) => printProblem('content', problem));
}

// A process speaks one language: run as a program, this tells of several folders in that of its environment, as JSON.
if (import.meta.main) console.log(JSON.stringify(await Promise.all(process.argv.slice(2).map(tell))));
