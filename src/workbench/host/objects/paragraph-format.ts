import { hostObject, type HostObject, type MemberTable, type PropertyMember } from '../batch/host-object';
import { setToggle } from '../model/run-format';
import type { FormatTarget } from '../model/format-target';
import * as format from '../model/paragraph-format';
import type { ApiSet } from '../requirements';

/** `Style.paragraphFormat`. */
export function paragraphFormatObject(target: FormatTarget): HostObject {
  return hostObject(PARAGRAPH_FORMAT, target);
}

const TWIPS = 20;
/** `outlineLevel` of text that is in no outline. */
const BODY_TEXT = 10;

/** The members that `Paragraph` and `ParagraphFormat` share. */
export function formatMembers<Target>(
  set: ApiSet,
  of: (target: Target) => FormatTarget,
): Readonly<Record<string, PropertyMember<Target>>> {
  const points = (
    read: (target: FormatTarget) => number,
    write: (pPr: Parameters<typeof format.setSpace>[0], value: number, target: FormatTarget) => void,
  ): PropertyMember<Target> => ({
    set,
    get: (target) => read(of(target)),
    put: (target, value) => {
      const number = value.number(0);
      of(target).change((pPr) => write(pPr, number, of(target)));
    },
  });
  return {
    alignment: {
      set,
      get: (target) => nameOfAlignment(of(target).read().alignment),
      put: (target, value) => {
        const alignment = value.oneOf(0, ['Left', 'Centered', 'Right', 'Justified']);
        of(target).change((pPr) => format.setAlignment(pPr, alignment));
      },
    },
    firstLineIndent: points(
      (target) => indent(target, 'firstLine'),
      (pPr, value) => format.setIndent(pPr, 'firstLine', value),
    ),
    leftIndent: points(
      (target) => indent(target, 'left'),
      (pPr, value) => format.setIndent(pPr, 'left', value),
    ),
    rightIndent: points(
      (target) => indent(target, 'right'),
      (pPr, value) => format.setIndent(pPr, 'right', value),
    ),
    lineSpacing: points(
      (target) => target.read().spacing.line / TWIPS,
      (pPr, value, { document }) => format.setLineSpacing(document, pPr, value),
    ),
    spaceBefore: points(
      (target) => target.read().spacing.before / TWIPS,
      (pPr, value) => format.setSpace(pPr, 'before', value),
    ),
    spaceAfter: points(
      (target) => target.read().spacing.after / TWIPS,
      (pPr, value) => format.setSpace(pPr, 'after', value),
    ),
    lineUnitBefore: points(
      (target) => target.read().spacing.beforeLines / 100,
      (pPr, value) => format.setLineUnits(pPr, 'before', value),
    ),
    lineUnitAfter: points(
      (target) => target.read().spacing.afterLines / 100,
      (pPr, value) => format.setLineUnits(pPr, 'after', value),
    ),
    outlineLevel: points(
      (target) => (target.read().outlineLevel ?? BODY_TEXT - 1) + 1,
      (pPr, value) => format.setOutlineLevel(pPr, value),
    ),
  };
}

export const PARAGRAPH_FORMAT: MemberTable<FormatTarget> = {
  name: 'ParagraphFormat',
  properties: {
    ...formatMembers<FormatTarget>('WordApi 1.5', (target) => target),
    keepWithNext: flag('keepNext', (target) => target.read().keepNext),
    keepTogether: flag('keepLines', (target) => target.read().keepLines),
    widowControl: flag('widowControl', (target) => target.read().widowControl),
    mirrorIndents: flag('mirrorIndents', (target) => target.read().mirrorIndents),
  },
};

function flag(element: string, read: (target: FormatTarget) => boolean): PropertyMember<FormatTarget> {
  return {
    set: 'WordApi 1.5',
    get: read,
    put: (target, value) => target.change((pPr) => setToggle(pPr, [element], value.boolean(0, false))),
  };
}

/** In points. An indent given in characters is shown as the points it comes to. */
function indent(target: FormatTarget, side: 'left' | 'right' | 'firstLine'): number {
  const { indent: read } = target.read();
  const characters = read[`${side}Chars`];
  return characters === 0 ? read[side] / TWIPS : (characters / 100) * target.characterWidth();
}

function nameOfAlignment(value: string): string {
  const name = Object.entries(format.ALIGNMENTS).find(([, jc]) => jc === value)?.[0];
  return name ?? 'Unknown';
}
