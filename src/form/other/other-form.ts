import type { Draft } from '../../draft/draft';
import type { FormField, Notice } from '../../notice/notice';
import { withoutBlanks } from '../../text/blanks';
import { findYear } from '../../text/chinese-date';
import { foldLookAlikes } from '../../text/look-alikes';
import type { FieldPlace } from '../places/field-place';
import { sheetTitleIn } from '../year';

/** Titles that share less of their words with the notice's are those of other forms. */
const LEAST_SHARED = 0.4;
/** So much of them they share where the form asks for nothing that makes a case. */
const SAME = 0.9;
const NEARLY_SAME = 0.75;

/**
 * The title of a form that is not the notice's, though it asks for some of the same things (单位, 联系电话, 意见); null for the notice's
 * own, one with another title that has most of its labels, and one without a title.
 */
export function otherFormTitle(draft: Draft, places: readonly FieldPlace[], notice: Notice): string | null {
  const paper = otherPaperIn(draft);
  if (paper !== null) return paper;
  const title = sheetTitleIn(draft)?.clean ?? null;
  if (title === null) return null;
  const shared = sharedWords(title, notice.form.title);
  const labelled = new Set(places.flatMap(({ field, label, near }) => (label && near === null ? [field] : [])));
  const asked = notice.form.fields.filter(({ kind }) => kind !== 'year' && kind !== 'date');
  const isPart = ({ kind }: FormField) => kind === 'prose' || kind === 'itemised';
  // One part of a case in other words may be anything (主要措施); two of them are a case.
  const parts = new Set(places.flatMap(({ field, label }) => (label && isPart(field) ? [field] : [])));
  const isCase = parts.size >= 2 || [...labelled].some((field) => field.means === 'case-name' || isPart(field));
  const isOther = isCase ? shared < LEAST_SHARED && labelled.size * 2 < asked.length : shared < SAME;
  return isOther ? title : null;
}

/** Papers that ask about a form, or mark one: they have its labels, and are none. */
const OTHER_PAPER = /(?:评分|打分|计分|评审|评议)表|(?:填写|填报|填表)(?:说明|须知|指南)$/u;
const LONGEST_TITLE = 30;

/** What a document calls itself in its first line, where that is no form. */
function otherPaperIn({ paragraphs }: Draft): string | null {
  const first = paragraphs.find(({ clean }) => clean !== '')?.clean ?? '';
  return first.length <= LONGEST_TITLE && OTHER_PAPER.test(withoutBlanks(first)) ? first : null;
}

/** Whether a title is that of the notice's form, or nearly: 红十字会系统 for 红十字系统. */
export function isTitleOfForm(title: string, { form }: Notice): boolean {
  return sharedWords(title, form.title) >= NEARLY_SAME;
}

/** Which share of the pairs of neighbouring characters in a title another one has too; years aside. */
function sharedWords(title: string, other: string): number {
  const [own, known] = [title, other].map(pairsIn);
  const pairs = own ?? [];
  return pairs.length === 0 ? 1 : pairs.filter((pair) => known?.includes(pair)).length / pairs.length;
}

function pairsIn(title: string): string[] {
  const bare = withoutBlanks(foldLookAlikes(title)).replace(/[（(].*?[）)]/gu, '');
  const { start = 0, end = 0 } = findYear(bare) ?? {};
  const words = (bare.slice(0, start) + bare.slice(end)).replace(/(?:\{year\})?年度?/u, '');
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
