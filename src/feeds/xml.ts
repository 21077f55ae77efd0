import XMLBuilder from 'fast-xml-builder';

/**
 * An element's content: text, attributes (`@name`), child elements by name, several of one name as an array, and text full of
 * mark-up (`#cdata`), which is written as it is.
 */
export type Tree = { [name: string]: string | number | undefined | Tree | (string | Tree)[] };

/**
 * The text without what XML 1.0 cannot hold (section 2.2: most C0 controls, U+FFFE, U+FFFF, lone surrogates) or warns of (C1
 * controls), so that one such character in one title does not make a whole feed unreadable. The page itself keeps showing
 * what was stored.
 */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  tagValueProcessor: (_, value) => (typeof value === 'string' ? xmlText(value) : value),
  attributeValueProcessor: (_, value) => xmlText(String(value)),
});

/** Elements without a declaration, for placing in another document. */
export function toElements(tree: Tree): string {
  return builder.build(tree);
}

/** A whole document (XML 1.0, UTF-8). */
export function toDocument(tree: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toElements(tree)}\n`;
}
