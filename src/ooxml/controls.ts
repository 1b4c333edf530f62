import { descendants, isNamed, wAncestors, wAttribute, wChild, wValue } from './dom';
import { W } from './namespaces';
import { onOff } from './values';
import type { XmlElement, XmlNode } from './xml';

/** A content control (w:sdt) as its properties describe it. */
export interface Control {
  readonly element: XmlElement;
  /** '' where it has none, as for `title` and `lock`. */
  readonly tag: string;
  readonly title: string;
  /** Value of w:lock. */
  readonly lock: string;
  /** Nobody has written in it: what stands there is Word's prompt. */
  readonly showsPrompt: boolean;
  /** Where it is bound to, as `{id} xpath`; '' if it is not. */
  readonly binding: string;
}

export function readControl(element: XmlElement): Control {
  const properties = wChild(element, 'sdtPr');
  const prompt = properties && wChild(properties, 'showingPlcHdr');
  const binding = properties && wChild(properties, 'dataBinding');
  return {
    element,
    tag: wValue(properties, 'tag') ?? '',
    title: wValue(properties, 'alias') ?? '',
    lock: wValue(properties, 'lock') ?? '',
    showsPrompt: prompt !== null && onOff(prompt),
    binding: binding
      ? `${(wAttribute(binding, 'storeItemID') ?? '').toUpperCase()} ${wAttribute(binding, 'xpath') ?? ''}`
      : '',
  };
}

/** The controls around a node, the innermost first. */
export function controlsAround(node: XmlNode): Control[] {
  return wAncestors(node, 'sdt').map(readControl);
}

/** The controls inside an element, in the order of the document. */
export function controlsInside(element: XmlNode): Control[] {
  return [...descendants(element)].filter((inside) => isNamed(inside, W, 'sdt')).map(readControl);
}

/** The controls in and around some elements, in the order of the document, each once. */
export function controlsOf(elements: readonly XmlElement[]): Control[] {
  const found = new Map<XmlElement, Control>();
  for (const element of elements)
    for (const control of [...controlsAround(element).reverse(), ...controlsInside(element)])
      if (!found.has(control.element)) found.set(control.element, control);
  return [...found.values()];
}
