import type { Engine } from '../../engine';
import { cutFrom, cutLines, surplusFrom } from '../../../form/limits/surplus';
import { quantity } from '../../../form/limits/limit';
import type { FormField, FormFieldName, Limit } from '../../../notice/notice';
import { withoutBlanks } from '../../../text/blanks';
import { joinInLine } from '../../../text/join-in-line';
import type { XmlEngine } from '../../../ooxml/xml';
import { Refusal } from '../../../draft/refusal';
import { sentenceFor, Stopped } from '../../host/errors';
import type { SurplusOutcome, TrayEntry } from '../../../session/form';
import { controlOf, controlsToChange, findFieldControls } from './field-controls';
import { fieldLines } from '../../../form/field-lines';
import { fieldOf, labelOf } from '../../../notice/fields';
import { obstaclesIn } from './field-obstacles';
import { stopIfGivenUp } from '../own-work';
import { rangeAfter } from '../range-after';
import { readField, type LiveField } from './live-field';
import { linesOf, placeIn } from '../../../form/limits/surplus-place';
import { addToTray, readTray, takeFromTray } from '../tray';
import { textsOf } from '../../../form/field-line';
import { endsWithTexts, sameTexts } from '../../../form/same-texts';

const IN_TRAY = '多出的文字已经存进“移出的文字”，一个字也没有丢。';

/** Selects what is beyond the limit. */
export async function selectSurplus(field: FormField): Promise<SurplusOutcome> {
  return told(() =>
    Word.run(async (context) => {
      const { live, limit, most } = await readOver(context, field);
      const lines = linesOf(live.paragraphs);
      const from = surplusFrom(lines, limit);
      const place = from && placeIn(lines, from);
      if (!place) throw new Refusal(`“${labelOf(field)}”没有超出 ${most}。`);
      const range = await rangeAfter(context, live, place);
      if (!range)
        throw new Refusal(`在“${labelOf(field)}”里找不准多出的部分（可能有图片、批注或修订）。请直接在文档里修改。`);
      range.select(Word.SelectionMode.select);
      await context.sync();
    }),
  );
}

/** What was moved into the tray; null if it could not be, see `message`. */
export type Moved =
  | { readonly moved: TrayEntry; readonly message: null; readonly kept: readonly string[] }
  /** `moved` is set where the text lies in the tray although it still stands in the document. */
  | { readonly moved: TrayEntry | null; readonly message: string };

/**
 * Moves what is beyond the limit into the tray: first it is saved there, then it is deleted in the document, then the
 * document is read again. Whatever fails on the way, the words stand in one of the two places, or in both.
 */
export async function moveSurplusOut(xml: XmlEngine, field: FormField, givenUp: AbortSignal): Promise<Moved> {
  const saved: { entry: TrayEntry | null } = { entry: null };
  try {
    return await Word.run(async (context) => {
      const { live, limit, most } = await readOver(context, field);
      const { paragraphs } = live;
      const lines = linesOf(paragraphs);
      const from = cutFrom(lines, limit);
      const place = from && placeIn(lines, from);
      if (!from || !place) throw new Refusal(`“${labelOf(field)}”没有超出 ${most}，不用移出。`);
      const obstacles = await obstaclesIn(context, xml, live.control);
      const touched = obstacles.length >= paragraphs.length ? obstacles.slice(place.paragraph) : obstacles;
      const obstacle = touched.find((one) => one !== null);
      if (obstacle != null)
        throw new Refusal(`“${labelOf(field)}”多出的部分一带有${obstacle}，移出会把它弄丢。请直接在文档里删减。`);
      const range = await rangeAfter(context, live, place);
      if (!range) throw new Refusal(`在“${labelOf(field)}”里找不准多出的部分。请直接在文档里删减。`);
      stopIfGivenUp(givenUp);
      const cut = cutLines(lines, from);
      const moved = await addToTray(field.name, cut.moved, cut.continues);
      saved.entry = moved;
      stopIfGivenUp(givenUp);
      range.delete();
      const after = await readField(context, live.control);
      if (!after || !sameTexts(textsOf(linesOf(after.paragraphs)), textsOf(cut.kept)))
        throw new Stopped(`移出后“${labelOf(field)}”与预期的不一样。${IN_TRAY}请在文档里核对这一栏。`);
      return { moved, message: null, kept: textsOf(cut.kept) };
    });
  } catch (error) {
    const moved = saved.entry;
    const rest = moved && !(error instanceof Stopped) ? `${IN_TRAY}它在文档里可能还有一份，请核对。` : '';
    return { moved, message: sentenceFor(error) + rest };
  }
}

