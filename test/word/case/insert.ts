import { Package } from '../../../src/ooxml/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { wChild, wValue } from '../../../src/ooxml/dom';
import { Formatting } from '../../../src/ooxml/effective';
import type { InsertOutcome, InsertRequest } from '../../../src/word/case/case-desk';
import { insertBlock } from '../../../src/word/case/insert-block';
import type { Finding } from '../../../src/word/session';
import { draftOf } from '../open';

export function insert(request: Partial<InsertRequest> = {}): Promise<InsertOutcome> {
  return insertBlock(nodeXml, { block: 'form', place: 'cursor', besideSelection: false, ...request });
}

/** What an insertion that must have come to its end has left to the author. */
export function leftBy(outcome: InsertOutcome): readonly Finding[] {
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.message}`);
  return outcome.left;
}

/** Every paragraph with its number. */
export function texts(bytes: Uint8Array): string[] {
  return draftOf(bytes).paragraphs.map(({ label, text }) => (label?.text ?? '') + text);
}

/** The tags of the controls of a form. */
export function tags(bytes: Uint8Array): string[] {
  const pkg = Package.open(bytes, nodeXml);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  return Array.from(root.getElementsByTagNameNS('*', 'sdtPr')).flatMap((properties) => wValue(properties, 'tag') ?? []);
}

/** The name of each paragraph's style. */
export function styleNames(bytes: Uint8Array): string[] {
  const draft = draftOf(bytes);
  const { styles } = new Formatting(draft.pkg);
  return draft.paragraphs.map(({ element }) => {
    const id = wValue(wChild(element, 'pPr'), 'pStyle');
    return (id === null ? null : wValue(styles.byId(id) ?? null, 'name')) ?? '';
  });
}
