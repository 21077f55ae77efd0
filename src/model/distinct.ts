import { z } from 'astro/zod';

/**
 * Refuses in a list what an earlier item has already, at the later one: what has one address cannot be there twice. `keyOf`
 * gives what must differ, and stands at `path` within an item; `todo` says what to write instead.
 */
export function distinct<T>(keyOf: (item: T) => string, path: string[], todo: (key: string) => string) {
  return z.superRefine<T[]>((list, context) => {
    const keys = list.map(keyOf);
    for (const [index, key] of keys.entries())
      if (keys.indexOf(key) < index) context.addIssue({ code: 'custom', path: [index, ...path], message: todo(key) });
  });
}
