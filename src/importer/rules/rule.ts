import type { Edit } from '../edits.ts';

/** One cleaning rule. Its name is its file's, and stands in every receipt. */
export interface Rule {
  name: string;
  /**
   * The edits the text needs, which is one run of text: a field, or what stands between two marks of a paragraph. A text
   * already clean needs none, so that cleaning twice is cleaning once.
   */
  edit: (text: string) => Edit[];
}
