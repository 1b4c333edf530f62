import type { Notice } from '../../notice/notice';
import { resolveOptions } from '../../notice/options';
import { docxOf } from '../../ooxml/package/new-package';
import { formatChineseNumber } from '../../text/chinese-number';
import { BlockStyles } from './block-styles';
import { documentParts, setupOf } from './new-document';
import { REMARKS_TITLE } from '../remarks-title';
import type { ReturnedCase, ReturnedUnit } from '../summary/returned-units';
import { ON_NEW_PAGE, type Wml, paragraph, run } from './wml';

/** 退回修改意见: what units are to put right, each on pages of its own, in the typography of the narrative. */
export function remarksDocument(notice: Notice, units: readonly ReturnedUnit[]): Uint8Array {
  const options = resolveOptions(notice, notice.typography.newDocuments);
  const { title, byline, heading1, body } = options.looks;
  if (!title || !byline || !heading1 || !body) throw new Error('a notice without the looks of a narrative');
  const styles = new BlockStyles(options);
  const content = units.flatMap(({ unit, cases }, index) => [
    paragraph(styles.id(title), run(REMARKS_TITLE), index === 0 ? '' : ON_NEW_PAGE),
    paragraph(styles.id(byline), run(unit)),
    ...cases.flatMap((returned, number): Wml[] => [
      paragraph(styles.id(heading1), run(`${formatChineseNumber(number + 1)}、${headingOf(returned)}`)),
      ...returned.remarks.map((remark, at) => paragraph(styles.id(body), run(`${at + 1}.${remark}`))),
    ]),
  ]);
  return docxOf(documentParts(content.join(''), styles, setupOf(notice, options, false)));
}

/** 《让急救课走进赶集日》（案例2.docx） */
function headingOf({ file, caseName }: ReturnedCase): string {
  return caseName === null ? file : `《${caseName}》（${file}）`;
}
