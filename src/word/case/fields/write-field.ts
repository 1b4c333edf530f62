import type { FormField } from '../../../notice/notice';
import { trimBlanks } from '../../../text/blanks';
import type { XmlEngine } from '../../../ooxml/xml';
import { can } from '../../host/capabilities';
import { Refusal } from '../../../draft/refusal';
import { Stopped, sentenceFor } from '../../host/errors';
import { storedValue, writeStoredValue } from '../case-values';
import type { WriteOutcome } from '../../../session/form';
import { planEdits, type ParagraphEdit } from '../../../form/edit-plan';
import { controlOf, controlsToChange, findFieldControls, type FieldControl } from './field-controls';
import { obstaclesIn } from './field-obstacles';
import { fieldLines } from '../../../form/field-lines';
import { labelOf } from '../../../notice/fields';
import { findEdits } from '../../document/text-edits';
import { SyncCounter } from '../../host/sync-budget';
import { readField, readFields, type LiveField } from './live-field';
import { textsOf, wholeLine } from '../../../form/field-line';
import { sameTexts } from '../../../form/same-texts';
import { askCaret } from './caret-in-field';
import { stopIfGivenUp } from '../own-work';
import { linesOf } from '../../../form/limits/surplus-place';

const GONE = '这一栏的填写框已经不在文档里了。请直接在文档里填写。';

/**
 * Writes a field as the author wrote it in the pane, changing no more of the document than that. Nothing is written where
 * the document does not say `base` any more, or once the work was given up.
 */
export async function writeField(
  xml: XmlEngine,
  field: FormField,
  texts: readonly string[],
  base: readonly string[],
  givenUp: AbortSignal,
): Promise<WriteOutcome> {
  const wanted = texts.map(trimBlanks).filter((text) => text !== '');
  const progress = { started: false };
  try {
    return await Word.run(async (context) => {
      const found = await findFieldControls(context);
      if (field.bound && !can('plainTextControls') && !found.list.some((one) => one.field === field.name))
        return await writeBound(field, wanted, base, givenUp);
      const controls = controlsToChange(found, field);
      const [first] = controls;
      const caret = askCaret(context, controls);
      const before = await readField(context, first);
      if (!before) throw new Refusal(GONE);
      const lines = fieldLines(before, field);
      if (!sameTexts(textsOf(lines), base)) return { kind: 'changed', lines };
      if (textsOf(lines).join('\n') === wanted.join('\n')) return { kind: 'written' };
      const steps = field.bound
        ? () => replaceEverywhere(context, controls, wanted)
        : await stepsOf(context, xml, before, lines.length === 0, wanted, field);
      stopIfGivenUp(givenUp);
      progress.started = true;
      steps();
      caret.follow(field.bound || lines.length === 0 || wanted.length === 0);
      // Read back in the same batch: what is told is what stands there.
      const after = await readField(context, first);
      if (!after || !sameTexts(textsOf(fieldLines(after, field)), wanted))
        throw new Stopped(`“${labelOf(field)}”写进文档后与窗格里的不一样。${standsNow(after, field)}请核对。`);
      return { kind: 'written' };
    });
  } catch (error) {
    if (!progress.started || error instanceof Stopped) return { kind: 'refused', message: sentenceFor(error) };
    return { kind: 'refused', message: `${sentenceFor(error)}${await tellState(field)}` };
  }
}

