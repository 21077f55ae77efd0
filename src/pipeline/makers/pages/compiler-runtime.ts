/**
 * What components that Astro has compiled call, under the names by which they do (`astro/compiler-runtime`). Astro's own module
 * makes streams of them, in which any part may wait for others or belong to the browser. A page here is one text made at
 * once, which takes a fourth of the time. None of these names is promised by Astro, so its version is pinned, and a test
 * compares every page with what Astro itself makes of it.
 */

/** HTML; strings are text, and escaped where they come into HTML. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What renders one page. */
export interface Rendering {
  createAstro: (props: object) => { props: object; params: object };
}

type Slot = (result: Rendering) => unknown;
export type Component<Made = unknown> = (result: Rendering, props: object, slots: Record<string, Slot>) => Made;

export const createComponent = (component: Component): Component => component;

/** There for the sake of components that ask for the site before they are rendered, which none does. */
export const createAstro = (): undefined => undefined;

/** An element that stands for what is in it. */
export const Fragment: Component = (result, _, slots) => slots['default']?.(result);

/** A template: what it says of itself, and between it the values that it was given. */
export function render(parts: TemplateStringsArray, ...values: unknown[]): Html {
  let text = parts[0]!;
  for (let at = 0; at < values.length; at++) text += htmlOf(values[at]) + parts[at + 1]!;
  return new Html(text);
}

export function renderComponent(
  result: Rendering,
  _name: string,
  component: Component,
  props: object,
  slots: Record<string, Slot> = {},
): unknown {
  return component(result, props, slots);
}

export const renderSlot = (result: Rendering, slot: Slot | undefined): unknown => slot?.(result);

export const unescapeHTML = (html: string): Html => new Html(html);

/** An attribute, behind a blank; nothing where it has no value. One that is empty or true is its name alone. */
export function addAttribute(value: unknown, name: string): Html | undefined {
  switch (typeof value) {
    case 'string':
      return new Html(value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`);
    case 'number':
      return new Html(` ${name}="${value}"`);
    case 'boolean':
      return value ? new Html(` ${name}`) : undefined;
    case 'undefined':
      return undefined;
    default:
      throw new Error(`A page gives ${name} what is no value of an attribute: ${JSON.stringify(value)}`);
  }
}

export function spreadAttributes(values: object): (Html | undefined)[] {
  return Object.entries(values).map(([name, value]) => addAttribute(value, name));
}

/** Styles and scripts are assets of our own, so Astro has nothing to put where a head may be, or a template is. */
export const renderHead = (): undefined => undefined;
export { renderHead as maybeRenderHead, renderHead as templateEnter, renderHead as templateExit };

function htmlOf(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeText(value);
  if (Array.isArray(value)) {
    let text = '';
    for (const one of value) text += htmlOf(one);
    return text;
  }
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === false) return '';
  throw new Error(`A page holds what is no text: ${JSON.stringify(value)}`);
}

// Most strings have nothing to escape, and one look tells so.

function escapeText(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return escapeAttribute(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');
}

function escapeAttribute(value: string): string {
  return /[&"]/.test(value) ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value;
}
