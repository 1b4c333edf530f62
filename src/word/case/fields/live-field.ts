import type { FieldLine } from '../../../form/field-line';
import { can } from '../../host/capabilities';
import { controlOf, allControls, type FieldControl } from './field-controls';
import { shownText, splitParagraphs } from '../../../form/read/shown-text';

export interface LiveField {
  readonly control: FieldControl;
  /** As they stand in the document at this moment, soft returns as `\n`. One without a paragraph of its own has a single text. */
  readonly paragraphs: readonly FieldLine[];
  /** What the paragraphs can be changed by, one for each; good within the context that it was read in. */
  readonly places: readonly (Word.Paragraph | Word.ContentControl)[];
  /** The text as Word gives it, to tell cheaply whether anything has changed since. */
  readonly raw: string;
}

/** What is asked in one batch; `answer` is to be called after its sync. */
interface Asked {
  readonly control: Word.ContentControl;
  readonly reviewed: OfficeExtension.ClientResult<string> | null;
  readonly paragraphs: Word.ParagraphCollection | null;
}

/**
 * Reads fields as they are now: one sync, and a second one where paragraphs are numbered. null where the control is gone.
 *
 * `text` has deleted revisions in it on some hosts (office-js issue 1267), `getReviewedText` of WordApi 1.4 does not.
 */
export async function readFields(
  context: Word.RequestContext,
  controls: readonly FieldControl[],
): Promise<(LiveField | null)[]> {
  const all = allControls(context);
  const asked = controls.map((control) => ask(controlOf(context, control, all), control));
  await context.sync();
  const read: (LiveField | null)[] = [];
  for (const [index, control] of controls.entries()) {
    const one = asked[index];
    read.push(one ? await answer(context, control, one) : null);
  }
  return read;
}

export async function readField(context: Word.RequestContext, control: FieldControl): Promise<LiveField | null> {
  const [field = null] = await readFields(context, [control]);
  return field;
}

function ask(control: Word.ContentControl, field: FieldControl): Asked {
  control.load('text');
  return {
    control,
    reviewed: can('reviewedText') ? control.getReviewedText(Word.ChangeTrackingVersion.current) : null,
    paragraphs: field.holdsParagraphs ? control.paragraphs.load('items/text,items/isListItem') : null,
  };
}

async function answer(
  context: Word.RequestContext,
  field: FieldControl,
  { control, reviewed, paragraphs }: Asked,
): Promise<LiveField | null> {
  if (control.isNullObject) return null;
  const text = reviewed?.value ?? control.text;
  if (!paragraphs)
    return { control: field, paragraphs: [{ label: '', text: shownText(text) }], places: [control], raw: text };
  const { items } = paragraphs;
  const texts = splitParagraphs(text);
  // A soft return may look like a paragraph's end, a deleted paragraph mark may join two: then each is asked.
  const own = texts.length === items.length ? texts : await textsOf(context, items);
  const labels = await labelsOf(
    context,
    items.map((item, index) => (item.isListItem && shownText(own[index] ?? '') !== '' ? item : null)),
  );
  return {
    control: field,
    paragraphs: own.map((one, index) => ({ label: labels[index] ?? '', text: shownText(one) })),
    places: items,
    raw: text,
  };
}

async function textsOf(context: Word.RequestContext, items: readonly Word.Paragraph[]): Promise<string[]> {
  if (!can('reviewedText')) return items.map(({ text }) => text);
  const reviewed = items.map((item) => item.getReviewedText(Word.ChangeTrackingVersion.current));
  await context.sync();
  return reviewed.map(({ value }) => value);
}

/** The automatic numbers of those that have one. */
async function labelsOf(context: Word.RequestContext, items: readonly (Word.Paragraph | null)[]): Promise<string[]> {
  if (items.every((item) => item === null)) return [];
  const load = (item: Word.Paragraph | null) => item?.listItem.load('listString') ?? null;
  try {
    const numbers = items.map(load);
    await context.sync();
    return numbers.map((number) => number?.listString ?? '');
  } catch {
    // One paragraph that is partly deleted fails them all on the web (office-js issue 5335): then each by itself.
    const labels: string[] = [];
    for (const item of items) labels.push(item ? await labelOf(context, item) : '');
    return labels;
  }
}

async function labelOf(context: Word.RequestContext, item: Word.Paragraph): Promise<string> {
  try {
    const number = item.listItem.load('listString');
    await context.sync();
    return number.listString;
  } catch {
    return '';
  }
}
