import { Command } from 'commander';

/**
 * A flag for V8, for commands that read the whole archive. It lets a heap grow fourfold before it looks for what is not needed;
 * half as much again costs no time here.
 */
export const SMALL_HEAP = '--heap-growing-percent=50';

/**
 * A command of the archive, with its help in Chinese and an example at the end. Rooms that have a command export it
 * from their `cli.ts`; `src/cli.ts` lists them.
 */
export function createCommand(name: string, description: string, example: string): Command {
  return new Command(name)
    .usage('-- [选项]')
    .description(description)
    .helpOption('-h, --help', '显示这份说明')
    .addHelpText('after', `\n示例：\n  ${example}`)
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : `${description}（默认 ${String(defaultValue)}）`,
      commandUsage: (command) => `npm run ${command.name()} ${command.usage()}`,
    })
    .configureOutput({ outputError: (message, write) => write(`${translate(message)}加 -- --help 查看用法。\n`) })
    .allowExcessArguments(false)
    .showSuggestionAfterError(false);
}

const TITLES: Record<string, string> = { 'Usage:': '用法：', 'Options:': '选项：', 'Arguments:': '参数：' };

const MESSAGES: [RegExp, string][] = [
  [/unknown option '(.+)'/, '没有 $1 这个选项。'],
  [/option '(.+)' argument missing/, '选项 $1 后面缺少值。'],
  [/missing required argument '(.+)'/, '缺少参数 $1。'],
  [/required option '(.+)' not specified/, '必须写明选项 $1。'],
  [/too many arguments.*/s, '参数太多。'],
];

/** commander's own messages are English; what it has no rule for is passed on as it is. */
function translate(message: string): string {
  const [pattern, chinese] = MESSAGES.find(([pattern]) => pattern.test(message)) ?? [];
  return pattern
    ? message
        .replace(/^error: /, '')
        .replace(pattern, chinese!)
        .trimEnd()
    : message;
}
