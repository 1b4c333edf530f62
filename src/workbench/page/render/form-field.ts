import { wAttribute, wChild } from '../../../ooxml/dom';
import { isOn } from '../../../ooxml/values';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';

/** A check box of the old form fields (17.16.7) stands nowhere in the text: it is drawn where its field begins. */
export function drawFormField(fieldCharacter: XmlElement): HTMLElement[] {
  const data = wChild(fieldCharacter, 'ffData');
  const box = data && wChild(data, 'checkBox');
  if (!box) return [];
  const state = wChild(box, 'checked') ?? wChild(box, 'default');
  const checked = state !== null && isOn(wAttribute(state, 'val') ?? '1');
  return [html('span', 'form-check-box', checked ? '☒' : '☐')];
}