/** Puts a text back at the end of its field, and then takes it out of the tray. */
export async function putBack({ xml, notice }: Engine, id: string, givenUp: AbortSignal): Promise<SurplusOutcome> {
  const entry = (await readTray()).find((one) => one.id === id);
  if (!entry) return { kind: 'refused', message: '“移出的文字”里已经没有这一段了。' };
  const { texts, continues } = entry;
  const field = fieldOf(notice, entry.field);
  let started = false;
  return told(
    async () => {
      await Word.run(async (context) => {
        const live = await readLive(context, field);
        const before = textsOf(fieldLines(live, field));
        const insert = insertionAtEnd(context, live, before.length === 0, texts, continues);
        if (before.length === 0) {
          const obstacle = (await obstaclesIn(context, xml, live.control)).find((one) => one !== null);
          if (obstacle != null) throw new Refusal(`“${labelOf(field)}”里有${obstacle}，请直接在文档里粘贴这段文字。`);
        }
        stopIfGivenUp(givenUp);
        started = true;
        insert();
        const after = await readField(context, live.control);
        const now = after ? textsOf(linesOf(after.paragraphs)) : [];
        if (!endsWithTexts(now, texts) || !startsWithAll(now, before))
          throw new Stopped(`放回后“${labelOf(field)}”与预期的不一样。这段文字仍在“移出的文字”里，请在文档里核对。`);
      });
      await takeFromTray(id);
    },
    () => (started ? '这段文字仍在“移出的文字”里，文档里可能已经有一份，请核对。' : ''),
  );
}

/** Keeps a text in the tray. */
export function keep(field: FormFieldName, texts: readonly string[]): Promise<SurplusOutcome> {
  return told(async () => {
    await addToTray(field, texts, false);
  });
}

export function discard(id: string): Promise<SurplusOutcome> {
  return told(() => takeFromTray(id));
}

/** The outcome of work on a field; `rest` adds what the author should know after a failure. */
async function told(work: () => Promise<void>, rest: () => string = () => ''): Promise<SurplusOutcome> {
  try {
    await work();
    return { kind: 'done', tray: await readTray() };
  } catch (error) {
    return { kind: 'refused', message: sentenceFor(error) + (error instanceof Stopped ? '' : rest()) };
  }
}

function startsWithAll(now: readonly string[], before: readonly string[]): boolean {
  return withoutBlanks(now.join('')).startsWith(withoutBlanks(before.join('')));
}

async function readLive(context: Word.RequestContext, field: FormField): Promise<LiveField> {
  const [first] = controlsToChange(await findFieldControls(context), field);
  const live = await readField(context, first);
  if (!live) throw new Refusal(`“${labelOf(field)}”的填写框不在文档里。请直接在文档里修改。`);
  return live;
}

async function readOver(
  context: Word.RequestContext,
  field: FormField,
): Promise<{ readonly live: LiveField; readonly limit: Limit; readonly most: string }> {
  const { limit } = field;
  if (limit?.max === undefined) throw new Refusal(`“${labelOf(field)}”没有最多写多少的限制。`);
  const live = await readLive(context, field);
  if (fieldLines(live, field).length === 0) throw new Refusal(`“${labelOf(field)}”是空的。`);
  return { live, limit, most: quantity(limit.max, limit.unit) };
}

/** Queues nothing yet. */
function insertionAtEnd(
  context: Word.RequestContext,
  { control, places, paragraphs }: LiveField,
  isEmpty: boolean,
  texts: readonly string[],
  continues: boolean,
): () => void {
  if (isEmpty) {
    const whole = control.holdsParagraphs ? texts.join('\n') : joinInLine(texts);
    return () => {
      controlOf(context, control).insertText(whole, 'Replace');
    };
  }
  const last = places.filter((_, index) => withoutBlanks(paragraphs[index]?.text ?? '') !== '').at(-1);
  if (!last) throw new Refusal('这一栏在文档里的样子不寻常，请直接在文档里粘贴这段文字。');
  return () => {
    if (!control.holdsParagraphs) {
      const line = joinInLine(texts);
      const before = paragraphs.at(-1)?.text ?? '';
      last.insertText(continues ? line : joinInLine([before, line]).slice(before.length), 'End');
      return;
    }
    const [first = '', ...others] = texts;
    if (continues) last.insertText(first, 'End');
    let below: Word.Paragraph | Word.ContentControl = last;
    for (const text of continues ? others : texts) below = below.insertParagraph(text, 'After');
  };
}
