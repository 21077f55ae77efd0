import type { Root } from 'mdast';
import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';

/** A capture as it lies on the disk, in an archive of captures, or came through a pipe. */
export interface RawFile {
  /** How the editor knows it: the path given, or the path and the record's number within it. */
  name: string;
  bytes: Uint8Array;
  /** The address the capture was made from and the day, where the container (WARC, feed) says so. */
  url?: string;
  retrieved?: Day;
  /** The address that was asked for, where the host sent on from it. */
  requested?: string;
  /** The encoding that its server named. */
  charset?: string;
  /** What an editor should know of how it was captured. */
  warnings?: Warning[];
  /** What the bytes say, when they are no text but a document. */
  document?: Document;
}

/** What a document that is no text says. */
export interface Document {
  /** A page that says the same. */
  html: string;
  /** The document's pictures by the names they have in the page. */
  pictures: Map<string, Uint8Array>;
  /** Receipts for what the page leaves out. */
  changes: Change[];
}

/** A capture after decoding; nothing else has happened to the text. */
export interface RawText {
  name: string;
  text: string;
  /** Name by the WHATWG Encoding Standard: `utf-8`, `utf-16le`, `gb18030`, `big5`. */
  encoding: string;
}

/**
 * What a page says, still unchecked. Every parser (HTML, text, Markdown, feeds) makes one, every rule cleans one, and the
 * writer turns it into an article's file. Fields that the page does not tell are absent or empty, never guessed.
 */
export interface Draft {
  title?: string;
  /** The day the source published the text; not the day a mirror copied it. */
  date?: Day;
  /** The medium named by 来源, as the page names it. */
  source?: string;
  author?: string;
  reporters: string[];
  /** 责任编辑 and the like. */
  editors: string[];
  /** From the site's front page inwards, without the article's own title: 首页, 知识产权资讯, 行业动态. */
  breadcrumb: string[];
  keywords: string[];
  /** All pictures in their order. One that stands within the text is an image node of `body` with the same `src`, too. */
  images: DraftImage[];
  /** The publisher's notice below the text (声明, 免责声明). */
  notice?: string;
  /** The page's own address, absolute. */
  url?: string;
  /** The name of the site that was read, which is not always the source: a mirror is one that copies. */
  siteName?: string;
  /** What spoke for the title, the day and the source that were taken, in words for programs: `label`, `meta`, `repeated`. */
  evidence?: Record<'title' | 'date' | 'source', string[]>;
  /** Another day and another medium for which nearly as much speaks: an editor should look. */
  rivals?: Partial<Record<'date' | 'source', { value: string; evidence: string[] }>>;
  script: Script;
  /**
   * The text as mdast, because parsers, writers and converters for it are kept by others. Nodes in use: paragraph, heading,
   * list and listItem, blockquote, table, code, thematicBreak, text, emphasis, strong, delete, link, image, inlineCode, break.
   * No html nodes, no positions. Title, byline line, caption lines, notice and navigation are not part of it.
   */
  body: Root;
}

export interface DraftImage {
  /** As the page names it, relative or absolute. Absent when only the caption has come down to us. */
  src?: string;
  caption?: string;
}

/** The receipt for one thing that was removed, repaired or converted. `after` is empty for what was removed. */
export interface Change {
  /** The rule's name, which is the name of its file: `readings`, `half-width-punctuation`. */
  rule: string;
  before: string;
  after: string;
  /** For a person to find the place: `第 7 行第 12 字`, `标题`, `正文第 3 段`. */
  where: string;
}

/** Something an editor should look at; nothing was altered because of it. */
export interface Warning {
  /** ASCII and stable, for programs: `mirror-suspected`. */
  code: string;
  /** What is the matter and what to do, in Chinese. */
  message: string;
}

/** What a parser or a rule hands on. */
export interface Cleaned {
  draft: Draft;
  changes: Change[];
  warnings: Warning[];
}

/** A draft that says nothing yet. */
export function emptyDraft(): Draft {
  return {
    reporters: [],
    editors: [],
    breadcrumb: [],
    keywords: [],
    images: [],
    script: 'zh-Hans',
    body: { type: 'root', children: [] },
  };
}
