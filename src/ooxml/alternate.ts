import { childElements, isNamed } from './dom';
import { MC } from './namespaces';
import type { XmlElement, XmlNode } from './xml';

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const OFFICE = 'http://schemas.microsoft.com/office/';

/** What the Word of today reads beside the standard; a choice that requires anything else is for programs to come. */
const UNDERSTOOD: ReadonlySet<string> = new Set(
  [
    ...['word/2010/wordml', 'word/2010/wordprocessingShape', 'word/2010/wordprocessingGroup'],
    ...['word/2010/wordprocessingCanvas', 'word/2010/wordprocessingInk', 'word/2010/wordprocessingDrawing'],
    ...['word/2012/wordml', 'word/2012/wordprocessingDrawing', 'word/2015/wordml/symex', 'word/2016/wordml/cid'],
    ...['word/2018/wordml', 'word/2018/wordml/cex', 'word/2020/wordml/sdtdatahash', 'word/2020/oembed'],
    ...['word/2023/wordml/word16du', 'word/2024/wordml/sdtformatlock', 'word/2006/wordml'],
    ...['drawing/2010/main', 'drawing/2010/chartDrawing', 'drawing/2010/picture', 'drawing/2010/diagram'],
    ...['drawing/2014/main', 'drawing/2014/chart', 'drawing/2014/chartex', 'drawing/2016/ink', 'drawing/2017/model3d'],
    ...[
      'drawing/2015/9/8/chartex',
      'drawing/2015/10/21/chartex',
      'drawing/2016/5/9/chartex',
      'drawing/2016/5/10/chartex',
    ],
    ...[
      'drawing/2016/5/11/chartex',
      'drawing/2016/5/12/chartex',
      'drawing/2016/5/13/chartex',
      'drawing/2016/5/14/chartex',
    ],
    ...['drawing/2016/SVG/main', 'drawing/2007/8/2/chart', 'drawing/2008/diagram', 'drawing/2012/chart'],
  ].map((name) => OFFICE + name),
);

/**
 * The branch of a mc:AlternateContent that counts: the first choice of which Word knows all that it requires, else the
 * fallback (ISO/IEC 29500-3, 9.3). null if there is neither: then Word shows nothing.
 */
export function chosenBranch(alternate: XmlNode): XmlElement | null {
  const known = chosen.get(alternate);
  if (known !== undefined) return known;
  const branch = choose(alternate);
  chosen.set(alternate, branch);
  return branch;
}

/** Asked for each branch: one with thousands of them would be walked through as often. */
const chosen = new WeakMap<XmlNode, XmlElement | null>();

function choose(alternate: XmlNode): XmlElement | null {
  let fallback: XmlElement | null = null;
  for (const branch of childElements(alternate)) {
    if (isNamed(branch, MC, 'Choice') && isUnderstood(branch)) return branch;
    if (isNamed(branch, MC, 'Fallback')) fallback ??= branch;
  }
  return fallback;
}

/** The child elements as they count: of alternatives those of the chosen branch. */
export function* shownChildren(parent: XmlNode): Generator<XmlElement, void, undefined> {
  for (const element of childElements(parent)) {
    if (!isNamed(element, MC, 'AlternateContent')) yield element;
    else {
      const branch = chosenBranch(element);
      if (branch !== null) yield* shownChildren(branch);
    }
  }
}

function isUnderstood(choice: XmlElement): boolean {
  const prefixes = (choice.getAttributeNS(null, 'Requires') ?? '').split(/\s+/u).filter((prefix) => prefix !== '');
  return prefixes.length > 0 && prefixes.every((prefix) => UNDERSTOOD.has(namespaceOf(choice, prefix) ?? ''));
}

function namespaceOf(element: XmlElement, prefix: string): string | null {
  for (let at: XmlNode | null = element; at !== null && 'getAttributeNS' in at; at = at.parentNode) {
    const declared = (at as XmlElement).getAttributeNS(XMLNS, prefix);
    if (declared !== null) return declared;
  }
  return null;
}
