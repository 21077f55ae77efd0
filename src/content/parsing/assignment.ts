import type { Article } from '../../model/article.ts';
import type { ParseTask } from '../files.ts';
import type { Parsed } from '../yaml.ts';

/** What a thread is told: the task, and which of its files is the next that nobody has taken. */
export interface Assignment {
  task: ParseTask;
  next: Int32Array<SharedArrayBuffer>;
}

/** What it says: what it found in some files of the task, from that of number `start` on. */
export interface Said {
  start: number;
  found: Parsed<Article>[];
}
