import { Command } from 'commander';
import { LANGUAGES } from './language/language.ts';
import { listed, t } from './language/say.ts';

/**
 * A flag for V8, for commands that read the whole archive. It lets a heap grow fourfold before it looks for what is not needed;
 * half as much again costs no time here.
 */
export const SMALL_HEAP = '--heap-growing-percent=50';

/**
 * A command of the archive, with its help and an example at the end. Rooms that have a command export it
 * from their `cli.ts`; `src/cli.ts` lists them.
 */
export function createCommand(name: string, description: string, example: string): Command {
  return (
    new Command(name)
      .usage(t`-- [选项]`)
      .description(description)
      .helpOption('-h, --help', t`显示这份说明`)
      // Taken by cli.ts, before any message is read; here it is for the help.
      .option(t`--lang <语言>`, t`消息用的语言：${listed(LANGUAGES)}`)
      .addHelpText('after', t`\n示例：\n  ${example}`)
      .configureHelp({
        styleTitle: (title) => TITLES[title] ?? title,
        optionDescription: ({ description, defaultValue }) =>
          defaultValue === undefined ? description : t`${description}（默认 ${String(defaultValue)}）`,
        commandUsage: (command) => `npm run ${command.name()} ${command.usage()}`,
      })
      .configureOutput({ outputError: (message, write) => write(t`${translate(message)}加 -- --help 查看用法。\n`) })
      .allowExcessArguments(false)
      .showSuggestionAfterError(false)
  );
}

const TITLES: Record<string, string> = { 'Usage:': t`用法：`, 'Options:': t`选项：`, 'Arguments:': t`参数：` };

const MESSAGES: [RegExp, (name: string) => string][] = [
  [/unknown option '(.+)'/, (name) => t`没有 ${name} 这个选项。`],
  [/option '(.+)' argument missing/, (name) => t`选项 ${name} 后面缺少值。`],
  [/missing required argument '(.+)'/, (name) => t`缺少参数 ${name}。`],
  [/required option '(.+)' not specified/, (name) => t`必须写明选项 ${name}。`],
  [/too many arguments.*()/s, () => t`参数太多。`],
];

/** commander's own messages are English; what there is no rule for is passed on as it is. */
function translate(message: string): string {
  for (const [pattern, say] of MESSAGES) {
    const [, name] = pattern.exec(message) ?? [];
    if (name !== undefined) return say(name);
  }
  return message;
}
