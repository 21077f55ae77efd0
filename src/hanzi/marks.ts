import { SCRIPT_TRAITS, type Script } from '../model/script.ts';

/**
 * The mark-up by which an editor settles one passage, as MediaWiki's LanguageConverter has it: `-{于海}-` is printed as it stands in
 * every edition, `-{zh-hans:面条;zh-hant:麵條}-` as each edition is told. An edition that is not named takes the nearest:
 * Hong Kong's the Traditional one, others the first.
 */
const MARK = /-\{([^{}\n]*)\}-/gu;

/** The text with its marks as the script has them, and what is around them as `say` says it. */
export function resolveMarks(text: string, script: Script, say: (text: string) => string): string {
  if (!text.includes('-{')) return say(text);
  const parts = text.split(MARK);
  return parts.map((part, index) => (index % 2 === 1 ? markIn(part, script) : say(part))).join('');
}

/** What a mark says in an edition. */
function markIn(content: string, script: Script): string {
  const forms = formsOf(content);
  if (!forms) return content;
  return (
    forms.get(script.toLowerCase()) ??
    forms.get(script.slice(0, 'zh-Hant'.length).toLowerCase()) ??
    [...forms.values()][0]!
  );
}

/** The text without marks, each as it stands in the script the text is stored in. */
export function withoutMarks(text: string, script: Script): string {
  return resolveMarks(text, script, (part) => part);
}

const TAGS = new Set(Object.keys(SCRIPT_TRAITS).map((script) => script.toLowerCase()));

/** The forms by lower-case tag; undefined where the content is one text for all. */
function formsOf(content: string): Map<string, string> | undefined {
  const entries = content
    .split(/[;；]/u)
    .filter((part) => part.trim() !== '')
    .map((part) => /^\s*([\w-]+)\s*[:：]([\s\S]*)$/u.exec(part));
  if (entries.length === 0 || !entries.every((entry) => entry && TAGS.has(entry[1]!.toLowerCase()))) return undefined;
  return new Map(entries.map((entry) => [entry![1]!.toLowerCase(), entry![2]!.trim()]));
}
