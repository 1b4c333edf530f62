import type { Draft } from '../../draft/draft';
import type { FieldLine } from '../../form/field-line';
import type { FoundForm } from '../../form/form';
import { findForms } from '../../form/read/read-form';
import { otherNoticeIn } from '../../form/other/other-notice';
import { readNarrative } from '../../form/narrative';
import { fieldOfTag } from '../../form/tags';
import type { FormFieldName, Notice } from '../../notice/notice';
import { controlsInside } from '../../ooxml/controls';
import { wChild } from '../../ooxml/dom';
import type { XmlElement } from '../../ooxml/xml';
import { trimBlanks } from '../../text/blanks';
import { type Access, blockedBecause } from '../document/protection';
import { blocksIn } from '../../form/blocks/blocks-present';
import type { CaseForm, CaseState } from '../../session/form';
import { isEmptyDocument } from '../../form/blocks/insert-place';
import { ownBlocks } from '../../form/blocks/own-block';
import { obstacleIn } from '../../form/protected-content';
import { readStep } from './step';

const TO_ADOPT = '这份表是手工填写的，还没有放进窗格。';
const NO_CONTROL = '可以直接在文档里写；写好以后也可以把这一栏放进窗格。';

/** The case in a document that was read, and what it says beside its text. */
export function caseIn(
  draft: Draft,
  notice: Notice,
  access: Access,
  kept: Pick<CaseState, 'tray' | 'leftBehind'>,
): CaseState {
  const blocks = [...blocksIn(draft, notice).keys()];
  // Name and unit have controls above a narrative too: those alone are no form.
  const form = blocks.includes('form') ? formIn(draft, notice) : null;
  return {
    form,
    blocks,
    own: [...ownBlocks(draft, notice).keys()],
    isEmpty: isEmptyDocument(draft),
    blocked: blockedBecause(access, '填写'),
    otherNotice: otherNoticeIn(draft, notice),
    ...kept,
    step: readStep(),
  };
}

function formIn(draft: Draft, notice: Notice): CaseForm | null {
  const [first] = findForms(draft, notice);
  if (!first) return null;
  const { found, part } = first;
  const controls = controlsIn(draft);
  const { source, warnings, texts } = found;
  return {
    source,
    warnings,
    narrative: readNarrative(part, notice),
    fields: notice.form.fields.map(({ name }) => ({
      name,
      lines: linesIn(part, name, found),
      promptLeft: texts[name]?.promptLeft ?? false,
      ...(texts[name]?.unclear && { unclear: texts[name].unclear }),
      fixedBecause: fixedBecause(controls.get(name) ?? null, found),
      isOutside: source === 'controls' && !controls.has(name),
    })),
  };
}

function controlsIn({ pkg }: Draft): Map<FormFieldName, XmlElement> {
  const controls = new Map<FormFieldName, XmlElement>();
  const root = pkg.document(pkg.mainPart)?.documentElement;
  if (!root) return controls;
  for (const { element, tag } of controlsInside(root)) {
    const field = fieldOfTag(tag);
    if (field !== null && !controls.has(field)) controls.set(field, element);
  }
  return controls;
}

function fixedBecause(control: XmlElement | null, { source }: FoundForm): string | null {
  if (source === 'labels') return TO_ADOPT;
  if (!control) return NO_CONTROL;
  const content = wChild(control, 'sdtContent');
  const obstacle = content && obstacleIn(content, { insertionsCount: false });
  return obstacle === null ? null : `这一栏里有${obstacle}，从窗格改写会把它弄丢。请直接在文档里修改。`;
}

/** The lines of a field, with the automatic numbers of its paragraphs apart. */
function linesIn(draft: Draft, name: FormFieldName, { texts }: FoundForm): FieldLine[] {
  const labels = draft.paragraphs
    .filter(({ place }) => place.controls.some((tag) => fieldOfTag(tag) === name))
    .flatMap(({ label }) => (label ? [label.text] : []));
  return (texts[name]?.lines ?? []).map((line) => {
    const [label] = labels;
    if (label === undefined || !line.startsWith(label)) return { label: '', text: line };
    labels.shift();
    return { label, text: trimBlanks(line.slice(label.length)) };
  });
}
