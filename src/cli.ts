import { enableCompileCache } from 'node:module';
import { COMMANDS } from './commands.ts';
import { COMPILED_VARIABLE, compiledFolder } from './disk/compiled.ts';
import { LANGUAGE_VARIABLE, languageOf, LANGUAGES } from './language/language.ts';

// `npm run NAME` starts here.

// What Node has compiled is kept for the next command and for the processes that this one starts, which saves a quarter of
// what a small one takes. Where it cannot be kept, all goes on without.
enableCompileCache((process.env[COMPILED_VARIABLE] ??= compiledFolder()));

const { args, lang } = takeLanguage(process.argv.slice(2));
if (lang !== undefined) process.env[LANGUAGE_VARIABLE] = lang;
// Reports for programs are the same whoever asks for them.
if (args.includes('--json')) process.env[LANGUAGE_VARIABLE] = LANGUAGES[0];
// Messages are said in the language that is set when they are loaded.
const { listed, t } = await import('./language/say.ts');
const [name = '', ...rest] = args;
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const inherited = process.env[LANGUAGE_VARIABLE];
if (lang !== undefined && languageOf(lang) === undefined)
  fail(t`--lang 写作 ${lang}，没有这种语言。请写 ${listed(LANGUAGES)} 之一。`);
else if (inherited && languageOf(inherited) === undefined)
  fail(t`环境变量 ${LANGUAGE_VARIABLE} 写作 ${inherited}，没有这种语言。请写 ${listed(LANGUAGES)} 之一，或不设。`);
else if (load) {
  const { interruptible } = await import('./interruption/cli.ts');
  const { command } = await interruptible(load, () => t`已中断，还没有开始。`);
  const { describeFault } = await import('./disk/fault.ts');
  await command.parseAsync(rest, { from: 'user' }).catch((cause: unknown) => {
    const told = describeFault(cause);
    if (told === undefined) throw cause;
    fail(told);
  });
} else fail(t`没有 ${name} 这个命令。可用的命令：${listed(Object.keys(COMMANDS))}。`);

/** Takes `--lang en` or `--lang=en` out of the arguments. */
function takeLanguage(all: readonly string[]): { args: string[]; lang?: string } {
  const at = all.findIndex((one) => /^--lang(?:=|$)/.test(one));
  if (at < 0) return { args: [...all] };
  const isJoined = all[at]!.includes('=');
  const lang = isJoined ? all[at]!.slice('--lang='.length) : (all[at + 1] ?? '');
  return { args: all.toSpliced(at, isJoined ? 1 : 2), lang };
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
