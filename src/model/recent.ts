/**
 * A function that keeps the results of its `most` last calls, for work that is done on the same things again within a
 * short time: a page, and then its twin in another script. Arguments are compared as keys of a Map are.
 */
export function keepLast<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const value = kept.has(key) ? kept.get(key)! : make(key);
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
}
