import type { Draft } from '../../../draft/draft';
import { titleOf } from '../../../form/blocks/field-control';
import type { AdoptionTarget } from '../../../form/adoption';
import { fieldOfTag, tagOf } from '../../../form/tags';
import type { FormField } from '../../../notice/notice';
import { comparable } from '../../../edit/paragraph-match';
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
 * not found is left out; reading back tells. Rejects with Word's error, and takes the controls away again that it had put in:
 * all of them or none.
 */
export async function wrapValues(current: Draft, values: readonly FoundValue[], syncs: SyncCounter): Promise<void> {
  const known = await controlsThere(syncs);
  try {
    await Word.run(async (context) => {
      const ranges = await rangesOf(context, values, current, syncs);
      for (const [{ of }, range] of ranges) {
        if (known.tags.has(tagOf(of.name))) continue;
        const control = range.insertContentControl();
        control.tag = tagOf(of.name);
        control.title = titleOf(of);
        control.cannotDelete = true;
      }
      await syncs.sync(context);
    });
  } catch (error) {
    await retried(() => removeNew(known.ids, syncs));
    throw error;
  }
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
