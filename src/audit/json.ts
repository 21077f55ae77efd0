/** What a text says in JSON, believed to be of a type whose parts may all be missing; undefined when it is none. */
export function parseJson<T>(text: string): Partial<T> | undefined {
  try {
    return (JSON.parse(text) ?? undefined) as Partial<T> | undefined;
  } catch {
    return undefined;
  }
}
