import { type Finding, finding, isFault } from '../../draft/finding';
import type { Draft } from '../../draft/draft';
import { readDraft } from '../../draft/read';
import { ownStyles } from '../../format/own-styles';
import { fieldMeaning, fieldOfKind } from '../../notice/fields';
import type { FormField, FormFieldName, Notice } from '../../notice/notice';
import { Package } from '../../ooxml/package/package';
import type { XmlEngine } from '../../ooxml/xml';
import { narrativeFront } from '../narrative';
import { type KindWithoutForm, withoutForm } from '../other/no-form';
import { type FormPart, findForms, judge } from '../read/read-form';

/**
 * - `ready`: may be handed in as it is;
 * - `pending`: the unit has done its part, the next one (the prefecture's opinion) is still to be done;
 * - `opinion`: the unit has done its part, and the prefecture has to look at its opinion: it says no, or not clearly what;
 * - `not-ready`: the unit has something to put right.
 */
export type CaseFileState = 'ready' | 'pending' | 'opinion' | 'not-ready';

/**
 * - `form`: an application form, with or without a narrative;
 * - `text`: some other text, a narrative without its form for instance;
 * - `summary`: annex 2; `remarks`: 退回修改意见. Offices keep what they have made beside what was handed in;
 * - `official`: an official document (公文), the notice itself for instance.
 */
export type CaseFileKind = 'form' | KindWithoutForm;

/** What stands in one field of a form. */
export interface FieldValue {
  readonly name: FormFieldName;
  readonly label: string;
  /** Paragraphs separated by `\n`. */
  readonly value: string;
}

/** A file that a unit handed in, as far as the summary needs it: plain values, fit to be sent from a worker. */
export interface CaseFile {
  /** By the form; by the narrative's title and byline where there is no form. null: not filled in. */
  readonly caseName: string | null;
  readonly unit: string | null;
  readonly city: string | null;
  /** The date on which the form says that it was filled in; absent where it does not. */
  readonly filledOn?: string;
  /** The year in the form's title; absent where it does not say. */
  readonly year?: number;
  readonly kind: CaseFileKind;
  /** What stands in the form, field by field, without those that are empty; by it two versions of a case are compared. */
  readonly fields: readonly FieldValue[];
  /** Where the file holds several forms: which of them this is, from 1. None of them is `ready`: somebody has to look. */
  readonly several?: { readonly number: number; readonly of: number };
  readonly state: CaseFileState;
  /** The opinion is 不同意推荐: the case is not to be handed in. Absent where it is not. */
  readonly isRefused?: true;
  /** What the unit has to put right, and what is doubtful; advice is not among it. */
  readonly remarks: readonly Finding[];
  /** What whoever gets the form from the unit has to fill in or to look at; no fault of the unit. null if nothing is. */
  readonly pending: PendingStage | null;
}

/** The part of a form that is not the unit's, and not right yet. */
export interface PendingStage {
  /** A few words: 待填意见, 请核对意见. */
  readonly mark: string;
  /** For whoever fills it in. */
  readonly remarks: readonly Finding[];
}

/**
 * Reads what a file holds, one for each form in it, in their order; one without a form where there is none. So never empty.
 * Throws `UnreadableFile`, whose message says what is wrong with it.
 */
export function readCaseFiles(bytes: Uint8Array, xml: XmlEngine, notice: Notice): readonly [CaseFile, ...CaseFile[]] {
  const draft = readDraft(Package.open(bytes, xml), { ownStyles: ownStyles(notice) });
  const [first, ...others] = findForms(draft, notice);
  if (!first) return [caseWithoutForm(draft, notice)];
  const count = 1 + others.length;
  return [caseOf(first, 1, count, notice), ...others.map((form, index) => caseOf(form, index + 2, count, notice))];
}

function caseWithoutForm(draft: Draft, notice: Notice): CaseFile {
  const { kind, message } = withoutForm(draft, notice);
  const nobodys = { city: null, fields: [], kind, state: 'not-ready', pending: null } as const;
  if (kind !== 'text') return { ...nobodys, caseName: null, unit: null, remarks: [] };
  return { ...nobodys, ...aboveNarrative(draft, notice), remarks: [finding('no-form', 'error', message)] };
}

/** Whose case it is, and what it is called, by what stands above a narrative. */
function aboveNarrative(draft: Draft, notice: Notice): Pick<CaseFile, 'caseName' | 'unit'> {
  const front = narrativeFront(draft, notice);
  const said = (means: 'case-name' | 'unit') => front[fieldMeaning(notice, means)?.name ?? ''] ?? null;
  return { caseName: said('case-name'), unit: said('unit') };
}

function caseOf(found: FormPart, number: number, of: number, notice: Notice): CaseFile {
  const form = judge(found, notice);
  const above = aboveNarrative(found.part, notice);
  const valueOf = (field: FormField | null) => form.fields.find(({ name }) => name === field?.name)?.value ?? null;
  const [caseName, unit] = [fieldMeaning(notice, 'case-name'), fieldMeaning(notice, 'unit')];
  const year = Number(valueOf(fieldOfKind(notice, 'year')) ?? 0);
  const filledOn = valueOf(fieldMeaning(notice, 'filled-on'));
  const [first, ...later] = form.stages;
  const pending = later.find(({ ready }) => !ready);
  const isOpen = notice.form.stages.some(
    ({ id, openMessage }) => id === pending?.id && openMessage === pending.message,
  );
  const wrongIn = (isWanted: (stage: string) => boolean) =>
    form.fields.flatMap(({ stage, findings }) => (isWanted(stage) ? findings.filter(isFault) : []));
  return {
    caseName: valueOf(caseName) ?? above.caseName,
    unit: valueOf(unit) ?? above.unit,
    city: valueOf(fieldMeaning(notice, 'branch')),
    ...(filledOn !== null && { filledOn }),
    ...(year > 0 && { year }),
    kind: 'form',
    fields: form.fields.flatMap(({ name, label, value }) => (value === null ? [] : [{ name, label, value }])),
    ...(of > 1 && { several: { number, of } }),
    state: of > 1 || !first?.ready ? 'not-ready' : form.ready ? 'ready' : isOpen ? 'pending' : 'opinion',
    ...(form.verdict === 'disagree' && { isRefused: true }),
    remarks: [...wrongIn((stage) => stage === first?.id), ...(form.narrative?.faults ?? []), ...form.warnings],
    pending: pending ? { mark: pending.message, remarks: wrongIn((stage) => stage !== first?.id) } : null,
  };
}
