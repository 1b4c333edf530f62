import type { Draft } from '../../../draft/draft';
import { titleOf } from '../../../form/blocks/field-control';
import type { AdoptionTarget } from '../../../form/adoption';
import { fieldOfTag, tagOf } from '../../../form/tags';
import type { FormField } from '../../../notice/notice';
import { comparable } from '../../document/paragraph-match';
import { retried } from '../../host/retried';
import { openParagraphs, type OpenParagraphs } from '../../document/open-paragraphs';
import { searchCode } from '../../document/search-code';
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
 * Puts a control around each value that can be found in the open document beyond doubt: at most three round trips. What is
 * not found is left out; reading back tells. Rejects with Word's error, and takes the controls away again that it had put in:
 * all of them or none.
 */
export async function wrapValues(current: Draft, values: readonly FoundValue[], syncs: SyncCounter): Promise<void> {
  const known = await controlsThere(syncs);
  try {
    await Word.run(async (context) => {
      const open = await openParagraphs(context, syncs, current);
      const searches = new Map(values.map((value) => [value, searchFor(value, current, open)]));
      await syncs.sync(context);
      for (const value of values) {
        if (known.tags.has(tagOf(value.of.name))) continue;
        const range = rangeOf(value, current, open, searches.get(value) ?? null);
        if (!range) continue;
        const control = range.insertContentControl();
        control.tag = tagOf(value.of.name);
        control.title = titleOf(value.of);
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

function searchFor({ target }: FoundValue, current: Draft, open: OpenParagraphs): Word.RangeCollection | null {
  if (target.kind === 'paragraphs') return null;
  if (target.start === target.end) return null;
  const text = current.paragraphs[target.paragraph]?.text.slice(target.start, target.end);
  const code = text === undefined ? null : searchCode(text);
  const paragraph = open.at(target.paragraph);
  if (!paragraph || code === null) return null;
  return paragraph.search(code, { matchCase: true }).load('items/text');
}

function rangeOf(
  { target }: FoundValue,
  current: Draft,
  open: OpenParagraphs,
  found: Word.RangeCollection | null,
): Word.Range | null {
  const indexes = paragraphsOf(target);
  const opened = indexes.map((index) => open.at(index));
  // What the author has typed since the reading is not known.
  const isUnchanged = indexes.every(
    (index, at) => comparable(opened[at]?.text ?? '') === comparable(current.paragraphs[index]?.text ?? ''),
  );
  const [first] = opened;
  const last = opened.at(-1);
  if (!first || !last || opened.includes(undefined) || !isUnchanged) return null;
  // Nothing is written there yet: the place is the end of the paragraph.
  if (target.kind === 'stretch' && target.start === target.end) return first.getRange('Content').getRange('End');
  if (target.kind === 'stretch') return occurrence(current.paragraphs[target.paragraph]?.text ?? '', target, found);
  // Without the mark of the last one: in a cell that is the cell's own, and the control would go around the cell, which
  // Word on the web does not find (office-js issue 1947).
  return first.getRange('Content').expandTo(last.getRange('Content'));
}

/** The match at the stretch: as many stand before it in Word as in the file. */
function occurrence(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  found: Word.RangeCollection | null,
): Word.Range | null {
  const value = text.slice(start, end);
  const starts: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) starts.push(at);
  const place = starts.indexOf(start);
  if (!found || place < 0 || found.items.length !== starts.length) return null;
  return found.items[place] ?? null;
}
