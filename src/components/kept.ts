const ofComponents = new WeakMap<object, Map<string, string>>();

/** The HTML that a component gave for props, by these as JSON (see `Memo.astro`). */
export function keptOf(component: object): Map<string, string> {
  const kept = ofComponents.get(component) ?? new Map<string, string>();
  ofComponents.set(component, kept);
  return kept;
}
