import type { Draft } from '../../draft/draft';
import { withoutShownPrompts } from '../../draft/shown-prompts';
import { withoutCaseLists } from '../../format/sheets/case-lists';
import type { Notice } from '../../notice/notice';
import { formatChineseNumber } from '../../text/chinese-number';
import type { FormReading, FoundForm } from '../form';
import { judgeForm } from '../judge';
import { readNarrative } from '../narrative';
import { otherFormTitle } from '../other/other-form';
import { otherNoticeIn } from '../other/other-notice';
import { textsIn } from '../places/chosen-places';
import { controlPlaces } from '../places/control-places';
import type { FormPlaces } from '../places/field-place';
import { formPlaces } from '../places/form-places';
import { formParts } from './form-parts';

/**
 * Reads the application form in a document: by the add-in's own controls where it has them, else by its printed labels.
 * Of several forms the first, with a warning that there are others. null if the document holds no form.
 */
export function readForm(draft: Draft, notice: Notice): FormReading | null {
  return readForms(draft, notice)[0] ?? null;
}

/** Every form in a document, in its order; where there are several, each with a warning that says so. */
export function readForms(draft: Draft, notice: Notice): FormReading[] {
  return findForms(draft, notice).map((form) => judge(form, notice));
}

/** Judges a form with the narrative that stands in its part of the document. */
export function judge({ found, part }: FormPart, notice: Notice): FormReading {
  const other = otherNoticeIn(part, notice);
  const warnings = [...(other === null ? [] : [other]), ...found.warnings];
  return judgeForm({ ...found, warnings }, readNarrative(part, notice), notice);
}

/** A form with the part of the document that it stands in. */
export interface FormPart {
  readonly found: FoundForm;
  /** Where its fields stand by their labels. */
  readonly places: FormPlaces;
  /** From its heading to that of the next form; the first part begins with the document. */
  readonly part: Draft;
}

/** The forms in a document, not judged: what stands in annex 2 is no form. One that nobody has filled in does not count beside others. */
export function findForms(draft: Draft, notice: Notice): FormPart[] {
  const all = formParts(withoutCaseLists(draft, notice), notice).flatMap((part) => formIn(part, notice) ?? []);
  const filled = all.filter(({ found }) => isFilled(found, notice));
  const forms = filled.length > 0 ? filled : all.slice(0, 1);
  return forms.map((form, index) => ({ ...form, found: counted(form.found, index + 1, forms.length) }));
}

/** A field whose control is not there (the year of the title, a control that somebody removed) is read by its label. */
function formIn(part: Draft, notice: Notice): FormPart | null {
  const controls = controlPlaces(part, notice);
  const typed = formPlaces(withoutShownPrompts(part), notice);
  const isOther = !controls && typed && otherFormTitle(part, typed.places, notice) !== null;
  const labelled = isOther ? null : typed;
  if (!labelled && !controls) return null;
  const places = labelled ?? { places: [], loose: [] };
  const byLabels = textsIn(places, notice);
  const byControls = controls && textsIn(controls, notice);
  const found: FoundForm = byControls
    ? { source: 'controls', ...byControls, texts: { ...byLabels.texts, ...byControls.texts } }
    : { source: 'labels', ...byLabels };
  return { found, places, part };
}

function isFilled({ texts }: FoundForm, { form }: Notice): boolean {
  return form.fields.some(({ name, kind }) => kind !== 'year' && (texts[name]?.lines.length ?? 0) > 0);
}

function counted(found: FoundForm, number: number, of: number): FoundForm {
  if (of === 1) return found;
  const several = `文件里有${numberOf(of)}张申报表，这是第${formatChineseNumber(number)}张，请核对；最好一张表存一个文件。`;
  return { ...found, warnings: [several, ...found.warnings] };
}

function numberOf(count: number): string {
  return count === 2 ? '两' : formatChineseNumber(count);
}
