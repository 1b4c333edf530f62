import type { Notice } from '../../notice/notice';
import { resolveOptions } from '../../notice/options';
import { docxOf } from '../../ooxml/new-package';
import { formatChineseNumber } from '../../text/chinese-number';
import { BlockStyles } from './block-styles';
import { documentParts } from './new-document';
import { type Wml, paragraph, run } from './wml';

/** What the authors of one file are to put right. */
export interface ReturnedCase {
  /** Name of the file as they handed it in, without folders. */
  readonly file: string;
  readonly caseName: string | null;
  readonly unit: string | null;
  /** At least one; a sentence each. */
  readonly remarks: readonly string[];
}

/** 退回修改意见: a document of remarks for the units, file by file, in the typography of the narrative. */
export function remarksDocument(notice: Notice, cases: readonly ReturnedCase[]): Uint8Array {
  const options = resolveOptions(notice, { 'page-margins': 'gbt9704' });
  const { title, heading1, body } = options.looks;
  if (!title || !heading1 || !body) throw new Error('a notice without the looks of a narrative');
  const styles = new BlockStyles(options);
  const parts: Wml[] = cases.flatMap((returned, index) => [
    paragraph(styles.id(heading1), run(`${formatChineseNumber(index + 1)}、${headingOf(returned)}`)),
    ...returned.remarks.map((remark, number) => paragraph(styles.id(body), run(`${number + 1}.${remark}`))),
  ]);
  const content = [paragraph(styles.id(title), run('退回修改意见')), ...parts].join('');
  return docxOf(documentParts(content, styles, options.pageMargins));
}

/** 望川县红十字会《让急救课走进赶集日》（案例2.docx） */
function headingOf({ file, caseName, unit }: ReturnedCase): string {
  const name = caseName === null ? '' : `《${caseName}》`;
  return `${unit ?? ''}${name}（${file}）`;
}
