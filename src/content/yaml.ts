import { z } from 'astro/zod';
import {
  LineCounter,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
} from 'yaml';
import { listed, t } from '../language/say.ts';
import { strayCharacterIn } from './characters.ts';
import type { Problem } from './problem.ts';
import { slipsIn } from './slips.ts';

/** Nothing is printed past the messages of this module; for `uniqueKeys`, each key would be compared with all before it. */
const QUIETLY = { prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;

type Path = readonly PropertyKey[];

/** A parsed value, or every reason why there is none. */
export type Parsed<T> = { value: T; problems: [] } | { value?: undefined; problems: Problem[] };

/** Where a text stands in a file: front matter begins below the file's first line. */
export interface Place {
  file: string;
  firstLine: number;
}

/**
 * YAML 1.2 → a value of the schema. All problems of syntax, or else all of the schema, each at its line.
 * Scalars are read by YAML's core schema: an unquoted 2021-02-09 is text, an unquoted 510000 is a number.
 */
export function parseYaml<S extends z.ZodType>(text: string, schema: S, place: Place): Parsed<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, ...QUIETLY });
  const lineAt = (offset: number) => lines.linePos(offset).line + place.firstLine - 1;
  if (document.errors.length > 0) {
    const slips = slipsIn(text);
    if (slips.length > 0)
      return {
        problems: slips.map(({ line, ...said }) => ({ file: place.file, line: line + place.firstLine, ...said })),
      };
    return {
      problems: firstCauses(document).map(({ code, pos }) => ({
        file: place.file,
        line: lineAt(pos[0]),
        what: t`YAML 写法有误：${SYNTAX[code]}`,
        todo: t`请检查缩进、冒号后的空格和引号是否成对；含冒号或引号的文字，整体加上引号。`,
      })),
    };
  }
  const at = ({ offset, ...said }: Found): Problem => ({ file: place.file, line: lineAt(offset), ...said });
  const problems = [...keysTwiceIn(document), ...tagsIn(document, text), ...strayCharactersIn(document)].map(at);
  const result = readValue(document, schema);
  if (result.success) return problems.length > 0 ? { problems } : { value: result.data, problems: [] };
  const unfit = result.error.issues.flatMap((issue) =>
    describe(issue, document, schema).map(({ path, ...said }) => at({ offset: offsetOf(document, path), ...said })),
  );
  return { problems: [...problems, ...unfit] };
}

/** What a text that may be wrong elsewhere says of what the schema asks; undefined when it is no YAML. */
export function salvageYaml<S extends z.ZodType>(text: string, schema: S): z.output<S> | undefined {
  const document = parseDocument(text, QUIETLY);
  return document.errors.length > 0 ? undefined : readValue(document, schema).data;
}

/** Something wrong at an offset of the text. */
interface Found {
  offset: number;
  what: string;
  todo: string;
}

/** Tags that YAML's core schema does not know: other programs make objects of them, this one reads them as text. */
function tagsIn({ warnings }: Document, text: string): Found[] {
  return warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos: [offset] }) => ({
      offset,
      what: t`用了 YAML 的标签 ${/^\S*/.exec(text.slice(offset))![0]}`,
      todo: t`请去掉它，只写后面的文字；文字以 ! 开头的，整体加上引号。`,
    }));
}

/** Names that a map has already. */
function keysTwiceIn(document: Document): Found[] {
  const found: Found[] = [];
  visit(document, {
    Map(_, { items }) {
      const names = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const written = String(key.value);
        if (names.has(written))
          found.push({ offset: key.range?.[0] ?? 0, what: t`同一项写了两次`, todo: t`请删去其中一处。` });
        names.add(written);
      }
    },
  });
  return found;
}

/** In names and values alike, those too that are written as escapes. */
function strayCharactersIn(document: Document): Found[] {
  const found: Found[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const stray = typeof value === 'string' ? strayCharacterIn(value) : undefined;
      if (stray) found.push({ ...stray, what: t`文字${stray.what}`, offset: range?.[0] ?? 0 });
    },
  });
  return found;
}

/** Where nesting was too deep to be read, all else that is wrong comes of that. */
function firstCauses({ errors }: Document): Document['errors'] {
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  return tooDeep ? [tooDeep] : errors;
}

