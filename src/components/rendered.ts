/** HTML by the object it shows, as long as that is in use (see `Once.astro`). */
export const rendered = new WeakMap<object, string>();
