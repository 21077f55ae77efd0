/** A page written in the manner of a kind of site, and what a reader takes from it. */
export interface Layout {
  /** The kind of site or the program that makes its pages. */
  kind: string;
  html: string;
  url?: string;
  /** The encoding of its bytes where that is not UTF-8. */
  charset?: 'gb18030';
  title: string;
  date: string;
  /** Absent where the page names none. */
  source?: string;
  /** The author or the reporters; absent where the page names none. */
  people?: string[];
  /** What the importer does not find yet. */
  unread?: 'source' | 'people';
  /** The text, a paragraph each. */
  text: string[];
}

/** Paragraphs as elements of the page. */
export const paragraphs = (text: string[], attributes = '') =>
  text.map((line) => `<p${attributes}>${line}</p>`).join('\n');

/** A page made of its facts and a template, which is given its paragraphs with the attributes, or the indent, that it asks for. */
export function page(
  facts: Omit<Layout, 'html'>,
  template: (p: (style?: string) => string, text: string[]) => string,
): Layout {
  const { text } = facts;
  const p = (style = '') =>
    style.startsWith('　') ? paragraphs(text.map((line) => style + line)) : paragraphs(text, style);
  return { ...facts, html: template(p, text) };
}
