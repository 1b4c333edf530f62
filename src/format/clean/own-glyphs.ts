import type { DraftParagraph } from '../../draft/draft';
import type { Span } from '../../draft/part';
import type { Formatting } from '../../ooxml/effective';
import type { EffectiveRun } from '../../ooxml/effective-values';
import { FONT_SLOTS, type FontSlot, slotOf } from '../../ooxml/font-slot';
import { isPrivateUse, isSymbolFont } from '../../ooxml/symbols';
import { isBlank, isInvisible } from '../../text/blanks';

/**
 * Whether a character is what it is by its font alone: `R` in Wingdings 2 is a ticked box, a rare character of a name may
 * be one of private use. In the font of the notice it would be another one, or none.
 */
export function isOwnGlyph(character: string, run: EffectiveRun): boolean {
  if (isPrivateUse(character.codePointAt(0) ?? 0)) return true;
  const isSymbol = isSymbolFont(run.fonts[slotOf(character, run)] ?? '');
  return isSymbol && character !== '\n' && !isBlank(character) && !isInvisible(character);
}

/** Text with such characters, and their fonts by slot. */
export interface OwnGlyphs extends Span {
  readonly fonts: ReadonlyMap<FontSlot, string>;
}

/** The parts of a paragraph that keep their font, in order; each lies in one run. */
export function ownGlyphs({ pieces }: DraftParagraph, formatting: Formatting): OwnGlyphs[] {
  const found: OwnGlyphs[] = [];
  for (const { run, start, text } of pieces) {
    const effective = formatting.run(run);
    if (!mayHoldOwnGlyphs(text, effective)) continue;
    let at = start;
    let fonts = new Map<FontSlot, string>();
    let from = at;
    const close = () => {
      if (at > from) found.push({ start: from, end: at, fonts });
      fonts = new Map();
    };
    for (const character of text) {
      if (isOwnGlyph(character, effective)) {
        const slot = slotOf(character, effective);
        const font = effective.fonts[slot];
        if (font !== null) fonts.set(slot, font);
      } else {
        close();
        from = at + character.length;
      }
      at += character.length;
    }
    close();
  }
  return found;
}

/** Spares nearly all texts the look at each character. */
function mayHoldOwnGlyphs(text: string, { fonts }: EffectiveRun): boolean {
  return /\p{Co}/u.test(text) || FONT_SLOTS.some((slot) => isSymbolFont(fonts[slot] ?? ''));
}