function readValue<S extends z.ZodType>(document: Document, schema: S) {
  try {
    return schema.safeParse(document.toJS() ?? {});
  } catch {
    // The yaml package refuses to expand aliases beyond its limit.
    return z.never(t`请去掉 YAML 里的别名（& 和 *），直接写出内容。`).safeParse(undefined) as z.ZodSafeParseResult<
      z.output<S>
    >;
  }
}

/** What is wrong with a text that is no YAML, by the parser's codes, without a full stop. */
export const SYNTAX: Record<ErrorCode, string> = {
  ALIAS_PROPS: t`* 开头的别名前面不能再写什么`,
  BAD_ALIAS: t`文字以 * 或 & 开头，要加引号`,
  BAD_COLLECTION_TYPE: t`标签（!）与后面的内容不合`,
  BAD_DIRECTIVE: t`行首的 % 是 YAML 的指令，文字要加引号`,
  BAD_DQ_ESCAPE: t`双引号里的 \\ 后面写得不对，反斜杠要写两个，或改用单引号`,
  BAD_INDENT: t`缩进不一致`,
  BAD_PROP_ORDER: t`& 与 ! 要写在短横、冒号之后`,
  BAD_SCALAR_START: t`文字以 @ 或 \` 开头，要加引号`,
  BLOCK_AS_IMPLICIT_KEY: t`一行里有两个冒号，文字要加引号`,
  BLOCK_IN_FLOW: t`[ ] 或 { } 里不能分行用短横写列表`,
  DUPLICATE_KEY: t`同一项写了两次`,
  IMPOSSIBLE: t`读不懂`,
  KEY_OVER_1024_CHARS: t`项名太长，或缺少冒号`,
  MISSING_CHAR: t`缺少引号、括号或冒号`,
  MULTILINE_IMPLICIT_KEY: t`项名跨了行，或缺少冒号`,
  MULTIPLE_ANCHORS: t`一处写了两个 &`,
  MULTIPLE_DOCS: t`单独一行的 --- 或 ... 把文字分成了几份，只能有一份`,
  MULTIPLE_TAGS: t`一处写了两个 !`,
  NON_STRING_KEY: t`项名不是文字`,
  RESOURCE_EXHAUSTION: t`一层套一层，套得太深`,
  TAB_AS_INDENT: t`缩进用了制表符，应当用空格`,
  TAG_RESOLVE_FAILED: t`标签（!）读不懂`,
  UNEXPECTED_TOKEN: t`此处的符号多余`,
};

/** Unknown names told of one place: a file that has more is no settings at all, and to look each up takes ever longer. */
const MOST_UNKNOWN = 100;

/** What was found (`what`) at which path; what to write is the message of the schema itself. */
function describe(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType) {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_UNKNOWN).map((key) => ({
      path: [...issue.path, key],
      what: t`不认识的项 ${name([...issue.path, key])}`,
      todo: t`请删去或改正；这里可以写：${listed(knownKeys(schema, issue.path))}。`,
    }));
  }
  const found = document.getIn(issue.path as string[]);
  const what =
    found === undefined ? t`缺少 ${name(issue.path)}` : t`${name(issue.path)} 写作 ${quote(found)}，不合要求`;
  return [{ path: issue.path, what, todo: issue.message }];
}

const name = (path: Path) =>
  path.length === 0 ? t`内容` : path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');

function quote(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean')
    return t`${typeof value === 'number' ? t`数字` : t`真假值`} ${String(value)}（文字要加引号）`;
  const text = isNode(value) ? JSON.stringify(value) : String(value);
  return text === '' ? t`空` : text.length > 40 ? t`“${text.slice(0, 40)}…”` : t`“${text}”`;
}

/** The fields that the schema knows at the path. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let at: unknown = schema;
  for (const part of path) {
    at = unwrap(at);
    at = at instanceof z.ZodArray ? at.element : at instanceof z.ZodObject ? at.shape[String(part)] : undefined;
  }
  at = unwrap(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  const isWrapped = [z.ZodOptional, z.ZodNullable, z.ZodDefault, z.ZodPrefault].some((kind) => schema instanceof kind);
  return isWrapped ? unwrap((schema as z.ZodOptional).def.innerType) : schema;
}

/** Where the value at the path stands, or the nearest thing above it that is there: the key where there is one. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1) as string[], true);
    const last = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && String(item.key) === last) : undefined;
    if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, length) as string[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
