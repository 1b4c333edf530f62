import { ENGINE } from '../engine';
import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { wChild, wValue } from '../../../src/ooxml/dom';
import { Formatting } from '../../../src/ooxml/effective';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import type { InsertOutcome, InsertRequest } from '../../../src/session/form';
import { insertBlock } from '../../../src/word/case/insertion';
import type { Finding } from '../../../src/draft/finding';
import { draftOf, remembered } from '../open';

/** Of the notice's own year unless a test asks for another, as `newDocument` makes it. */
export function insert(request: Partial<InsertRequest> = {}): Promise<InsertOutcome> {
  return insertBlock(ENGINE, {
    block: 'form',
    place: 'cursor',
    besideSelection: false,
    year: redcross2022.year,
    ...request,
  });
}

/** What an insertion that must have come to its end has left to the author. */
export function leftBy(outcome: InsertOutcome): readonly Finding[] {
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.message}`);
  return outcome.left;
}

/** Every paragraph with its number. */
export const texts = remembered((bytes) =>
  draftOf(bytes).paragraphs.map(({ label, text }) => (label?.text ?? '') + text),
);

/** The tags of the controls of a form. */
export const tags = remembered((bytes) => {
  const pkg = Package.open(bytes, nodeXml);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  return Array.from(root.getElementsByTagNameNS('*', 'sdtPr')).flatMap((properties) => wValue(properties, 'tag') ?? []);
});

/** The name of each paragraph's style. */
export const styleNames = remembered((bytes) => {
  const draft = draftOf(bytes);
  const { styles } = new Formatting(draft.pkg);
  return draft.paragraphs.map(({ element }) => {
    const id = wValue(wChild(element, 'pPr'), 'pStyle');
    return (id === null ? null : wValue(styles.byId(id) ?? null, 'name')) ?? '';
  });
});
