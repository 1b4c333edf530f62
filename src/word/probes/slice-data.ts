import { promised } from '../host/office-async';
import type { Probe } from './probe';

export const sliceData: Probe = {
  id: 'slice-data',
  settles: 'sliceData',
  question: 'getFileAsync 给的数据是字节，还是 base64 文字？',
  async run() {
    const file = await promised<Office.File>((done) => {
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 65_536 }, done);
    });
    try {
      const slice = await promised<Office.Slice>((done) => {
        file.getSliceAsync(0, done);
      });
      const data: unknown = slice.data;
      const bytes = Array.isArray(data) || ArrayBuffer.isView(data);
      const type = Object.prototype.toString.call(data).slice('[object '.length, -1);
      return { value: bytes ? 'bytes' : typeof data === 'string' ? 'base64' : null, seen: { type } };
    } finally {
      // A third open copy would fail: an open one must not stay.
      await promised((done: (result: Office.AsyncResult<void>) => void) => {
        file.closeAsync(done);
      });
    }
  },
};
