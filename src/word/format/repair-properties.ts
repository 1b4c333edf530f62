import type { Draft } from '../../draft/draft';
import type { ParagraphLook, TextLook } from '../../format/look';
import type { Plan } from '../../format/plan';
import type { Deviation } from '../../format/verify';
import type { Capabilities } from '../host/capabilities';
import { openParagraphs } from '../document/open-paragraphs';
import { findSpans } from '../document/find-spans';
import { inBatches, type SyncCounter } from '../host/sync-budget';
import { spanIn } from '../../format/styled-span';

/** Deviations that hang on the paragraph mark. */
const PARAGRAPH_KINDS: readonly Deviation['kind'][] = ['line', 'indent', 'alignment', 'spacing', 'grid'];

export function isParagraphKind(kind: Deviation['kind']): boolean {
  return PARAGRAPH_KINDS.includes(kind);
}

const ALIGNMENTS = {
  left: 'Left',
  center: 'Centered',
  right: 'Right',
  both: 'Justified',
} as const satisfies Record<NonNullable<ParagraphLook['alignment']>, `${Word.Alignment}`>;

const TWIPS_PER_POINT = 20;
const BLACK = '#000000';

/**
 * Sets single properties of paragraphs that may not be rewritten, and only those that deviate. `lineSpacing` makes a
 * multiple (office-js issue 2296): right for a paragraph that shows a picture, never for one that wants exact spacing.
 * What this cannot express stays a deviation and is told.
 */
export async function writeProperties(
  current: Draft,
  plan: Plan,
  deviations: readonly Deviation[],
  capabilities: Pick<Capabilities, 'directFonts'>,
  syncs: SyncCounter,
): Promise<void> {
  const kinds = new Map<number, Set<Deviation['kind']>>();
  for (const { index, kind } of deviations) kinds.set(index, (kinds.get(index) ?? new Set()).add(kind));
  await Word.run(async (context) => {
    const open = await openParagraphs(context, syncs, current);
    const changes = [...kinds].flatMap(([index, wrong]) => {
      const place = open.at(index);
      const paragraph = current.paragraphs[index];
      const planned = plan.paragraphs[index];
      if (!place || !paragraph || !planned?.style) return [];
      const { text } = paragraph;
      const spans = planned.spans.map((span) => ({ ...spanIn(paragraph, span), place, text, look: span.style.text }));
      return [{ place, wrong, style: planned.style, spans }];
    });
    const found = await findSpans(
      context,
      changes.flatMap(({ spans }) => spans),
      syncs,
    );
    const ranges = new Map(changes.flatMap(({ spans }) => spans).map((span, at) => [span, found[at] ?? null]));
    const operations = changes.map(({ place, wrong, style, spans }) => () => {
      writeParagraph(place, style.paragraph, wrong);
      writeText(place.font, style.text, wrong, capabilities);
      for (const span of spans) {
        const range = ranges.get(span);
        if (range) writeText(range.font, span.look, wrong, capabilities);
      }
    });
    await inBatches(context, syncs, operations, (operation) => {
      operation();
    });
  });
}

function writeParagraph(paragraph: Word.Paragraph, look: ParagraphLook, wrong: ReadonlySet<Deviation['kind']>): void {
  if (wrong.has('alignment') && look.alignment !== null) paragraph.alignment = ALIGNMENTS[look.alignment];
  if (wrong.has('indent')) {
    paragraph.leftIndent = 0;
    paragraph.rightIndent = 0;
    paragraph.firstLineIndent = look.firstLine / TWIPS_PER_POINT;
  }
  if (wrong.has('line') && look.line.rule === 'auto') paragraph.lineSpacing = look.line.value / TWIPS_PER_POINT;
  if (wrong.has('spacing')) {
    paragraph.spaceBefore = 0;
    paragraph.spaceAfter = 0;
  }
}

function writeText(
  font: Word.Font,
  look: TextLook,
  wrong: ReadonlySet<Deviation['kind']>,
  { directFonts }: Pick<Capabilities, 'directFonts'>,
): void {
  if (wrong.has('font')) writeFonts(font, look, directFonts);
  if (wrong.has('size')) font.size = look.size / 2;
  if (wrong.has('bold')) font.bold = look.bold;
  if (wrong.has('color')) font.color = BLACK;
}

function writeFonts(font: Word.Font, { fonts }: TextLook, bySlot: boolean): void {
  if (bySlot) {
    font.nameFarEast = fonts.eastAsia;
    font.nameAscii = fonts.ascii;
    font.nameOther = fonts.hAnsi;
  } else if (fonts.ascii === fonts.eastAsia) {
    // One name for all characters: where digits and letters have a font of their own it would be wrong for them.
    font.name = fonts.eastAsia;
  }
}
