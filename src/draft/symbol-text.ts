import { wChild } from '../ooxml/dom';
import type { Formatting } from '../ooxml/effective';
import { slotOf } from '../ooxml/font-slot';
import { isSymbolFont, shownInFont } from '../ooxml/symbols';
import type { XmlElement } from '../ooxml/xml';

/** Text in a symbol font: offices tick a box by typing R and setting it in Wingdings 2. */
export class SymbolText {
  private readonly byStyles: boolean;

  constructor(private readonly formatting: Formatting) {
    this.byStyles = formatting.styles.mention('rFonts', isSymbolic);
  }

  /** What a reader sees of text that stands in a run, of the same length; null if that is the text, whatever it is. */
  of(run: XmlElement): ((typed: string) => string) | null {
    // Spares nearly all runs the question how they look in the end.
    if (!this.byStyles && !namesSymbolFont(run)) return null;
    const effective = this.formatting.run(run);
    return (typed) =>
      [...typed].map((each) => shownInFont(each, effective.fonts[slotOf(each, effective)] ?? '')).join('');
  }
}

function namesSymbolFont(run: XmlElement): boolean {
  const rPr = wChild(run, 'rPr');
  const fonts = rPr === null ? null : wChild(rPr, 'rFonts');
  return fonts !== null && isSymbolic(fonts);
}

function isSymbolic(fonts: XmlElement): boolean {
  return Array.from(fonts.attributes).some(({ value }) => isSymbolFont(value));
}
