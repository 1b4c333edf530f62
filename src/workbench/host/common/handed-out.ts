import { Package } from '../../../ooxml/package/package';
import { DocumentSettings } from '../model/settings';
import type { WordDocument } from '../model/word-document';
import { removeSettings } from './settings-part';

/** A copy of the document as `getFileAsync` hands it out, which may lack what a saved file has. */
export function handedOut(bytes: Uint8Array, { pkg: open, settings, quirks, xml }: WordDocument): Uint8Array {
  const loses = {
    protection: quirks.fileHasProtection === 'left-out' && (settings.isProtected || settings.forcesTracking),
    settings: quirks.fileHasSettings === 'left-out' && open.related('', 'webextensiontaskpanes') !== undefined,
  };
  if (!loses.protection && !loses.settings) return bytes;
  const copy = Package.open(bytes, xml);
  if (loses.protection) DocumentSettings.unprotect(copy);
  if (loses.settings) removeSettings(copy);
  return copy.save();
}
