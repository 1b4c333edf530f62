import { Command, CommanderError, Option } from 'commander';
import { optionsOf } from '../notice/options';
import { redcross2022 } from '../notice/redcross-2022';
import { chineseHelp, chineseUsageError } from './chinese-help';
import { EXIT, Failure, failureOf } from './failure';
import { formatFiles, type FormatFlags } from './format';
import { outline, type OutlineFlags } from './outline';

/**
 * Runs the command line and returns the exit code (see `EXIT`). Nothing is thrown: what goes wrong is one Chinese
 * sentence on stderr.
 */
export function run(args: readonly string[]): number {
  let exitCode: number = EXIT.fine;
  const program = buildProgram((code) => (exitCode = code));
  try {
    program.parse(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.fine;
      process.stderr.write(`${chineseUsageError(error)}\n`);
    } else {
      const failure = error instanceof Failure ? error : failureOf(error, 'case-author');
      process.stderr.write(`${failure.message}\n`);
    }
    return EXIT.unusable;
  }
}

function buildProgram(done: (exitCode: number) => void): Command {
  const program = new Command('case-author')
    .description('案例申报助手：读懂创新案例的 Word 文稿，按通知的格式要求排版。')
    .configureHelp(chineseHelp)
    // Its own sentences are English; `run` writes ours.
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .addHelpText('after', `\n${EXIT_CODES}`);

  program
    .command('outline')
    .description('列出文稿的每一段：序号、是什么（标题、正文……）、为什么这样判断。')
    .argument('<文件>', '.docx、.docm、.dotx 或 Flat OPC（.xml）文稿')
    .option('--json', '以 JSON 输出')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', `${OUTLINE_JSON}\n\n${EXIT_CODES}`)
    .action((file: string, flags: OutlineFlags) => done(outline(file, flags)));

  program
    .command('format')
    .description('按通知的格式要求排版，另存为新文件；不加 --in-place 时绝不改动原文件。')
    .argument('<文件...>', '一个或多个文稿；读不了的文件会说明原因，其余照常处理')
    .addOption(new Option('-o, --output <文件>', '输出文件（只处理一个文件时）').conflicts(['outDir', 'inPlace']))
    .addOption(new Option('--out-dir <文件夹>', '输出文件夹，文件名不变；没有则新建').conflicts(['output', 'inPlace']))
    .addOption(new Option('--in-place', '直接替换原文件').conflicts(['output', 'outDir']))
    .option('--option <名称=值>', '通知没有规定之处的选择，可多次使用，见下', collect)
    .option('--json', '以 JSON 输出')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', `\n${formatDetails()}`)
    .action((files: string[], flags: FormatFlags) => done(formatFiles(files, flags)));

  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

const EXIT_CODES = `退出码：
  0  一切正常
  1  排版已完成，但有的段落仍未达到要求，需要手工处理
  2  有文件无法读取或写入，或命令用法有误`;

const OUTLINE_JSON = `
JSON：{"paragraphs": [{"index", "text", "label", "role", "lead", "reason"}]}
  index   段落在正文中的序号，从 0 起，表格和内容控件里的段落也计入，文本框不计
  text    文字，不含段首空白和不可见字符
  label   自动编号，没有为 null
  role    段落角色，如 title、heading1、body
  lead    段首标题句在 text 中的长度，没有为 null
  reason  判断的理由`;

function formatDetails(): string {
  const options = optionsOf(redcross2022).map((option) => {
    const choices = option.choices.map(({ value, label }) => {
      const isDefault = value === option.defaultValue ? '（默认）' : '';
      return `      ${value === label ? value : `${value}  ${label}`}${isDefault}`;
    });
    return [`  ${option.name}  ${option.label}`, ...choices].join('\n');
  });
  return `输出位置：不指定时写到原文件旁边，文件名加“-排版”，不覆盖已有文件；
  -o 和 --out-dir 指定的位置上已有的文件会被替换，但绝不会替换任何一个输入文件。

--option 的名称和值：
${options.join('\n')}

${EXIT_CODES}`;
}
