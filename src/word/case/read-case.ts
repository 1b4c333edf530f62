import type { Draft } from '../../draft/draft';
import type { FieldLine } from '../../form/field-line';
import type { FoundForm } from '../../form/form';
import { readByControls } from '../../form/from-controls';
import { readByLabels } from '../../form/from-labels';
import { fieldOfTag } from '../../form/tags';
import { FORM_FIELDS, type FormFieldName } from '../../notice/notice';
import { redcross2022 } from '../../notice/redcross-2022';
import { descendants, isNamed, wChild, wValue } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';
import { trimBlanks } from '../../text/blanks';
import { blockedBecause } from '../protection';
import { blocksIn } from './blocks-present';
import type { CaseState } from './case-desk';
import { caseFormOf, type FoundCase } from './case-form';
import { isEmptyDocument } from './insert-place';
import { obstacleIn } from './obstacles';
import { readStep } from './step';
import { readTray } from './tray';

const TO_ADOPT = '这份表是手工填写的，要先接管，才能从窗格里填写。';
const NO_CONTROL = '这一栏没有内容控件，请直接在文档里填写。';

/** The case in a document that was read. */
export function caseIn(draft: Draft): { readonly state: CaseState; readonly form: FoundCase | null } {
  const form = formIn(draft);
  const state: CaseState = {
    form: form && caseFormOf(form, redcross2022),
    blocks: [...blocksIn(draft, redcross2022).keys()],
    isEmpty: isEmptyDocument(draft),
    blocked: blockedBecause(draft.pkg, '填写'),
    tray: readTray(),
    step: readStep(),
  };
  return { state, form };
}

function formIn(draft: Draft): FoundCase | null {
  const byLabels = readByLabels(draft, redcross2022);
  const byControls = readByControls(draft, redcross2022);
  const found: FoundForm | null = byControls
    ? { ...byControls, texts: { ...byLabels?.texts, ...byControls.texts } }
    : byLabels;
  if (!found) return null;
  const controls = controlsIn(draft);
  const fixed = FORM_FIELDS.map((name) => [name, fixedBecause(controls.get(name) ?? null, found)] as const);
  return {
    found,
    lines: Object.fromEntries(FORM_FIELDS.map((name) => [name, linesIn(draft, name, found)])),
    fixedBecause: Object.fromEntries(fixed.filter(([, reason]) => reason !== null)),
  };
}

function controlsIn({ pkg }: Draft): Map<FormFieldName, XmlElement> {
  const controls = new Map<FormFieldName, XmlElement>();
  const root = pkg.document(pkg.mainPart)?.documentElement;
  if (!root) return controls;
  for (const element of descendants(root)) {
    if (!isNamed(element, W, 'sdt')) continue;
    const field = fieldOfTag(wValue(wChild(element, 'sdtPr'), 'tag') ?? '');
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
