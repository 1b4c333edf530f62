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
  return withBytes(file, async (input): Promise<FormattedFile> => {
    const { bytes, left } = formatDocument(input, nodeXml, redcross2022, options);
    const copy = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    if (!(await isKept(copy))) return { kind: 'failed', message: NOT_KEPT };
    return { kind: 'formatted', file: copy, ...leftSentences(left) };
  });
}

const NOT_KEPT = '浏览器存不下更多排好的文件了，这份没有留下。请先下载已排好的，再把其余的分批排版。';

/**
 * A browser that has no more room for blobs tells so only when one is read (File API, section 6.3: NotReadableError). Chromium
 * without a profile on the disk has room for 500 MB.
 */
async function isKept(copy: Blob): Promise<boolean> {
  try {
    await copy.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
