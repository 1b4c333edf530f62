import type { UnreadableCode } from '../../ooxml/package/unreadable';

const DAMAGED = '文件已损坏，打不开。请在 Word 里打开并修复，另存一份再交；打不开的话请重新做一份。';
const STRANGE = '文件里有不正常的内容，为安全起见没有打开。请在 Word 里打开，把内容复制到一份新文档里再交。';
const TOO_MUCH = '文件的内容大得不正常，没有打开。请在 Word 里打开，压缩图片，另存一份再交。';
const OTHER_KIND = '这不是 Word 文档（.docx）。请在 Word 里打开或重新做一份，存成 .docx 再交。';

/**
 * What a unit is told of a file that cannot be read, a sentence or two: what to do with it is another thing for those who
 * wrote it than for the office that has got it, and names of parts say nothing to them.
 */
const REMARKS: Readonly<Record<UnreadableCode, string>> = {
  empty: '这是一个空文件，没有内容。请重新交一份。',
  'not-a-document': OTHER_KIND,
  'old-doc': '这是旧版的 .doc 或 .wps 文件。请在 Word 或 WPS 里打开，另存为 .docx 再交。',
  password: '文件设置了打开密码。请取消密码，另存一份再交。',
  truncated: '文件不完整，可能没有传完。请重新交一份。',
  'damaged-zip': DAMAGED,
  'encrypted-zip': '文件加了密码。请取消密码，另存一份再交。',
  'unsupported-compression': DAMAGED,
  'too-large': TOO_MUCH,
  'duplicate-parts': STRANGE,
  'unsafe-name': STRANGE,
  'no-content-types': OTHER_KIND,
  'no-main-part': DAMAGED,
  spreadsheet: '这是 Excel 表格，不是 Word 文档。请填好申报表，存成 .docx 再交。',
  presentation: '这是 PowerPoint 演示文稿，不是 Word 文档。请填好申报表，存成 .docx 再交。',
  'not-word': OTHER_KIND,
  'no-body': DAMAGED,
  'wrong-part': DAMAGED,
  'malformed-xml': DAMAGED,
  doctype: STRANGE,
  encoding: DAMAGED,
  'too-deep': STRANGE,
};

/** null for what is no fault of the file: that it is not there, for instance. */
export function unreadableRemark(code: string): string | null {
  return code in REMARKS ? REMARKS[code as UnreadableCode] : null;
}
