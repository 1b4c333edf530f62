import { cleanText, trimBlanks } from '../text/blanks';
import { sentenceEnd } from '../text/sentence';
import type { BodyParagraph } from './body';
import type { DraftParagraph } from './draft';
import { isHeading, type Role, type RoleCorrection } from './roles';

/** How many code points of a paragraph's clean text a correction remembers. */
const REMEMBERED = 120;

/** What a correction remembers of a paragraph: the first 120 code points of its clean text. */
export function correctionKey(clean: string): string {
  return Array.from(clean).slice(0, REMEMBERED).join('');
}

/** Finds the paragraphs that the author's corrections mean, and gives them the author's roles. */
export class Corrections {
  private readonly roles = new Map<number, Role | null>();

  /** `wholes`: which paragraphs a reader sees as one; they have one role. */
  constructor(
    corrections: readonly RoleCorrection[],
    paragraphs: readonly BodyParagraph[],
    wholes: readonly (readonly number[])[],
  ) {
    if (corrections.length === 0) return;
    const places = new Map<string, number[]>();
    for (const [index, paragraph] of paragraphs.entries()) {
      const key = correctionKey(cleanText(paragraph.text));
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    }
    for (const correction of corrections) {
      const place = nearest(places.get(correctionKey(correction.text)) ?? [], correction.index);
      // Of two corrections for one paragraph the later one is the author's last word.
      if (place === null) continue;
      for (const member of wholes.find((whole) => whole.includes(place)) ?? []) this.roles.set(member, correction.role);
    }
  }

  /** Whether a paragraph is to be judged anew, whatever style it has. */
  isTakenBack(index: number): boolean {
    return this.roles.get(index) === null;
  }

  apply(found: DraftParagraph): DraftParagraph {
    const role = this.roles.get(found.index);
    if (!role) return found;
    const reason = { id: 'corrected', message: '由作者指定' };
    const lead = isHeading(role) ? leadOf(found.clean, found.number?.typed.length ?? 0) : null;
    const lines = found.lines.map((line) =>
      line.role === found.role
        ? { ...line, role, reason, lead: isHeading(role) ? leadOf(line.clean, line.number?.typed.length ?? 0) : null }
        : line,
    );
    return { ...found, role, lead, reason, corrected: true, lines };
  }
}

function nearest(places: readonly number[], index: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || Math.abs(place - index) < Math.abs(best - index)) best = place;
  }
  return best;
}

/** Where the author says heading, its first sentence is the heading however long it is. */
function leadOf(clean: string, markLength: number): number | null {
  const end = sentenceEnd(clean.slice(markLength));
  if (end === null || trimBlanks(clean.slice(markLength + end)) === '') return null;
  return markLength + end;
}
