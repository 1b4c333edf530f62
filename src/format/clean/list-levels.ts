import type { DraftParagraph } from '../../draft/draft';
import { wChild } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import { Numbering } from '../../ooxml/numbering';
import type { Package } from '../../ooxml/package/package';
import { Styles } from '../../ooxml/styles';
import type { XmlElement } from '../../ooxml/xml';
import type { ParagraphLook } from '../look';
import { paragraphProperties, type Property } from '../style';

/** The list levels of a document, as far as they have a say in how list paragraphs look. */
export class ListLevels {
  readonly numbering: Numbering;

  constructor(pkg: Package) {
    const part = (type: string) => {
      const name = pkg.related(pkg.mainPart, type);
      return name === undefined ? undefined : pkg.document(name);
    };
    this.numbering = new Numbering(part('numbering'), new Styles(part('styles')));
  }

  /** The `w:lvl` that numbers a paragraph, or null. */
  levelOf({ label }: DraftParagraph): XmlElement | null {
    return label === null ? null : this.numbering.levelElement(label.numId, label.level);
  }

  /** The levels that number paragraphs in text boxes, which are no part of a draft. */
  levelsInTextBoxes(pkg: Package): XmlElement[] {
    const root = pkg.document(pkg.mainPart)?.documentElement;
    if (root == null) return [];
    return Array.from(root.getElementsByTagNameNS(W, 'txbxContent')).flatMap((box) =>
      Array.from(box.getElementsByTagNameNS(W, 'p')).flatMap((paragraph) => {
        const place = this.numbering.placeOf(paragraph);
        return (place && this.numbering.levelElement(place.numId, place.level)) ?? [];
      }),
    );
  }

  /**
   * The formatting of a list's level counts instead of the style's wherever both say something (17.9.22, 17.7.2): what the
   * level says has to be said again in the paragraph itself.
   */
  directProperties(paragraph: DraftParagraph, look: ParagraphLook): Property[] {
    const level = this.levelOf(paragraph);
    const pPr = level && wChild(level, 'pPr');
    return pPr === null ? [] : paragraphProperties(look).filter(([name]) => wChild(pPr, name) !== null);
  }
}
