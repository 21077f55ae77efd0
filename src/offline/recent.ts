/** Keeps the results of the last `most` pieces of work by their keys. What failed is done again when it is asked for again. */
export function createRecent<V>(most: number): (key: string, make: () => Promise<V>) => Promise<V> {
  const kept = new Map<string, Promise<V>>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    value.catch(() => kept.get(key) === value && kept.delete(key));
    return value;
  };
}
