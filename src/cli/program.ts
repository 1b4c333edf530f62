import { version } from '../../package.json';
import { Argument, Command, CommanderError, Option } from 'commander';
import type { Notice } from '../notice/notice';
import { optionsOf } from '../notice/options';
import { count, type CountFlags } from './count';
import { chineseHelp, chineseUsageError } from './chinese-help';
import { EXIT, Failure, failureOf } from './failure';
import { formatFiles, type FormatFlags } from './format';
import { KINDS, type Kind, newFile, type NewFlags } from './new';
import { outline, type OutlineFlags } from './outline';
import { read, type ReadFlags } from './read';
import { summary, type SummaryFlags } from './summary';
import { writeNote } from './output';

/**
 * Runs the command line and returns the exit code (see `EXIT`). Nothing is thrown: what goes wrong is one Chinese
 * sentence on stderr.
 */
export async function run(args: readonly string[], notice: Notice): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = buildProgram(notice, (code) => (exitCode = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.fine;
      writeNote(chineseUsageError(error));
    } else {
      const failure = error instanceof Failure ? error : failureOf(error, 'case-author');
      writeNote(failure.message);
    }
    return EXIT.unusable;
  }
}

function buildProgram(notice: Notice, done: (exitCode: number) => void): Command {
  const stages = notice.form.stages.map(({ id, filledBy }) => `${id} ${filledBy}`).join('，');
  const program = new Command('case-author')
    .description('案例申报助手：读懂创新案例的 Word 文稿，按通知的格式要求排版。')
    .configureHelp(chineseHelp)
    // Its own sentences are English; `run` writes ours.
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()
    .helpOption('-h, --help', '显示帮助')
    .version(version, '-V, --version', '显示版本')
    .helpCommand(false)
    .addHelpText('after', `\n${EXIT_CODES}`);

  program
    .command('outline')
    .description('列出文稿的每一段：序号、是什么（标题、正文……）、为什么这样判断。')
    .argument('<文件>', '.docx、.docm、.dotx 或 Flat OPC（.xml）文稿')
    .option('--json', '以 JSON 输出')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', `${OUTLINE_JSON}\n\n${OUTLINE_EXIT_CODES}`)
    .action((file: string, flags: OutlineFlags) => done(outline(file, flags, notice)));

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
    .addHelpText('after', `\n${formatDetails(notice)}`)
    .action((files: string[], flags: FormatFlags) => done(formatFiles(files, flags, notice)));

  program
    .command('new')
    .description('新建申报表（附件1）、案例正文的框架（附件3）、汇总表（附件2），或三样放在一份文档里。')
    .addArgument(new Argument('<内容>', 'form 申报表，narrative 正文框架，summary 汇总表，all 三样都要').choices(KINDS))
    .requiredOption('-o, --output <文件>', '输出文件（.docx）')
    .option('--year <年份>', '年度，不写就用今年')
    .option('--set <栏目=内容>', '填好一栏，可多次使用；几段之间写 \\n；栏目名称见下', collect)
    .option('--option <名称=值>', '与 format 相同的选项，可多次使用', collect)
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', `\n${fieldNames(notice)}\n\n${NEW_EXIT_CODES}`)
    .action((kind: Kind, flags: NewFlags) => done(newFile(kind, flags, notice)));

  program
    .command('read')
    .description('读取申报表：各栏的内容、字数和状态，以及能不能提交。手工填写的表和加载项插入的表都能读。')
    .argument('<文件>', '.docx、.docm、.dotx 或 Flat OPC（.xml）申报表')
    .option('--stage <部分>', `退出码只看这一部分：${stages}`)
    .option('--json', '以 JSON 输出')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', `${readJson(stages)}\n\n${fieldNames(notice)}\n\n${READ_EXIT_CODES}`)
    .action((file: string, flags: ReadFlags) => done(read(file, flags, notice)));

  program
    .command('count')
    .description('统计字数：与 Word“字数统计”相同的算法，另给出每个字符算一个字的数字。')
    .argument('[文件]', '文稿或申报表；申报表另按栏目统计')
    .option('--text <文字>', '直接统计一段文字')
    .option('--json', '以 JSON 输出')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', `${COUNT_JSON}\n\n${COUNT_EXIT_CODES}`)
    .action((file: string | undefined, flags: CountFlags) => done(count(file, flags, notice)));

  program
    .command('summary')
    .description('汇总许多申报表：生成汇总表（附件2），并逐个说明每份申报表有什么要改。')
    .argument('<文件或文件夹...>', '申报表；文件夹连同其中的文件夹；读不了的文件会说明原因，其余照常汇总')
    .requiredOption('-o, --output <文件>', '汇总表（.docx），不会替换已有的文件')
    .option('--unit <单位>', '填报单位（市州红十字会）')
    .option('--date <日期>', '填报日期，例如 2022-6-1')
    .option('--categories <文件>', '案例类别：两列的 CSV，案例名称（或文件名）、类别')
    .option('--xlsx', '另存一份表格（.xlsx），与汇总表同名')
    .option('--csv', '另存一份 CSV，与汇总表同名')
    .option('--remarks <位置>', '另写退回修改意见：文件夹，一个单位一份；或者一个 .docx，一个单位一页')
    .option('--all', '没有申报表的文件（名称取自正文的标题）和意见是“不同意推荐”的也列入')
    .option('--keep-proposed', '重复的按建议只列一份；不加就都列入，只说明建议')
    .option('--json', '以 JSON 输出')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', `${SUMMARY_JSON}\n\n${SUMMARY_EXIT_CODES}`)
    .action(async (named: string[], flags: SummaryFlags) => done(await summary(named, flags, notice)));

  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

const EXIT_CODES = `退出码：
  0  一切正常
  1  做完了，但有要人处理的：format 有的段落仍未达到要求，read 申报表未达到提交条件，
     summary 有文件读不了、没有申报表、未达到提交条件、意见待填或要核对，或有重复
  2  有文件无法读取或写入，或命令用法有误；summary 没有生成汇总表`;

const FORMAT_EXIT_CODES = `退出码：
  0  一切正常
  1  排版已完成，但有的段落仍未达到要求，需要手工处理
  2  有文件无法读取或写入，或命令用法有误`;

const OUTLINE_EXIT_CODES = `退出码：
  0  一切正常
  2  文件无法读取，或命令用法有误`;

const OUTLINE_JSON = `
JSON：{"paragraphs": [{"index", "text", "label", "role", "lead", "reason"}]}
  index   段落在正文中的序号，从 0 起，表格和内容控件里的段落也计入，文本框不计
  text    文字，不含段首空白和不可见字符
  label   自动编号，没有为 null
  role    段落角色，如 title、heading1、body
  lead    段首标题句在 text 中的长度，没有为 null
  reason  判断的理由`;

const NEW_EXIT_CODES = `退出码：
  0  一切正常
  2  不能写入，或命令用法有误`;

const readJson = (stages: string) => `
JSON：{"fields": {名称: {"stage", "value", "words", "strict", "limit", "least", "about", "unit", "amount", "state", "message"}},
  "source",
  "stages": [{"id", "name", "done", "total", "ready", "message"}], "narrative", "verdict", "ready", "warnings", "findings",
  "others"}
  stage      由谁填写：${stages}
  value      内容，多段以换行分隔；没有填写为 null
  words      字数（Word 的算法）；strict 每个字符算一个字
  limit      最多写多少，least 最少，about 左右，没有为 null；unit 按什么数：words 字数，characters 字符数（计空格），
             characters-no-spaces 字符数（不计空格），items 条数；amount 按它数是多少
  state      empty 未填，fine 合格，over 超出限制，attention 有问题；message 说明，合格的也可能有
  source     controls 按加载项的内容控件读取，labels 按表上的字样读取
  narrative  同一份文件里的案例正文：{"faults"} 要改的，一句一条；没有正文为 null
  verdict    申报意见：agree、disagree、ambiguous（不明确）、missing
  findings   同样的话逐条列出：{"id", "severity", "message", "field", …}，severity 是 error、warning 或 advice
  others     文件里不止一张申报表时，其余各张，写法相同；只有一张就没有这一项`;

const READ_EXIT_CODES = `退出码：
  0  可以提交；有 --stage 时，那一部分填好了
  1  未达到提交条件；有 --stage 时，那一部分还有要改的
  2  文件无法读取、没有申报表，或命令用法有误`;

const SUMMARY_JSON = `
JSON：{"outputs", "files": [{"file", "form", "state", "row", "leftOut", "remarks", "pending", "findings"}],
      "others", "duplicates": [{"kind", "files", "message", "proposal": {"file", "reason"}}], "warnings"}
  form      文件里不止一张申报表时，是第几张；只有一张就没有这一项
  state     ready 可以提交，pending 单位部分填好、只等市州的意见，opinion 意见填了、要市州核对，not-ready 未达到提交条件，no-form 没有申报表，unreadable 读不了
  row       汇总表里的一行：{"category", "caseName", "unit"}，表上另有的栏在 "others" 里；没有列入为 null
  leftOut   为什么没有列入；列入了或读不了为 null
  remarks   要单位改的和要核对的，一句一条；pending 市州要填或核对的
  findings  这两项里的话逐条列出：{"id", "severity", "message", "field", …}
  others    文件夹里不是 Word 文档的文件，没有列入
  kind      same-file 同一个文件，same-case 同一单位同一案例，same-name 不同单位案例同名
  proposal  建议留哪一份、为什么；看不出来为 null

不列入的：没有申报表的文件、意见是“不同意推荐”的（--all 时都列入），汇总表和退回修改意见，
以及“案例-排版.docx”（同一文件夹里有“案例.docx”时，看作它排好版的副本）。`;

const SUMMARY_EXIT_CODES = `退出码：
  0  列入的全部可以提交
  1  汇总表已生成，但有的文件读不了、没有申报表、未达到提交条件、意见待填或要核对，或有重复
  2  没有生成汇总表，或命令用法有误`;

const COUNT_EXIT_CODES = `退出码：
  0  一切正常
  2  文件无法读取，或命令用法有误`;

const COUNT_JSON = `
JSON：{"words", "strict", "charactersNoSpaces", "charactersWithSpaces"}；统计文件时另有 "fields"，按栏目
  words                 字数：一个汉字或中文标点算一个，连续的字母、数字算一个
  strict                每个字符（空格除外）算一个字，Word、WPS 怎么数都不会比它多
  charactersNoSpaces    字符数（不计空格）
  charactersWithSpaces  字符数（计空格）`;

/** The fields of the form by the names that `new --set` takes and `read --json` gives. */
function fieldNames({ form }: Notice): string {
  // The year stands in the title: it has an option of its own.
  const fields = form.fields.filter(({ kind }) => kind !== 'year');
  const width = Math.max(...fields.map(({ name }) => name.length));
  const lines = fields.map(({ name, label }) => `  ${name.padEnd(width)}  ${label}`);
  return ['栏目名称：', ...lines].join('\n');
}

function formatDetails(notice: Notice): string {
  const options = optionsOf(notice).map((option) => {
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

${FORMAT_EXIT_CODES}`;
}
