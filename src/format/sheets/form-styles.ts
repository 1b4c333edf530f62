import type { Notice } from '../../notice/notice';
import { wChild, wValue } from '../../ooxml/dom';
import type { Styles } from '../../ooxml/styles';
import type { XmlElement } from '../../ooxml/xml';
import { baseNameOf } from '../style';

/** Knows the paragraphs of the forms that we put into documents by their styles. */
export class FormStyles {
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly styles: Styles,
    { form, summary }: Notice,
  ) {
    this.names = new Set([...Object.values(form.looks), summary.titleLook].map(({ styleName }) => styleName));
  }

  /** The base name of the form's style that a paragraph has; null for any other style. */
  nameOf(paragraph: XmlElement): string | null {
    const id = wValue(wChild(paragraph, 'pPr'), 'pStyle');
    const name = id === null ? null : this.styles.nameOf(id);
    const base = name === null ? null : baseNameOf(name);
    return base !== null && this.names.has(base) ? base : null;
  }
}
