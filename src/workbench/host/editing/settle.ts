import { isNamed } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement, XmlNode } from '../../../ooxml/xml';
import type { WordDocument } from '../model/word-document';
import { controlsTouching } from './locks';
import { isEmptied } from './placeholder';

/**
 * After somebody else than the user changed paragraphs: controls that were emptied show their prompts again, and what was
 * written in bound ones goes into their data.
 */
export function settleChanged(document: WordDocument): void {
  const { paragraphs, emptied } = document.takeUnsettled();
  for (const control of emptied) {
    if (!isIn(control, document.body.root) || !isEmptied(document, control)) continue;
    document.placeholders.show(control);
  }
  const controls = new Set([...paragraphs].flatMap(controlsTouching));
  for (const control of controls) if (isIn(control, document.body.root)) document.bindings.write(control);
  // What that changed is settled already.
  document.takeUnsettled();
}

/** The controls around a node. */
export function controlsAbove(node: XmlNode): XmlElement[] {
  const controls: XmlElement[] = [];
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (isNamed(at, W, 'sdt')) controls.push(at);
  return controls;
}

function isIn(node: XmlNode, container: XmlNode): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (at === container) return true;
  return false;
}
