import { formatDocument } from '../../format/format-document';
import { leftSentences } from '../../format/remark-sentences';
import type { OptionValues } from '../../notice/options';
import { redcross2022 } from '../../notice/redcross-2022';
// Not the browser's own DOM: a worker has no DOMParser (HTML standard, section 8.5: exposed to Window only).
import { nodeXml } from '../../ooxml/xml-node';
import type { FormattedFile } from './summary-desk';
import { withBytes } from './with-bytes';

/** Formats a copy of one file. Never rejects. */
export function formatFile(file: Blob, options: OptionValues): Promise<FormattedFile> {
  return withBytes(file, (input): FormattedFile => {
    const { bytes, left } = formatDocument(input, nodeXml, redcross2022, options);
    return { kind: 'formatted', file: new Blob([bytes as Uint8Array<ArrayBuffer>]), ...leftSentences(left) };
  });
}
