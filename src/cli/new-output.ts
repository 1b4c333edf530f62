import { findDate, formatDate } from '../text/chinese-date';
import { Failure, failureOf } from './failure';
import { statIfThere, writeWhole } from './files';

/** The name of a document to be made, as given with `flag`. Word opens a .docx of another name as something else, or not at all. */
export function docxName(flag: string, name: string): string {
  if (name.toLowerCase().endsWith('.docx')) return name;
  throw new Failure('usage', `${flag} 要给出以 .docx 结尾的文件名，不能是“${name}”。`);
}

/** Refuses a name that is taken: somebody may have written into that file, and a day's work would be lost. */
export function refuseExisting(name: string): void {
  if ((statIfThere(name)?.size ?? 0) > 0) throw new Failure('exists', `${name} 已经存在，不会覆盖它，请换一个文件名。`);
}

/** Writes a new file whole; throws a `Failure`. */
export function writeNew(name: string, bytes: Uint8Array): void {
  try {
    writeWhole(name, bytes);
  } catch (error) {
    throw failureOf(error, `写入 ${name} 失败`);
  }
}

/** A date given with `flag`, as public documents write it. */
export function dateOf(flag: string, text: string): string {
  const date = findDate(text)?.date;
  if (!date) throw new Failure('usage', `${flag} 要写成日期，例如 2022-6-1，不能是“${text}”。`);
  return formatDate(date);
}
