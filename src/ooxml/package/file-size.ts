import { MAX_FILE } from './limits';
import { UnreadableFile } from './unreadable';

/** Throws `UnreadableFile` for a file of so many bytes that it is not to be read into memory at all. */
export function checkFileSize(size: number): void {
  if (size <= MAX_FILE) return;
  throw new UnreadableFile('too-large', `文件超过 ${MAX_FILE / 1024 / 1024} MB，请先压缩文档里的图片。`);
}
