import { wChild } from '../dom';
import { W } from '../namespaces';
import type { XmlDocument } from '../xml';
import { UnreadableFile } from './unreadable';

/** Throws `UnreadableFile` unless the main part is the text of a Word document. */
export function checkMainPart(contentType = '', document: XmlDocument | undefined): void {
  if (/spreadsheetml|ms-excel/u.test(contentType)) {
    throw new UnreadableFile('spreadsheet', '这是 Excel 表格，不是 Word 文稿，请选择 .docx 文件。');
  }
  if (/presentationml|ms-powerpoint/u.test(contentType)) {
    throw new UnreadableFile('presentation', '这是 PowerPoint 演示文稿，不是 Word 文稿，请选择 .docx 文件。');
  }
  const root = document?.documentElement;
  if (root == null || root.namespaceURI !== W || root.localName !== 'document') {
    throw new UnreadableFile('not-word', '这份文件的正文不是 Word 文稿的格式，无法读取，请选择 .docx 文件。');
  }
  if (wChild(root, 'body') === null) {
    throw new UnreadableFile('no-body', '这份文件里没有正文内容，请用 Word 打开并检查后另存，或换一份完好的文件。');
  }
}

/** What is read, and written, by the elements of its root. */
const SUBJECTS: Readonly<Record<string, string | undefined>> = { styles: '样式', numbering: '编号' };

/** Throws `UnreadableFile` where the part of styles or lists holds something else. */
export function checkRelatedPart(type: string, document: XmlDocument | undefined): void {
  const subject = SUBJECTS[type];
  const root = document?.documentElement;
  if (subject === undefined || (root?.namespaceURI === W && root.localName === type)) return;
  throw new UnreadableFile(
    'wrong-part',
    `这份文件里存放${subject}的地方放的不是${subject}，无法读取，请用 Word 打开并修复后另存，或换一份完好的文件。`,
  );
}
