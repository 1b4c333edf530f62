import type { Draft } from '../../../draft/draft';
import { titleOf } from '../../../form/blocks/field-control';
import type { AdoptionTarget } from '../../../form/adoption';
import { fieldOfTag, tagOf } from '../../../form/tags';
import type { FormField } from '../../../notice/notice';
import { comparable } from '../../../edit/paragraph-match';
import { isNotAllowed } from '../../host/errors';
import { retried } from '../../host/retried';
import { findSpans, type WantedSpan } from '../../document/find-spans';
import { openParagraphs } from '../../document/open-paragraphs';
import type { SyncCounter } from '../../host/sync-budget';

/** A value with the field that it belongs to. */
export interface FoundValue {
  readonly target: AdoptionTarget;
  readonly of: FormField;
}

/** The paragraphs of the draft that hold a value. */
export function paragraphsOf(target: AdoptionTarget): readonly number[] {
  return target.kind === 'paragraphs' ? target.paragraphs : [target.paragraph];
}

/**
 * Puts a control around each value that can be found in the open document beyond doubt: five round trips for as many as a form has. What is
 * not found is left out; reading back tells. Where Word does not allow a control around one of them, the others get theirs all the
 * same, one by one. Rejects with any other error of Word's, and takes the controls away again that it had put in: all of them or none.
 *
 * @returns the values around which Word allows no control.
 */
export async function wrapValues(
  current: Draft,
  values: readonly FoundValue[],
  syncs: SyncCounter,
): Promise<ReadonlySet<FoundValue>> {
  const known = await controlsThere(syncs);
  try {
    try {
      await wrapAll(current, withoutControl(values, known.tags), syncs);
      return new Set();
    } catch (error) {
      if (!isNotAllowed(error)) throw error;
      // Those before it in the batch have theirs (batches are not atomic).
      const { tags } = await controlsThere(syncs);
      return await wrapOneByOne(current, withoutControl(values, tags), syncs);
    }
  } catch (error) {
    await retried(() => removeNew(known.ids, syncs));
    throw error;
  }
}

function withoutControl(values: readonly FoundValue[], tags: ReadonlySet<string>): FoundValue[] {
  return values.filter(({ of }) => !tags.has(tagOf(of.name)));
}

async function wrapAll(current: Draft, values: readonly FoundValue[], syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const ranges = await rangesOf(context, values, current, syncs);
    for (const [value, range] of ranges) wrap(range, value);
    await syncs.sync(context);
  });
}

/** For instance a value that is not snapped to the grid: Word on the web has no control for it (office-js issue 2336). */
async function wrapOneByOne(
  current: Draft,
  values: readonly FoundValue[],
  syncs: SyncCounter,
): Promise<ReadonlySet<FoundValue>> {
  return Word.run(async (context) => {
    const ranges = await rangesOf(context, values, current, syncs);
    // What a failing batch was the first to name could not be named any more after it.
    for (const range of ranges.values()) range.load('text');
    await syncs.sync(context);
    const refused = new Set<FoundValue>();
    for (const [value, range] of ranges) {
      syncs.stopIfAsked();
      try {
        wrap(range, value);
        await syncs.sync(context);
      } catch (error) {
        if (!isNotAllowed(error)) throw error;
        refused.add(value);
      }
    }
    return refused;
  });
}

function wrap(range: Word.Range, { of }: FoundValue): void {
  const control = range.insertContentControl();
  control.tag = tagOf(of.name);
  control.title = titleOf(of);
  control.cannotDelete = true;
}

/** Rich text alone: those above the narrative, which are plain text, are not the form's. */
async function controlsThere(syncs: SyncCounter) {
  return Word.run(async (context) => {
    const controls = context.document.contentControls.load('items/id,items/tag');
    await syncs.sync(context);
    const { items } = controls;
    return { ids: new Set(items.map(({ id }) => id)), tags: new Set(items.map(({ tag }) => tag)) };
  });
}

/** Takes away the controls that were not there before; what is in them stays. */
async function removeNew(known: ReadonlySet<number>, syncs: SyncCounter): Promise<void> {
  await Word.run(async (context) => {
    const controls = context.document.contentControls.load('items/id,items/tag');
    await syncs.sync(context);
    const made = controls.items.filter(({ id, tag }) => !known.has(id) && (tag === '' || fieldOfTag(tag) !== null));
    for (const control of made) {
      control.cannotDelete = false;
      control.delete(true);
    }
    if (made.length > 0) await syncs.sync(context);
  });
}

/** What can be found beyond doubt; everything that the author may have typed since the reading is not. */
async function rangesOf(
  context: Word.RequestContext,
  values: readonly FoundValue[],
  current: Draft,
  syncs: SyncCounter,
): Promise<ReadonlyMap<FoundValue, Word.Range>> {
  const open = await openParagraphs(context, syncs, current);
  const textOf = (index: number) => current.paragraphs[index]?.text ?? '';
  const isUnchanged = (index: number) => comparable(open.at(index)?.text ?? '') === comparable(textOf(index));
  const parts: { readonly value: FoundValue; readonly span: WantedSpan }[] = [];
  const ranges = new Map<FoundValue, Word.Range>();
  for (const value of values) {
    const { target } = value;
    const indexes = paragraphsOf(target);
    const first = open.at(indexes[0] ?? -1);
    const last = open.at(indexes.at(-1) ?? -1);
    if (!first || !last || !indexes.every((index) => open.at(index) && isUnchanged(index))) continue;
    if (target.kind === 'paragraphs') {
      // Without the mark of the last one: in a cell that is the cell's own, and the control would go around the cell, which
      // Word on the web does not find (office-js issue 1947).
      ranges.set(value, first.getRange('Content').expandTo(last.getRange('Content')));
    } else if (target.start === target.end) {
      // Nothing is written there yet: the place is the end of the paragraph.
      ranges.set(value, first.getRange('Content').getRange('End'));
    } else {
      const { start, end, paragraph } = target;
      parts.push({ value, span: { place: first, text: textOf(paragraph), start, end } });
    }
  }
  const found = await findSpans(
    context,
    parts.map(({ span }) => span),
    syncs,
  );
  parts.forEach(({ value }, at) => {
    const range = found[at];
    if (range) ranges.set(value, range);
  });
  return ranges;
}
