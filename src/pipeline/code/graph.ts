/** The files that each file imports itself. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** A file and all that it imports, whether itself or through others; sorted. */
export function reachedFrom(entry: string, imports: Imports): string[] {
  const reached = new Set([entry]);
  for (const file of reached) for (const other of imports.get(file) ?? []) reached.add(other);
  return [...reached].sort();
}