/** Queues nothing yet: finds all places, then gives back what writes there. */
async function stepsOf(
  context: Word.RequestContext,
  xml: XmlEngine,
  before: LiveField,
  isEmpty: boolean,
  wanted: readonly string[],
  field: FormField,
): Promise<() => void> {
  const { control, paragraphs, places } = before;
  const whole = control.holdsParagraphs ? wanted.join('\n') : wanted.join(' ');
  const obstacles = await obstaclesIn(context, xml, control);
  const obstacle = (index: number) =>
    obstacles.length >= paragraphs.length ? obstacles[index] : obstacles.find(Boolean);
  const demandPlain = (index: number) => {
    const found = obstacle(index);
    if (found != null) throw new Refusal(`“${labelOf(field)}”里有${found}，从窗格改写会把它弄丢。请直接在文档里修改。`);
  };
  if (isEmpty) {
    paragraphs.forEach((_, index) => demandPlain(index));
    return () => {
      controlOf(context, control).insertText(whole, 'Replace');
    };
  }
  if (wanted.length === 0) {
    paragraphs.forEach((_, index) => demandPlain(index));
    return () => {
      controlOf(context, control).clear();
    };
  }
  const edits = planEdits(paragraphs, control.holdsParagraphs ? wanted : [whole]);
  for (const edit of edits) if (touchesWords(edit)) demandPlain(edit.paragraph);
  const placed = edits.flatMap((edit) => {
    const place = edit.kind === 'replace' ? places[edit.paragraph] : undefined;
    return edit.kind === 'replace' && place ? [{ edit, place, text: paragraphs[edit.paragraph]?.text ?? '' }] : [];
  });
  const found = await findEdits(context, placed, new SyncCounter());
  const writes = new Map<ParagraphEdit, () => void>();
  for (const { edit, place, text, write } of found) {
    if (!write) {
      // Not found beyond doubt: the paragraph gets its text as a whole, if there is nothing else in it.
      demandPlain(edit.paragraph);
      if (text.includes('\n'))
        throw new Refusal(`“${labelOf(field)}”里有手动换行，从窗格改写会改变分行。请直接在文档里修改。`);
    }
    const whole = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    writes.set(edit, write ?? (() => place.insertText(whole, 'Replace')));
  }
  return () => {
    for (const edit of edits) {
      if (edit.kind === 'replace') writes.get(edit)?.();
      else carryOut(edit, places);
    }
  };
}

/** Whether words of the document go away by an edit. */
function touchesWords(edit: ParagraphEdit): edit is Exclude<ParagraphEdit, { kind: 'insert' }> {
  return edit.kind === 'delete' || (edit.kind === 'replace' && edit.end > edit.start);
}

function carryOut(edit: Exclude<ParagraphEdit, { kind: 'replace' }>, places: LiveField['places']): void {
  if (edit.kind === 'delete') places[edit.paragraph]?.delete(false);
  else {
    let last = places[edit.after];
    for (const text of edit.texts) last = last?.insertParagraph(text, 'After');
  }
}

/** Name and unit stand in several places, which follow each other; where the host is slow to do so they agree at once. */
function replaceEverywhere(
  context: Word.RequestContext,
  controls: readonly FieldControl[],
  wanted: readonly string[],
): void {
  for (const control of controls) {
    if (wanted.length === 0) controlOf(context, control).clear();
    else controlOf(context, control).insertText(wanted.join(' '), 'Replace');
  }
}

/** Word LTSC 2021 shows an add-in no plain-text control; the data that it is bound to can be had. */
async function writeBound(
  field: FormField,
  wanted: readonly string[],
  base: readonly string[],
  givenUp: AbortSignal,
): Promise<WriteOutcome> {
  const value = await storedValue(field.name);
  if (value === null) throw new Refusal(GONE);
  const lines = value === '' ? [] : [{ label: '', text: value }];
  if (!sameTexts([value], base)) return { kind: 'changed', lines };
  const text = wanted.join(' ');
  stopIfGivenUp(givenUp);
  await writeStoredValue(field.name, text);
  if ((await storedValue(field.name)) !== text)
    throw new Refusal(`Word 没有接受“${labelOf(field)}”的新内容。请直接在文档里填写。`);
  return { kind: 'written' };
}

/** After a failure half way: what the field says now. */
async function tellState(field: FormField): Promise<string> {
  try {
    return await Word.run(async (context) => {
      const control = (await findFieldControls(context)).list.find((one) => one.field === field.name);
      const [now = null] = control ? await readFields(context, [control]) : [];
      return standsNow(now, field);
    });
  } catch {
    return '写到哪里还不知道，请在文档里核对这一栏。';
  }
}

function standsNow(now: LiveField | null, field: FormField): string {
  if (!now) return '这一栏已经不在文档里了。';
  const text = linesOf(now.paragraphs).map(wholeLine).join('');
  if (fieldLines(now, field).length === 0) return '文档里这一栏现在是空的。';
  const shown = [...text];
  return `文档里这一栏现在是“${shown.slice(0, 30).join('')}${shown.length > 30 ? '……' : ''}”。`;
}
