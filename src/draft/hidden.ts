import { wChild } from '../ooxml/dom';
import type { Formatting } from '../ooxml/effective';
import { onOff } from '../ooxml/values';
import type { XmlElement } from '../ooxml/xml';

/** Which runs and paragraph marks are hidden (w:vanish, 17.3.2.41), by themselves or by a style. */
export class Hidden {
  /** Nearly no document has such a style: then only what runs and marks say themselves needs looking at. */
  private readonly byStyles: boolean;

  constructor(private readonly formatting: Formatting) {
    this.byStyles = formatting.styles.mention('vanish');
  }

  run(run: XmlElement): boolean {
    return this.byStyles ? this.formatting.run(run).vanish : isSet(wChild(run, 'rPr'), 'vanish');
  }

  /** The mark of a style separator is hidden too (w:specVanish, 17.3.2.36), but parts two paragraphs all the same. */
  mark(paragraph: XmlElement): boolean {
    const pPr = wChild(paragraph, 'pPr');
    const rPr = pPr && wChild(pPr, 'rPr');
    if (isSet(rPr, 'specVanish')) return false;
    return this.byStyles ? this.formatting.mark(paragraph).vanish : isSet(rPr, 'vanish');
  }
}

function isSet(rPr: XmlElement | null, name: string): boolean {
  const property = rPr && wChild(rPr, name);
  return property !== null && onOff(property);
}
