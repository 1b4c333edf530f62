import { readDocumentBytes } from '../../../src/word/document/document-bytes';
import { docx, p } from '../../builders/docx';
import { openInHost } from '../../workbench/client';

describe('reading the open document', () => {
  it('gives the file as it is', async () => {
    const { host } = await openInHost(docx({ body: [p('应急救护培训进社区')] }), { globals: true });
    expect(await readDocumentBytes()).toEqual(host.save());
  });

  it('closes every file: Word has room for two', async () => {
    await openInHost(docx({ body: [p('正文')] }), { globals: true });
    const readings = await Promise.all([1, 2, 3, 4, 5].map(() => readDocumentBytes()));
    expect(readings.map(({ length }) => length)).toEqual(new Array(5).fill(readings[0]!.length));
  });
});
