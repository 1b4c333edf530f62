import type { Draft } from '../../draft/draft';
import { readDraft } from '../../draft/read';
import type { FormFieldName, Notice } from '../../notice/notice';
import { Package } from '../../ooxml/package';
import type { XmlEngine } from '../../ooxml/xml';
import { readForm } from '../read-form';
import { comparableName } from './comparable-name';

/** A file that a unit handed in, as far as the summary needs it: plain values, fit to be sent from a worker. */
export interface CaseFile {
  /** By the form; by the narrative's title and byline where there is no form. null: not filled in. */
  readonly caseName: string | null;
  readonly unit: string | null;
  readonly city: string | null;
  /** Whether the file holds a form. */
  readonly hasForm: boolean;
  /** Whether the form may be handed in as it is. */
  readonly ready: boolean;
  /** What is to be put right before it may, and what is doubtful; one sentence each, for the unit. */
  readonly remarks: readonly string[];
}

/** Reads a file. Throws `UnreadableFile`, whose message says what is wrong with it. */
export function readCaseFile(bytes: Uint8Array, xml: XmlEngine, notice: Notice): CaseFile {
  const draft = readDraft(Package.open(bytes, xml));
  const form = readForm(draft, notice);
  const narrative = narrativeFront(draft);
  if (!form) {
    const remark = '文件里没有找到申报表，请交附件1的申报表。';
    return { ...narrative, city: null, hasForm: false, ready: false, remarks: [remark] };
  }
  const valueOf = (name: FormFieldName) => form.fields.find((field) => field.name === name)?.value ?? null;
  const caseName = valueOf('caseName');
  const unit = valueOf('unit');
  const wrong = form.fields.flatMap(({ state, message }) => (message && state !== 'tight' ? [message] : []));
  return {
    caseName: caseName ?? narrative.caseName,
    unit: unit ?? narrative.unit,
    city: valueOf('city'),
    hasForm: true,
    ready: form.ready,
    remarks: [
      ...wrong,
      ...difference('案例名称', caseName, narrative.caseName),
      ...difference('申报单位', unit, narrative.unit),
      ...form.warnings,
    ],
  };
}

/** Title and byline of the narrative; null for what is not there. */
function narrativeFront({ paragraphs }: Draft): Pick<CaseFile, 'caseName' | 'unit'> {
  const ofRole = (role: 'title' | 'byline') => {
    const found = paragraphs.filter((paragraph) => paragraph.role === role && paragraph.clean !== '');
    return found.length === 0 ? null : found.map(({ clean }) => clean).join('');
  };
  return { caseName: ofRole('title'), unit: ofRole('byline') };
}

/** Both readings, so that the unit can say which one is meant. */
function difference(what: string, onForm: string | null, aboveNarrative: string | null): string[] {
  if (onForm === null || aboveNarrative === null) return [];
  if (comparableName(onForm) === comparableName(aboveNarrative)) return [];
  return [`${what}前后不一致：申报表上是“${onForm}”，正文前是“${aboveNarrative}”，请改成一样的。`];
}
