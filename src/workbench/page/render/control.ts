import { child, wChild, wValue } from '../../../ooxml/dom';
import { W, W15 } from '../../../ooxml/namespaces';
import { onOff } from '../../../ooxml/values';
import type { XmlElement } from '../../../ooxml/xml';

/** The name that Word shows on a content control's frame. */
function controlTitle(sdt: XmlElement): string {
  const properties = wChild(sdt, 'sdtPr');
  return wValue(properties, 'alias') ?? wValue(properties, 'tag') ?? '内容控件';
}

/** Gives the drawing of a content control its title, and the look of its state. */
export function dressControl(element: HTMLElement, sdt: XmlElement): HTMLElement {
  element.dataset['title'] = controlTitle(sdt);
  const properties = wChild(sdt, 'sdtPr');
  const showing = properties && wChild(properties, 'showingPlcHdr');
  if (showing && onOff(showing)) element.classList.add('shows-placeholder');
  const lock = wValue(properties, 'lock');
  if (lock !== null && lock !== 'unlocked') element.dataset['lock'] = lock;
  const colour = properties && child(properties, W15, 'color')?.getAttributeNS(W, 'val');
  if (colour != null && /^[0-9a-f]{6}$/i.test(colour)) {
    element.style.setProperty('--control-colour', `#${colour}`);
  }
  return element;
}
