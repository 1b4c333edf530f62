import type { Draft } from '../draft/draft';
import { readDraft } from '../draft/read';
import { ownStyles } from '../format/own-styles';
import type { Notice } from '../notice/notice';
import { nodeXml } from '../ooxml/xml-node';
import { Package } from '../ooxml/package/package';
import { readInput } from './files';

/** A file as a document that is worked on by a notice. Throws `UnreadableFile`, or what the disk says. */
export function readDocument(file: string, notice: Notice): Draft {
  return readDraft(Package.open(readInput(file), nodeXml), { ownStyles: ownStyles(notice) });
}
