import type { Command, CommanderError, Help } from 'commander';
import { displayWidth, terminalWidth, wrap } from './display';

/** commander's own words in Chinese, and its columns aligned for Chinese text. */
export const chineseHelp: Partial<Help> = {
  helpWidth: terminalWidth(),
  displayWidth,
  // What may be chosen stands in the descriptions.
  argumentDescription: ({ description }) => description,
  boxWrap: (text, width) => wrap(text, width).join('\n'),
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage(command: Command): string {
    const names: string[] = [];
    for (let each: Command | null = command; each !== null; each = each.parent) names.unshift(each.name());
    const operands = command.commands.length > 0 ? ['<命令>'] : operandsOf(command);
    return [...names, ...operands, '[选项]'].join(' ');
  },
  subcommandTerm: (command) => [command.name(), ...operandsOf(command)].join(' '),
};

function operandsOf(command: Command): string[] {
  return command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
}

const TITLES: Readonly<Record<string, string | undefined>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** A wrong use of the command line, as a Chinese sentence. commander names what is wrong in quotation marks. */
export function chineseUsageError(error: CommanderError): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const sentence = USAGE_ERRORS[error.code];
  const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]?.replaceAll(', ', '、') ?? null;
  const told = sentence === undefined ? error.message.replace(/^error: /, '') : sentence(quoted, choices);
  return `${told}用 --help 查看用法。`;
}

type Sentence = (quoted: readonly string[], choices: string | null) => string;

const USAGE_ERRORS: Readonly<Record<string, Sentence | undefined>> = {
  'commander.missingArgument': ([argument]) => `缺少“${argument}”。`,
  'commander.invalidArgument': ([value, argument], choices) =>
    `“${value}”不能用作“${argument}”${choices === null ? '' : `，可用的是：${choices}`}。`,
  'commander.missingMandatoryOptionValue': ([option]) => `缺少选项 ${option}。`,
  'commander.optionMissingArgument': ([option]) => `选项 ${option} 后面缺少值。`,
  'commander.unknownOption': ([option]) => `没有 ${option} 这个选项。`,
  'commander.unknownCommand': ([command]) => `没有 ${command} 这个命令。`,
  'commander.excessArguments': () => '给出的参数太多。',
  'commander.conflictingOption': ([one, other]) => `选项 ${one} 与 ${other} 不能同时使用。`,
  'commander.help': () => '请给出要执行的命令。',
};
