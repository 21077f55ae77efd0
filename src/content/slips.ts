import { t } from '../language/say.ts';

/** What people often write where YAML wants something else, and a parser tells of far from its place, or in riddles. */
interface Slip {
  isOn: (line: string) => boolean;
  what: string;
  todo: string;
}

const count = (line: string, sign: string) => line.split(sign).length - 1;
/** A line without what is in quotes, and without a comment. */
const bare = (line: string) => line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '').replace(/(?:^|\s)#.*$/, '');

const SLIPS: Slip[] = [
  {
    isOn: (line) => /^\s*(?:- +)?[a-z_]+\s*：/.test(line),
    what: t`冒号写成了全角的“：”`,
    todo: t`请改成半角冒号，后面空一格，例如 title: 标题。`,
  },
  {
    isOn: (line) => /^\s*(?:- +)?[a-z_]+:[^\s/]/.test(line),
    what: t`冒号后面缺少空格`,
    todo: t`请在冒号后面空一格，例如 title: 标题。`,
  },
  {
    isOn: (line) => /^ *\t/.test(line),
    what: t`缩进用了制表符`,
    todo: t`请改成空格，每级两个。`,
  },
  {
    isOn: (line) => /^\s*(?:- +)?[a-z_]+:\s+["']/.test(line) && !/:\s*$/.test(bare(line)),
    what: t`引号没有成对`,
    todo: t`请补上或去掉引号；文字里本来有引号的，外面换用另一种引号。`,
  },
  {
    isOn: (line) => count(bare(line), '[') !== count(bare(line), ']'),
    what: t`方括号没有成对`,
    todo: t`请补上 [ 或 ]，写成一行，例如 [专利, 商标]。`,
  },
  {
    isOn: (line) => /^\s*(?:- +)?[a-z_]+: +[^"'[{|>].*: /.test(line),
    what: t`文字里有冒号加空格`,
    todo: t`请把冒号后的整段文字加上引号，例如 title: "甲: 乙"。`,
  },
  {
    isOn: (line) => /^\s*(?:- +)?[a-z_]+: +[@`*&%!]/.test(line),
    what: t`文字以 YAML 的符号开头`,
    todo: t`请把这段文字加上引号，例如 title: "@甲"。`,
  },
];

/** Characters of a line that a person wrote, at most: the patterns try a longer one from each of its characters anew. */
const LONGEST = 1000;

/** The slips in a text that is no YAML, each at its line, counted from 0; one a line. */
export function slipsIn(text: string): { line: number; what: string; todo: string }[] {
  return text.split(/\r?\n/).flatMap((written, line) => {
    const found = written.length > LONGEST ? undefined : SLIPS.find(({ isOn }) => isOn(written));
    return found ? [{ line, what: found.what, todo: found.todo }] : [];
  });
}
