import { ALL_IN_BOXES, isAllInBoxes } from '../../draft/text-box/boxes';
import { OFFICIAL } from '../../draft/classify/official';
import { isSheetTitle } from '../../draft/classify/form-sheet';
import type { Draft } from '../../draft/draft';
import { caseLists } from '../../format/sheets/case-lists';
import type { Notice } from '../../notice/notice';
import { trimBlanks } from '../../text/blanks';
import { hasPartOfNarrative, readNarrative } from '../narrative';
import { isTitleOfForm } from './other-form';
import { otherNoticeIn } from './other-notice';
import { REMARKS_TITLE } from '../remarks-title';

/** What a document is that holds no application form. `text` is a narrative, another sheet, or anything else. */
export type KindWithoutForm = 'text' | 'summary' | 'remarks' | 'official';

export interface WithoutForm {
  readonly kind: KindWithoutForm;
  /** What it is and what to do; a sentence or two for whoever wrote it or got it. */
  readonly message: string;
}

/** What a document is that holds no application form; one place for whoever reads a file and whoever lists many. */
export function withoutForm(draft: Draft, notice: Notice): WithoutForm {
  const { annex } = notice.form;
  const none = (kind: KindWithoutForm, what: string, todo = `请用${annex}的申报表。`): WithoutForm => ({
    kind,
    message: `文件里没有找到申报表${what}。${todo}`,
  });
  if (isAllInBoxes(draft.paragraphs)) return { kind: 'text', message: `文件里没有找到申报表：${ALL_IN_BOXES}` };
  const [first] = draft.paragraphs.filter(({ clean }) => clean !== '');
  if (!first)
    return none('text', `：里面${hasPicture(draft) ? '只有图片，' : ''}没有文字`, `请用填好的${annex}的申报表。`);
  if (caseLists(draft, notice).size > 0)
    return none('summary', '，这是案例的汇总表', `请用各单位交来的${annex}的申报表。`);
  if (first.clean === REMARKS_TITLE) return none('remarks', '，这是退回修改意见');
  const other = otherNoticeIn(draft, notice);
  if (other !== null) return { kind: 'text', message: other };
  if (draft.paragraphs.some(({ reason }) => OFFICIAL.has(reason.id))) return none('official', '，这是一份公文');
  if (readNarrative(draft, notice) !== null || hasPartOfNarrative(draft, notice))
    return none('text', '，只有案例正文', `请把${annex}的申报表填好，单独存一个文件，或放在正文前面。`);
  const sheet = draft.paragraphs.find(({ clean }) => isSheetTitle(clean))?.clean;
  if (sheet !== undefined && isTitleOfForm(sheet, notice))
    return none('text', '的栏目', `请照${annex}写栏目名（${labelsIn(notice)}……），一栏一格。`);
  const name = sheet ?? nameIn(draft);
  if (name !== null && SHEET.test(name)) return none('text', `，这是另一张表（“${name}”）`);
  return none('text', name === null ? '，看来是另一份文件' : `，看来是另一份文件（“${name}”）`);
}

function hasPicture({ paragraphs }: Draft): boolean {
  return paragraphs.some(({ objects }) => objects.has('inline-picture') || objects.has('anchored-picture'));
}

const SHEET = /[表单册]$/u;
const LONGEST_NAME = 30;

/** What a document calls itself in its first line; null where that is a sentence, or the first cell of a table. */
function nameIn({ paragraphs }: Draft): string | null {
  const [first] = paragraphs.filter(({ clean }) => clean !== '');
  const name = trimBlanks(first?.clean ?? '').replace(/\s+/gu, ' ');
  const isName = name.length <= LONGEST_NAME && !/[。；，：:]/u.test(name);
  return isName && (first?.place.tableDepth === 0 || SHEET.test(name)) ? name : null;
}

/** The first labels of the form, as examples. */
function labelsIn({ form }: Notice): string {
  return form.fields
    .filter(({ name }) => form.rows.flat().includes(name))
    .slice(0, 3)
    .map(({ label }) => label)
    .join('、');
}
