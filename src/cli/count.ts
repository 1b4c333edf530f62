import type { Draft } from '../draft/draft';
import type { FormReading } from '../form/form';
import { shownLines } from '../draft/shown-lines';
import { figures, limitFigure } from '../form/limits/limit';
import { readForm } from '../form/read/read-form';
import type { Notice } from '../notice/notice';
import { type WordCount, countWords } from '../text/word-count';
import { columns, terminalWidth } from './display';
import { EXIT, Failure, failureOf } from './failure';
import { writeJson, writeNote, writeOut } from './output';
import { readDocument } from './read-document';

export interface CountFlags {
  readonly text?: string;
  readonly json?: boolean;
}

/** `case-author count FILE` or `--text STRING`: 字数 as Word counts, and strictly. Returns the exit code. */
export function count(file: string | undefined, flags: CountFlags, notice: Notice): number {
  try {
    if ((file === undefined) === (flags.text === undefined))
      throw new Failure('usage', '请给出一个文件，或用 --text 给出一段文字，二者只取其一。');
    if (flags.text !== undefined) writeCount(countWords(flags.text), flags);
    if (file !== undefined) countFile(file, flags, notice);
    return EXIT.fine;
  } catch (error) {
    writeNote(failureOf(error, file ?? 'count').message);
    return EXIT.unusable;
  }
}

function countFile(file: string, flags: CountFlags, notice: Notice): void {
  const draft = readDocument(file, notice);
  const form = readForm(draft, notice);
  const total = countWords(textOf(draft));
  if (flags.json) writeJson({ ...total, fields: fieldCounts(form) });
  else writeOut([...fieldRows(form), sentence(total)].join('\n'));
}

/** The body's words with its automatic numbers, as Word counts them without text boxes and notes. */
function textOf({ paragraphs }: Draft): string {
  return shownLines(paragraphs).join('\n');
}

function fieldCounts(form: FormReading | null): object {
  const filled = form?.fields.filter(({ value }) => value !== null) ?? [];
  return Object.fromEntries(filled.map(({ name, value }) => [name, countWords(value ?? '')]));
}

function fieldRows(form: FormReading | null): string[] {
  if (!form) return [];
  const rows = form.fields.map(({ label, words, strict, limit, amount }) => [
    label,
    String(words),
    String(strict),
    limit === null ? '' : limit.unit === 'words' ? limitFigure(limit) : figures(amount, limit),
  ]);
  return [...columns([['栏目', '字数', '按字符', '限制'], ...rows], terminalWidth()), ''];
}

function writeCount(counted: WordCount, flags: CountFlags): void {
  if (flags.json) writeJson(counted);
  else writeOut(sentence(counted));
}

function sentence({ words, strict }: WordCount): string {
  return `字数 ${words}，每个字符（空格除外）算一个字是 ${strict}`;
}
