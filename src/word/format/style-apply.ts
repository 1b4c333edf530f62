import type { Draft } from '../../draft/draft';
import { readListMembers, restyleListMembers, type ListMember } from './numbering';
import { openParagraphs, type OpenParagraphs } from '../document/open-paragraphs';
import { findFirst } from '../document/search-code';
import { inBatches, type SyncCounter } from '../host/sync-budget';
import type { Target } from '../../format/target';

/**
 * Gives the paragraphs their styles, parts of them character styles, and takes leading blanks away. Nothing of the
 * text, of pictures, comments, revisions or controls is touched otherwise.
 *
 * Fills `lists` before anything is changed, so that a run that is interrupted can let paragraphs join their lists again.
 */
export async function applyStyles(
  draft: Draft,
  targets: readonly Target[],
  lists: Map<number, ListMember>,
  syncs: SyncCounter,
): Promise<void> {
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, draft);
    const members = await readListMembers(context, syncs, open.listItems);
    const found = targets.filter((target) => open.at(target.index) !== undefined);
    for (const { index } of found) {
      const paragraph = open.at(index);
      const member = paragraph && members.get(paragraph);
      if (member) lists.set(index, member);
    }
    const operations = [
      ...styleOperations(found, open, members),
      ...found.flatMap((target) => textOperations(target, open)),
    ];
    await inBatches(context, syncs, operations, (operation) => {
      operation();
    });
  });
}

/** Neighbours of the same style. */
interface Stretch {
  readonly style: string;
  readonly first: Word.Paragraph;
  last: Word.Paragraph;
  end: number;
}

/** One operation for neighbours of the same style; list members and table cells one by one. */
function styleOperations(
  targets: readonly Target[],
  open: OpenParagraphs,
  members: ReadonlyMap<Word.Paragraph, ListMember>,
): (() => void)[] {
  const stretches: Stretch[] = [];
  const numbered: ListMember[] = [];
  const styleOf = new Map<Word.Paragraph, string>();
  for (const { index, style } of targets) {
    const paragraph = open.at(index);
    const position = open.positionOf(index);
    if (!paragraph || position === null) continue;
    const member = members.get(paragraph);
    const before = stretches.at(-1);
    if (member) {
      numbered.push(member);
      styleOf.set(paragraph, style);
    } else if (
      before?.style === style &&
      before.end + 1 === position &&
      // A range from one cell to the next would take whole rows.
      paragraph.tableNestingLevel === 0 &&
      before.last.tableNestingLevel === 0
    ) {
      before.last = paragraph;
      before.end = position;
    } else {
      stretches.push({ style, first: paragraph, last: paragraph, end: position });
    }
  }
  const restyle = (paragraph: Word.Paragraph) => {
    const style = styleOf.get(paragraph);
    if (style !== undefined) paragraph.style = style;
  };
  return [
    ...stretches.map(({ first, last, style }) => () => {
      if (first === last) first.style = style;
      else first.getRange('Whole').expandTo(last.getRange('Whole')).style = style;
    }),
    ...restyleListMembers(members.values(), numbered, restyle),
  ];
}

function textOperations({ index, spans, blanks }: Target, open: OpenParagraphs): (() => void)[] {
  const paragraph = open.at(index);
  if (!paragraph) return [];
  const operations = spans.map(({ text, style }) => () => {
    const range = findFirst(paragraph, text);
    if (range) range.style = style;
  });
  if (blanks !== '') operations.push(() => findFirst(paragraph, blanks)?.delete());
  return operations;
}
