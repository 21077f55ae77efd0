import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';

/**
 * A reader of the archive's Markdown: CommonMark with tables and strikethrough, emphasis beside Chinese punctuation, HTML and
 * bare addresses as text.
 */
export function createEngine() {
  return new MarkdownIt('default', { html: false, linkify: false, typographer: false }).use(cjkFriendly);
}

/** A picture's name as its file has it. What stands for no text, such as `%FF`, stays as it is written. */
export function pictureName(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
