/** A page written in the manner of a kind of site, and what a reader takes from it. */
export interface Layout {
  /** The kind of site or the program that makes its pages. */
  kind: string;
  html: string;
  url?: string;
  title: string;
  date: string;
  /** Absent where the page names none. */
  source?: string;
  /** The author or the reporters; absent where the page names none. */
  people?: string[];
  /** The text, a paragraph each. */
  text: string[];
}

/** Paragraphs as elements of the page. */
export const paragraphs = (text: string[], attributes = '') =>
  text.map((line) => `<p${attributes}>${line}</p>`).join('\n');
