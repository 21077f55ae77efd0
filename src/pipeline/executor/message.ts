import type { MakerName } from '../makers.ts';
import type { Run } from '../run.ts';

/** What a second process is told: first what the build is, then one maker after another. */
export type Order = { run: Run; code: CodeByEntry } | { make: MakerName };

/** Hashes of the code that source files run (`codeKeys`). */
export type CodeByEntry = Readonly<Record<string, string>>;

/** What it says: how far a maker is, that it is done, or why nothing came of it. */
export type Report =
  | { maker: MakerName; done: number; total: number }
  | { maker: MakerName; /** The most that the process has held at once, in kilobytes. */ memory: number }
  | { failed: { message: string; stack: string | undefined; code: string | undefined } };
