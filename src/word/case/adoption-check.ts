import type { Draft, DraftParagraph } from '../../draft/draft';
import { tagOf } from '../../form/tags';
import { controlsAround, controlsOf } from '../../ooxml/controls';
import { wAncestor, wChild, wValue } from '../../ooxml/dom';
import { Formatting } from '../../ooxml/effective';
import { type FoundValue, paragraphsOf } from './fields/wrap-values';

/** Whether a value stands in a control of its field that cannot be deleted. */
export function isWrapped({ paragraphs }: Draft, { target, of }: FoundValue): boolean {
  return controlsOf(paragraphsOf(target).flatMap((index) => paragraphs[index]?.element ?? [])).some(
    ({ tag, lock }) => tag === tagOf(of.name) && lock === 'sdtLocked',
  );
}

/** Paragraphs of which anything but the controls in and around them is different: words, looks, numbers, rows, objects. */
export function changedByWrapping(before: Draft, after: Draft): number[] {
  if (before.paragraphs.length !== after.paragraphs.length) return [0];
  const was = new Formatting(before.pkg);
  const is = new Formatting(after.pkg);
  return before.paragraphs.flatMap((old, index) => {
    const now = after.paragraphs[index];
    return now && seen(old, was) === seen(now, is) ? [] : [index];
  });
}

/** What a reader sees of a paragraph, for comparison. Files differ in how they say the same (office-js issue 3640). */
function seen(paragraph: DraftParagraph, formatting: Formatting): string {
  const { element, label, objects, pieces, place } = paragraph;
  const runs: [text: string, look: string][] = [];
  for (const { text, run } of pieces) {
    // Word shows a prompt in an empty control.
    if (controlsAround(run)[0]?.showsPrompt) continue;
    const look = JSON.stringify(formatting.run(run));
    const last = runs.at(-1);
    if (last?.[1] === look) last[0] += text;
    else runs.push([text, look]);
  }
  const row = wAncestor(element, 'tr');
  return JSON.stringify([
    runs,
    label?.text,
    formatting.paragraph(element),
    [...objects].filter((kind) => kind !== 'control').sort(),
    place.tableDepth,
    row && wValue(wChild(row, 'trPr'), 'trHeight'),
  ]);
}
