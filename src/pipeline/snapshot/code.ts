/** The source files by which the content is read and what is related found, on which every product depends. */
export const SNAPSHOT_CODE = ['src/content/files.ts', 'src/model/related.ts'];

/** The source files by which a part of a product is made: those, its maker's own module, and others that it names. */
export function programOf(own: string, others: readonly string[] = []): string[] {
  return [...SNAPSHOT_CODE, own, ...others];
}
