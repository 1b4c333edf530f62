import { UnreadableFile } from './unreadable';

/** The signature of an OLE compound file ([MS-CFB] 2.2): what Word 97-2003 wrote, and what wraps an encrypted .docx. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND_FILE.every((byte, i) => bytes[i] === byte);
}

/** What to tell the author of a compound file; its streams' names stand in it as UTF-16 ([MS-CFB] 2.6.1). */
export function compoundFileError(bytes: Uint8Array): UnreadableFile {
  if (containsName(bytes, 'EncryptedPackage') || containsName(bytes, 'EncryptionInfo')) {
    return new UnreadableFile('password', '这份文件设置了打开密码，无法读取，请在 Word 中打开、取消密码并另存后再试。');
  }
  if (containsName(bytes, 'WordDocument')) {
    return new UnreadableFile(
      'old-doc',
      '这是旧版的 .doc 或 .wps 文件（Word 97-2003 格式），本程序只读 .docx，请在 Word 或 WPS 中打开并另存为 .docx 后再试。',
    );
  }
  return new UnreadableFile(
    'not-word',
    '这是旧版 Office 格式的文件，不是 .docx 文稿，请在 Word 或 WPS 中打开并另存为 .docx 后再试。',
  );
}

function containsName(bytes: Uint8Array, name: string): boolean {
  const codes = Array.from(name, (letter) => letter.charCodeAt(0));
  // Directory entries are 128 bytes each and begin with the name.
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    if (codes.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true;
  }
  return false;
}
