import { isDateLine } from '../../text/date-line';
import { isUnitName } from '../../text/names';
import { withoutBlanks } from '../../text/blanks';
import type { Neighbours } from '../neighbours';
import { type Line, decide, isOpen } from '../line';

/** 岚红发〔2022〕15号 (GB/T 9704—2012, 7.2.5), with any brackets; beside it may stand who signed it. */
const DOCUMENT_NUMBER =
  /^[\p{Script=Han}A-Za-z]{1,14}[〔［[（(【](?:19|20)\d{2}[〕］\])）】]第?\d{1,5}号(?:签发人[：:].*)?$/u;
/** 关于举办…的通知. */
const OFFICIAL_TITLE = /关于.+(?:通知|通报|请示|报告|函|批复|决定|意见|公告|通告)$/u;
/** 各县（市、区）红十字会： */
const SALUTATION = /^[^。；，]{2,60}[：:]$/u;
/** What stands below the date: who gets a copy, who printed it, who may see it. */
const IMPRINT = /^(?:抄送[：:]|[（(]此件|.{2,30}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发$)/u;

/** Within so many lines a document shows what it is. */
const MOST_FRONT_LINES = 12;
const LONGEST_SIGNATURE = 40;

/** Why a line belongs to an official document (`Reason.id`): the heading of it, its signature. */
export const OFFICIAL: ReadonlySet<string> = new Set(['document-number', 'official-signature']);

/** What the author is told of such a document. */
export const OFFICIAL_DOCUMENT =
  '这像是一份公文，不是创新案例，请看看是不是选错了文件。红头、文号和印发说明保持原样，其余按案例正文的格式排。';

/**
 * Official documents (公文), which nobody sends as a case but many open by mistake: known by their number, or by their title
 * and the salutation below it. The letterhead with the number, and the imprint at the end, stay as they are; line and date
 * below the text are signature and date wherever they stand.
 */
export function classifyOfficial(outline: Neighbours): void {
  const front = outline.allLines.filter(isOpen).slice(0, MOST_FRONT_LINES);
  const number = front.findIndex(({ clean }) => DOCUMENT_NUMBER.test(withoutBlanks(clean)));
  if (number < 0 && !isAddressed(front)) return;
  for (const line of front.slice(0, number + 1))
    decide(line, 'letterhead', { id: 'document-number', message: '公文的红头和发文字号，不是案例的内容' });
  for (const line of outline.allLines.filter(isOpen)) {
    if (isImprint(withoutBlanks(line.clean))) {
      decide(line, 'letterhead', { id: 'imprint', message: '公文末尾的抄送、印发说明，不是案例的内容' });
      continue;
    }
    const signature = isDateLine(line.clean) ? outline.previous(line) : null;
    if (!signature || !isOpen(signature) || !isSignature(signature)) continue;
    decide(signature, 'signature', { id: 'official-signature', message: '公文的发文单位，下面一行是日期' });
    decide(line, 'date', { id: 'official-date', message: '公文的成文日期，上面一行是发文单位' });
  }
}

/** `words`: without blanks. */
export function isImprint(words: string): boolean {
  return IMPRINT.test(words);
}

/** A title that only an official document has, with a salutation right below it. */
function isAddressed(front: readonly Line[]): boolean {
  const title = front.findIndex(({ words }) => OFFICIAL_TITLE.test(withoutBlanks(words)));
  return title >= 0 && SALUTATION.test(withoutBlanks(front[title + 1]?.clean ?? ''));
}

function isSignature({ clean, words, mark }: Line): boolean {
  return mark === null && clean.length <= LONGEST_SIGNATURE && isUnitName(words);
}
