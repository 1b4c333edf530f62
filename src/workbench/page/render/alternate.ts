import { childElements } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';

/** Extensions (by their customary prefixes) that the drawing understands. */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16se', 'w16cid', 'a14']);

/** The elements of the branch of a mc:AlternateContent that a reader takes (ECMA-376 part 3, 7.6). */
export function chosenBranch(alternate: XmlElement): XmlElement[] {
  const branches = [...childElements(alternate)];
  const choice = branches.find(
    (branch) =>
      branch.localName === 'Choice' &&
      (branch.getAttributeNS(null, 'Requires') ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.has(prefix)),
  );
  const branch = choice ?? branches.find((candidate) => candidate.localName === 'Fallback');
  return branch ? [...childElements(branch)] : [];
}
