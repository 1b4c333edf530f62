import type { Draft } from '../../draft/draft';
import type { FormattedParagraph } from '../../format/plan';
import { spanIn } from '../../format/styled-span';
import { findSpans, type WantedSpan } from '../document/find-spans';
import { readListMembers, restyleListMembers, type ListMember } from './numbering';
import { openParagraphs, type OpenParagraphs } from '../document/open-paragraphs';
import { inBatches, type SyncCounter } from '../host/sync-budget';

/**
 * Gives the paragraphs their styles, parts of them character styles, and takes leading blanks away. Nothing of the
 * text, of pictures, comments, revisions or controls is touched otherwise.
 *
 * Fills `lists` before anything is changed, so that a run that is interrupted can let paragraphs join their lists again.
 */
export async function applyStyles(
  draft: Draft,
  targets: readonly FormattedParagraph[],
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
      ...(await textOperations(context, draft, found, open, syncs)),
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
  targets: readonly FormattedParagraph[],
  open: OpenParagraphs,
  members: ReadonlyMap<Word.Paragraph, ListMember>,
): (() => void)[] {
  const stretches: Stretch[] = [];
  const numbered: ListMember[] = [];
  const styleOf = new Map<Word.Paragraph, string>();
  for (const {
    index,
    style: { name: style },
  } of targets) {
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

/** Parts with a style of their own, and the blanks at the beginning that go. */
async function textOperations(
  context: Word.RequestContext,
  draft: Draft,
  targets: readonly FormattedParagraph[],
  open: OpenParagraphs,
  syncs: SyncCounter,
): Promise<(() => void)[]> {
  const changes = targets.flatMap(({ index, spans, leadingBlanks }) => {
    const paragraph = draft.paragraphs[index];
    const place = open.at(index);
    if (!paragraph || !place) return [];
    const { text } = paragraph;
    const blanks = leadingBlanks === 0 ? [] : [{ wanted: { place, text, start: 0, end: leadingBlanks }, style: null }];
    return [
      ...spans.map((span) => ({ wanted: { place, text, ...spanIn(paragraph, span) }, style: span.style.name })),
      ...blanks,
    ];
  });
  const ranges = await findSpans(
    context,
    changes.map(({ wanted }): WantedSpan => wanted),
    syncs,
  );
  return changes.flatMap(({ style }, at) => {
    const range = ranges[at];
    if (!range) return [];
    return () => {
      if (style === null) range.delete();
      else range.style = style;
    };
  });
}
